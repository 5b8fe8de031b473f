import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changedPaths, digestTables, fileTable } from "./file-table.mjs";

let directory = "";

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "lotse-table-"));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/**
 * @param {string} path
 * @param {string} content
 */
function write(path, content) {
  const target = join(directory, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  utimesSync(target, 1_000, 1_000);
}

test("what a build reads is in the table, with paths of one form", () => {
  write("src/deep/scan.ts", "1");
  write("data/list.yaml", "22");
  expect([...fileTable(directory, "core/").keys()].sort()).toEqual([
    "core/data/list.yaml",
    "core/src/deep/scan.ts",
  ]);
});

test.each([
  "src/scan.test.ts",
  "src/view.test.tsx",
  "test/cli.e2e.test.ts",
  "test/helper.ts",
  "dist/index.js",
  "node_modules/zod/index.js",
  "src/__snapshots__/a.snap",
])("%s is no input", (path) => {
  write(path, "1");
  expect(fileTable(directory).size).toBe(0);
});

test("another size or time of change is a change, and so is a file more or less", () => {
  write("a.ts", "1");
  write("b.ts", "1");
  write("c.ts", "1");
  const before = fileTable(directory);
  write("a.ts", "12");
  utimesSync(join(directory, "b.ts"), 2_000, 2_000);
  rmSync(join(directory, "c.ts"));
  write("d.ts", "1");
  expect(changedPaths(before, fileTable(directory))).toEqual(["a.ts", "b.ts", "c.ts", "d.ts"]);
});

test("the digest depends on files and facts, not on their order on disk", () => {
  const table = new Map([
    ["a", "1"],
    ["b", "2"],
  ]);
  const turned = new Map([
    ["b", "2"],
    ["a", "1"],
  ]);
  expect(digestTables([table], ["node 20"])).toBe(digestTables([turned], ["node 20"]));
  expect(digestTables([table], ["node 22"])).not.toBe(digestTables([table], ["node 20"]));
  expect(digestTables([new Map([["a", "1"]])])).not.toBe(digestTables([table]));
});

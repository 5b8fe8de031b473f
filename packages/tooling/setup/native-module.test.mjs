import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { unusableWarning } from "./native-module.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lotse-path-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("the warning is one line and names the tools that are missing", () => {
  writeFileSync(join(folder, "make"), "");
  const warning = unusableWarning("better-sqlite3", { PATH: folder });
  expect(warning).toContain("the cache stays off; everything else works");
  expect(warning).toContain("missing here: g++, python3");
  expect(warning).not.toContain("\n");
});

test("with all tools here it says how to see the reason", () => {
  for (const tool of ["c++", "make", "python3"]) writeFileSync(join(folder, tool), "");
  expect(unusableWarning("better-sqlite3", { PATH: folder })).toContain(
    "npm run build -- --fresh -v",
  );
});

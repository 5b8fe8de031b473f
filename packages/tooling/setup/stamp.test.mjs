import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { installStamp, readStamp, removeStamp, writeStamp } from "./stamp.mjs";

const node20 = { versions: { node: "20.20.2", modules: "115" }, platform: "linux", arch: "x64" };

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lotse-stamp-"));
  mkdirSync(join(root, "packages", "model"), { recursive: true });
  for (const path of ["pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc", "package.json"]) {
    writeFileSync(join(root, path), "");
  }
  writeFileSync(join(root, "packages", "model", "package.json"), "{}");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test("a stamp is kept until it is removed; none is an empty one", () => {
  expect(readStamp(root, "build")).toBe("");
  writeStamp(root, "build", "abc");
  expect(readStamp(root, "build")).toBe("abc");
  removeStamp(root, "build");
  expect(readStamp(root, "build")).toBe("");
});

test("the same files and the same Node.js make the same stamp", () => {
  expect(installStamp(root, node20)).toBe(installStamp(root, { ...node20 }));
});

test.each([
  ["pnpm-lock.yaml"],
  ["pnpm-workspace.yaml"],
  [".npmrc"],
  ["packages/model/package.json"],
])("a change of %s asks for an install", (path) => {
  const before = installStamp(root, node20);
  writeFileSync(join(root, path), "changed");
  expect(installStamp(root, node20)).not.toBe(before);
});

test("another Node.js asks for an install, for native modules are made for one", () => {
  const node22 = { ...node20, versions: { node: "22.23.3", modules: "127" } };
  expect(installStamp(root, node22)).not.toBe(installStamp(root, node20));
});

import { Linter } from "eslint";
import typescript from "typescript-eslint";
import { expect, test } from "vitest";
import { houseRules } from "./house-rules.mjs";

/**
 * @param {string} code
 * @param {string} path
 * @returns {string[]} the rules that the code breaks there
 */
function broken(code, path) {
  const parser = { files: ["**/*.{ts,tsx,mjs}"], languageOptions: { parser: typescript.parser } };
  return new Linter().verify(code, [parser, ...houseRules], path).map(({ ruleId }) => ruleId ?? "");
}

const EXIT = "process.exit(1);";
const READ = 'import { readFileSync } from "node:fs";';
const CLOCKS = ["Date.now();", "Math.random();", "new Date();", "performance.now();"];
const BARE = 'throw new Error("failed");';

const POLICY = "packages/policy/src/judge.ts";
const MAIN = "packages/cli/src/main.ts";
const COMMAND = "packages/cli/src/commands/scan/run.ts";
const WALK = "packages/core/src/walk/walk-tree.ts";
const TEST = "packages/policy/src/judge.test.ts";
const SCRIPT = "packages/knowledge/scripts/compile.mjs";

test.each([
  { code: EXIT, paths: [POLICY, COMMAND, WALK, TEST, SCRIPT] },
  { code: READ, paths: [POLICY, "packages/core/src/conclude/x.ts", "packages/report/src/x.tsx"] },
  { code: 'import fs from "fs/promises";', paths: [POLICY] },
  { code: BARE, paths: [POLICY, COMMAND, WALK, MAIN] },
  { code: 'throw new TypeError("x");', paths: [POLICY] },
  ...CLOCKS.map((code) => ({ code, paths: [POLICY, WALK] })),
])("$code is refused in $paths", ({ code, paths }) => {
  for (const path of paths)
    expect([path, broken(code, path)]).toEqual([path, [expect.any(String)]]);
});

test.each([
  { code: EXIT, paths: [MAIN] },
  { code: READ, paths: [WALK, "packages/core/src/read/x.ts", "packages/core/src/cache/x.ts"] },
  { code: READ, paths: [COMMAND, MAIN, TEST, SCRIPT, "packages/testkit/src/tree.ts"] },
  { code: BARE, paths: [TEST, SCRIPT, "packages/tooling/setup/x.mjs"] },
  { code: 'throw new LotseError("USAGE", "x");', paths: [POLICY] },
  { code: "new Date(timestamp);", paths: [POLICY] },
  ...CLOCKS.map((code) => ({ code, paths: [COMMAND, MAIN, TEST] })),
])("$code is allowed in $paths", ({ code, paths }) => {
  for (const path of paths) expect([path, broken(code, path)]).toEqual([path, []]);
});

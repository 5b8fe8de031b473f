import { expect, test } from "vitest";
import { countsLine, describeRun, readRun } from "./test-summary.mjs";

/**
 * @param {string} name
 * @param {readonly (readonly [fullName: string, status: string])[]} tests
 * @param {string} [status]
 */
const file = (name, tests, status = "passed") => ({
  name: `/repository/packages/${name}`,
  status,
  assertionResults: tests.map(([fullName, outcome]) => ({ fullName, status: outcome })),
});

/**
 * @param {readonly unknown[]} testResults
 * @param {number} [exitCode]
 */
const run = (testResults, exitCode = 0) =>
  readRun(JSON.stringify({ testResults }), { exitCode, root: "/repository" });

test("suites are summed, what was skipped is named, the sum is the last line", () => {
  const text = describeRun(
    run([
      file("core/src/scan.test.ts", [
        ["scans", "passed"],
        ["resumes", "passed"],
      ]),
      file("cli/test/exit.e2e.test.ts", [
        ["exits", "passed"],
        ["needs a database", "skipped"],
      ]),
      file("core/src/walk.property.test.ts", [
        ["never throws", "passed"],
        ["later", "todo"],
      ]),
    ]),
  );
  expect(text).toBe(`
  unit      2 passed, 0 failed, 0 skipped
  property  1 passed, 0 failed, 1 skipped
  e2e       1 passed, 0 failed, 1 skipped

skipped:
  packages/cli/test/exit.e2e.test.ts > needs a database
  packages/core/src/walk.property.test.ts > later

4 passed, 0 failed, 2 skipped
`);
});

test("one failed test fails the run and is named", () => {
  const result = run([file("core/src/a.test.ts", [["adds", "failed"]], "failed")], 1);
  expect(result.exitCode).toBe(1);
  expect(describeRun(result)).toContain("failed:\n  packages/core/src/a.test.ts > adds\n");
});

test("a file that cannot be loaded is a failed test", () => {
  const result = run(
    [file("core/src/a.test.ts", [], "failed"), file("b.test.ts", [["x", "passed"]])],
    1,
  );
  expect(countsLine(result.cases)).toBe("1 passed, 1 failed, 0 skipped");
});

test("an error outside of the tests is a failed run", () => {
  const result = run([file("core/src/a.test.ts", [["adds", "passed"]])], 1);
  expect(countsLine(result.cases)).toBe("1 passed, 1 failed, 0 skipped");
  expect(result.exitCode).toBe(1);
});

test("a failed test fails the run even if Vitest says it is fine", () => {
  expect(run([file("core/src/a.test.ts", [["adds", "failed"]])], 0).exitCode).toBe(1);
});

test.each([
  ["no results", ""],
  ["no files", JSON.stringify({ testResults: [] })],
  ["only skipped tests", JSON.stringify({ testResults: [file("a.test.ts", [["x", "skipped"]])] })],
])("%s: nothing ran, so it is not green", (_, text) => {
  const result = readRun(text, { exitCode: 0, root: "/repository" });
  expect(result.exitCode).toBe(1);
  expect(countsLine(result.cases)).toContain("1 failed");
});

test("the exit code of an interrupted run is kept", () => {
  expect(readRun("", { exitCode: 130, root: "/repository" }).exitCode).toBe(130);
});

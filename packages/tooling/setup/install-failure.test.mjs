import { expect, test } from "vitest";
import { explainInstallFailure } from "./install-failure.mjs";

/** @param {string} output */
const explained = (output) =>
  explainInstallFailure({ exitCode: 1, output, missing: false }).message;

test("no npx", () => {
  const error = explainInstallFailure({ exitCode: 127, output: "spawn npx ENOENT", missing: true });
  expect(error.message).toBe("npx was not found. It comes with npm.");
  expect(error.hint).toContain("Install Node.js together with npm");
});

test.each([
  ["npm error code ECONNREFUSED", "The npm registry cannot be reached"],
  ["npm error code ENOTFOUND\nrequest failed", "The npm registry cannot be reached"],
  [" ERR_PNPM_META_FETCH_FAIL  GET failed", "The npm registry cannot be reached"],
  ["npm error code E401", "The npm registry refused"],
  [" ERR_PNPM_FETCH_403  GET: Forbidden", "The npm registry refused"],
  [
    ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
    "pnpm-lock.yaml does not fit",
  ],
  ["ENOSPC: no space left on device, write", "The disk is full"],
  [
    " ERR_PNPM_UNSUPPORTED_ENGINE  Unsupported environment",
    "A dependency does not run on this version",
  ],
  ["EACCES: permission denied, mkdir", "The dependencies could not be written"],
])("%s", (output, message) => {
  expect(explained(output)).toContain(message);
});

test("a full disk is named even if the network gave up after it", () => {
  expect(explained("ENOSPC: no space left on device\nECONNRESET")).toContain("The disk is full");
});

test("what is not known is shown: the last lines and the exit code", () => {
  const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`).join("\n");
  const error = explainInstallFailure({ exitCode: 7, output: lines, missing: false });
  expect(error.message).toContain("exit code 7");
  expect(error.output.split("\n")).toHaveLength(30);
  expect(error.output).toContain("line 99");
});

test("Ctrl-C is no failure of anything: 130", () => {
  expect(explainInstallFailure({ exitCode: 130, output: "", missing: false }).exitCode).toBe(130);
});

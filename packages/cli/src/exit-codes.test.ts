import { readFileSync } from "node:fs";

import { ERROR_CODES } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { EXIT_CODES, exitCodeOf, exitCodeOfError } from "./exit-codes.ts";

const DOCUMENT = readFileSync(
  new URL("../../../docs/formats/exit-codes.md", import.meta.url),
  "utf8",
);

/** Rows of the decision table: failed | complete | allowed → code. */
function decisionRows(): [boolean, boolean, boolean, number][] {
  return [...DOCUMENT.matchAll(/^\| (yes|no)\s+\| (yes|no)\s+\| (yes|no)\s+\| (\d+)\s+\|/gmu)].map(
    (row) => [row[1] === "yes", row[2] === "yes", row[3] === "yes", Number(row[4])],
  );
}

describe("the decision table of the documentation", () => {
  it("has a row for every case", () => {
    expect(new Set(decisionRows().map((row) => row.slice(0, 3).join())).size).toBe(8);
  });

  it.each(decisionRows())(
    "findings %s, complete %s, incomplete allowed %s: %i",
    (failed, complete, allowIncomplete, code) => {
      expect(exitCodeOf({ failed, complete, allowIncomplete })).toBe(code);
    },
  );

  it("is never green where something is missing and nobody allowed it", () => {
    expect(exitCodeOf({ failed: false, complete: false, allowIncomplete: false })).not.toBe(0);
  });
});

describe("exit codes of errors", () => {
  it.each(ERROR_CODES)("%s never looks like success or like findings", (code) => {
    expect([EXIT_CODES.ok, EXIT_CODES.findings]).not.toContain(exitCodeOfError(code));
  });

  it("are all documented", () => {
    for (const code of Object.values(EXIT_CODES))
      expect(DOCUMENT).toMatch(new RegExp(`^\\| ${String(code)}\\s+\\|`, "mu"));
  });
});

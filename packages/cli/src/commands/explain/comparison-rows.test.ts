import type { ExplanationSegment } from "@lizenzlotse/core";
import { describe, expect, it } from "vitest";

import { comparisonRows } from "./comparison-rows.ts";

const NO_WORDS = { equal: 0, "file-only": 0, "license-only": 0, optional: 0, slot: 0 };

const rowsOf = (...segments: ExplanationSegment[]): string[] =>
  comparisonRows({ licenseId: "X", segments, words: NO_WORDS }, 10).map(
    ({ line, file, license, differs }) =>
      `${String(line)} ${differs ? "≠" : "="} ${file} | ${license}`,
  );

const equal = (text: string): ExplanationSegment => ({ kind: "equal", file: text, license: text });

describe("comparisonRows", () => {
  it("has one row a line of the file, with signs around what differs", () => {
    expect(
      rowsOf(
        equal("is granted,"),
        { kind: "file-only", file: " not", license: "" },
        { kind: "license-only", file: "", license: " free" },
        { kind: "equal", file: "\n# of charge", license: " of charge" },
        { kind: "optional", file: "", license: "\nThe end" },
      ),
    ).toEqual([
      "10 ≠ is granted, {+not+} | is granted, [-free-]",
      "11 = # of charge | of charge [~The end~]",
    ]);
  });

  it("starts a row behind a slot that ends with its line", () => {
    expect(
      rowsOf(
        { kind: "slot", file: "(c) 2020 Ada\n\n", license: "(c) <year> <name>\n\n" },
        equal("Permission"),
      ),
    ).toEqual(["10 = ‹(c) 2020 Ada› | ‹(c) <year> <name>›", "12 = Permission | Permission"]);
  });

  it("counts CRLF and lone CR once", () => {
    expect(rowsOf(equal("a"), equal("\r\n// b"), equal("\rc"))).toEqual([
      "10 = a | a",
      "11 = // b | // b",
      "12 = c | c",
    ]);
  });

  it("shows control characters instead of sending them to the terminal", () => {
    const [row] = rowsOf({ kind: "file-only", file: "\u001b[2J\u202e", license: "" });
    expect(row).toBe("10 ≠ {+‹U+001B›[2J‹U+202E›+} | ");
  });

  it("shows a long paragraph to its end", () => {
    const paragraph = "word ".repeat(300).trim();
    expect(rowsOf(equal(paragraph))).toEqual([`10 = ${paragraph} | ${paragraph}`]);
  });
});

import type { ExplainedFile, ExplanationSegment } from "@lizenzlotse/core";
import type { LicenseMatch } from "@lizenzlotse/model";
import { displayWidth } from "@lizenzlotse/report";
import { describe, expect, it } from "vitest";

import { messagesIn } from "../../messages/messages-in.ts";
import { renderExplanation } from "./render-explanation.ts";

const MATCH: LicenseMatch = {
  expression: "MIT",
  kind: "text",
  rule: "text/MIT",
  startByte: 0,
  endByte: 100,
  startLine: 3,
  endLine: 9,
  coverage: 0.987,
  confidence: 0.961,
  class: "detection",
};

const equal = (text: string): ExplanationSegment => ({ kind: "equal", file: text, license: text });

const SEGMENTS: readonly ExplanationSegment[] = [
  equal("Permission is hereby granted,"),
  equal("\nto any person obtaining a copy"),
  equal("\nof this software"),
  equal("\nto deal"),
  { kind: "file-only", file: " never", license: "" },
  { kind: "license-only", file: "", license: " always" },
  equal("\nin the Software without restriction"),
  equal("\nincluding without limitation"),
  equal("\nthe rights to use"),
];

const EXPLAINED: ExplainedFile = {
  matches: [
    {
      match: MATCH,
      fileText: "",
      comparison: {
        licenseId: "MIT",
        segments: SEGMENTS,
        words: { equal: 20, "file-only": 1, "license-only": 1, optional: 0, slot: 0 },
      },
    },
  ],
  copyrights: [],
  elsewhere: [],
};

function page(
  widthColumns: number,
  more: { color?: "on"; rows?: "all"; language?: "de" } = {},
): string {
  const place = { file: "LICENSE", path: "/LICENSE", line: 5 };
  return renderExplanation(place, EXPLAINED, {
    texts: messagesIn(more.language ?? "en").explain,
    color: more.color ?? "off",
    widthColumns,
    rows: more.rows ?? "differing",
  });
}

const lineWith = (text: string, part: string): string =>
  text.split("\n").find((line) => line.includes(part)) ?? "";

describe("renderExplanation", () => {
  it("lays both texts side by side on a wide page", () => {
    expect(lineWith(page(120), "{+never+}")).toMatch(
      /^≠ 6 to deal \{\+never\+\} +│ to deal \[-always-\]$/u,
    );
  });

  it("lays them one below the other on a narrow page", () => {
    const text = page(60);
    expect(lineWith(text, "{+never+}")).toMatch(/^≠ 6 file: +to deal \{\+never\+\}$/u);
    expect(lineWith(text, "[-always-]")).toMatch(/^ +licence text: to deal \[-always-\]$/u);
  });

  it.each([30, 40, 60, 99, 100, 160])("keeps to %i columns", (columns) => {
    for (const line of page(columns).split("\n"))
      expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  });

  it("counts the lines that agree, and shows them when asked", () => {
    expect(page(120)).toContain("… 2 more lines are the same …");
    expect(page(120, { rows: "all" })).toContain("Permission is hereby granted");
    expect(page(120, { language: "de" })).toContain("… 2 weitere Zeilen stimmen überein …");
  });

  it("says the same with and without colour", () => {
    // eslint-disable-next-line no-control-regex -- colours are control sequences
    const withoutColor = page(120, { color: "on" }).replace(/\u001b\[\d+m/gu, "");
    expect(withoutColor).toBe(page(120));
  });

  it("never rounds a share up to the whole", () => {
    expect(page(120)).toContain("98% of the words, confidence 96%");
  });

  it("shows a file name that would act on the terminal", () => {
    const place = { file: "a\u001b[2J", path: "/a", line: 1 };
    const text = renderExplanation(
      place,
      { matches: [], copyrights: [], elsewhere: [] },
      {
        texts: messagesIn("de").explain,
        color: "off",
        widthColumns: 80,
        rows: "differing",
      },
    );
    expect(text).toContain("a‹U+001B›[2J:1: keine Fundstelle.");
  });
});

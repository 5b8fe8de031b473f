import type { ExplanationSegment, MatchExplanation } from "@lizenzlotse/detection";
import { describe, expect, it } from "vitest";

import { toExcerpt } from "./to-excerpt.ts";

const equal = (text: string): ExplanationSegment => ({ kind: "equal", file: text, license: text });
const SOURCE = { location: { path: "LICENSE", line: 1 }, sha256: "0".repeat(64) };

function explained(segments: readonly ExplanationSegment[]): MatchExplanation {
  return {
    match: {
      expression: "MIT",
      kind: "text",
      rule: "text/MIT",
      startByte: 0,
      endByte: 1,
      startLine: 1,
      endLine: 99,
      coverage: 1,
      confidence: 1,
      class: "detection",
    },
    fileText: "",
    comparison: {
      licenseId: "MIT",
      segments,
      words: { equal: 9, "file-only": 1, "license-only": 2, optional: 0, slot: 0 },
    },
  };
}

const LINES = Array.from({ length: 40 }, (_, index) => equal(`line ${String(index + 1)}\n`));

describe("toExcerpt", () => {
  it("keeps the first lines and what differs with a line around it, and counts the rest", () => {
    const segments = LINES.with(19, { kind: "file-only", file: "never\n", license: "" });
    const { lines, omittedLines, addedWords, missingWords } = toExcerpt(
      explained(segments),
      SOURCE,
    );
    expect(lines.map(({ line, omittedBefore }) => [line, omittedBefore])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [19, 15],
      [20, 0],
      [21, 0],
    ]);
    expect({ omittedLines, addedWords, missingWords }).toEqual({
      omittedLines: 19,
      addedWords: 1,
      missingWords: 2,
    });
  });

  it("stays small where everything differs and lines have no end", () => {
    const long: ExplanationSegment = {
      kind: "file-only",
      file: "word ".repeat(9_999),
      license: "",
    };
    const segments = LINES.flatMap(() => [long, { ...long, file: "\n" }, equal("x\n")]);
    const excerpt = toExcerpt(explained([...segments, ...segments]), SOURCE);
    expect(excerpt.lines).toHaveLength(60);
    expect(excerpt.omittedLines).toBeGreaterThan(0);
    expect(JSON.stringify(excerpt).length).toBeLessThan(60_000);
  });
});

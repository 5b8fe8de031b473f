import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { SPDX_TEXTS, withAllTexts } from "../../test/shared-index.ts";
import { explainMatch, type ExplanationSources } from "./explain-match.ts";
import type { MatchExplanation, SegmentKind } from "./match-explanation.ts";

const detection = withAllTexts();
const sources: ExplanationSources = {
  index: detection.index,
  texts: new Map(Object.entries(SPDX_TEXTS).map(([id, { licenseText }]) => [id, licenseText])),
};

/** Explains the first text match of a content. */
function explainText(content: string | Uint8Array): MatchExplanation {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const matches = detection.detect(bytes).detections.flatMap((found) => found.matches);
  const match = matches.find(({ rule }) => rule.startsWith("text/"));
  if (match === undefined) throw new RangeError("no text was found");
  return explainMatch(bytes, match, sources);
}

/** What a comparison says is of one kind, white space folded. */
function parts(
  explanation: MatchExplanation,
  kind: SegmentKind,
  side: "file" | "license",
): string[] {
  return (explanation.comparison?.segments ?? [])
    .filter((segment) => segment.kind === kind)
    .map((segment) => segment[side].replace(/\s+/gu, " ").trim());
}

const MIT = SPDX_TEXTS["MIT"]?.licenseText ?? "";

describe("explainMatch", () => {
  it("shows an unchanged text as equal but for its slots", () => {
    const text = MIT.replace("<year>", "2024").replace("<copyright holders>", "Land Berlin");
    const { comparison } = explainText(text);
    expect(comparison?.licenseId).toBe("MIT");
    expect(comparison?.words).toMatchObject({ "file-only": 0, "license-only": 0 });
  });

  it("marks the word that was added and the one that was lost", () => {
    const text = MIT.replace("free of charge", "free of any charge").replace(
      "deal in",
      "deal with",
    );
    const explanation = explainText(text);
    expect(parts(explanation, "file-only", "file")).toEqual(["any", "with"]);
    expect(parts(explanation, "license-only", "license")).toEqual(["in"]);
  });

  it("marks the negation of a text that was turned into its opposite", () => {
    const explanation = explainText(MIT.replace("is hereby granted", "is hereby not granted"));
    expect(explanation.match.kind).toBe("unknown");
    expect(parts(explanation, "file-only", "file")).toEqual(["not"]);
  });

  it("explains a text in comments, in UTF-16 and in Latin-1 alike", () => {
    const commented = MIT.split("\n")
      .map((line) => `// ${line}`)
      .join("\r\n");
    const utf16 = Buffer.from(`\ufeff${MIT}`, "utf16le");
    const latin1 = Buffer.from(`Müller\n\n${MIT}`, "latin1");
    for (const content of [Buffer.from(commented), utf16, latin1]) {
      const { comparison } = explainText(content);
      expect(comparison?.words).toMatchObject({ "file-only": 0, "license-only": 0 });
    }
  });

  it("has no comparison for a notice, only the words", () => {
    const bytes = Buffer.from("This file is licensed under the EUPL, Version 1.2.\n");
    const [match] = detection.detect(bytes).detections.flatMap((found) => found.matches);
    if (match === undefined) throw new RangeError("no notice was found");
    const explanation = explainMatch(bytes, match, sources);
    expect(explanation.comparison).toBeUndefined();
    expect(explanation.fileText).toContain("EUPL, Version 1.2");
  });

  it("loses no character of either side, whatever was changed", () => {
    const words = MIT.split(/(?<=\s)/u);
    const edits = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: words.length - 1 }),
        with: fc.constantFrom("", "not ", "ünlike ", "\n# ", "<b>x</b> ", "1. "),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(edits, (changes) => {
        const changed = [...words];
        for (const change of changes) changed[change.at] = change.with;
        const bytes = Buffer.from(changed.join(""));
        const matches = detection.detect(bytes).detections.flatMap((found) => found.matches);
        for (const match of matches.filter(({ rule }) => rule.startsWith("text/"))) {
          const { comparison } = explainMatch(bytes, match, sources);
          const segments = comparison?.segments ?? [];
          const span = bytes.subarray(match.startByte, match.endByte).toString();
          expect(segments.map(({ file }) => file).join("")).toBe(span);
          const text = sources.texts.get(comparison?.licenseId ?? "");
          expect(segments.map(({ license }) => license).join("")).toBe(text);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives a comparison for every text of the list", () => {
    for (const id of [
      "GPL-3.0-only",
      "EUPL-1.2",
      "Apache-2.0",
      "MPL-2.0",
      "CC-BY-4.0",
      "OFL-1.1",
    ]) {
      const text = SPDX_TEXTS[id]?.licenseText ?? "";
      expect(explainText(text).comparison?.words).toMatchObject({
        "file-only": 0,
        "license-only": 0,
      });
    }
  });
});

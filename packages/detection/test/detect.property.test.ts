import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarizeExpression, type FileResult } from "../src/index.ts";
import { SPDX_TEXTS, withAllTexts } from "./shared-index.ts";

const { detect } = withAllTexts();

/** Texts that stand for the large families; deprecated twins and texts beside another are left out. */
const SAMPLED = [
  "0BSD",
  "AFL-3.0",
  "AGPL-3.0-only",
  "Apache-2.0",
  "Artistic-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BSD-4-Clause",
  "BSL-1.0",
  "CC-BY-4.0",
  "CC-BY-NC-SA-3.0",
  "CC0-1.0",
  "CDDL-1.0",
  "CECILL-2.1",
  "EPL-2.0",
  "EUPL-1.2",
  "GFDL-1.3-only",
  "GPL-2.0-only",
  "GPL-3.0-only",
  "ISC",
  "LGPL-2.1-only",
  "MIT",
  "MPL-2.0",
  "MS-PL",
  "NCSA",
  "OFL-1.1",
  "OSL-3.0",
  "PHP-3.01",
  "Unlicense",
  "WTFPL",
  "X11",
  "Zlib",
];
const sampled = fc
  .constantFrom(...SAMPLED)
  .map((id) => ({ id, text: SPDX_TEXTS[id]?.licenseText ?? "" }));

/** Words that licences are made of, with some that are not. */
const WORDS =
  "license licensed under the gnu general public version 2 or any later mit bsd apache copyright not permission " +
  "granted software without warranty free redistribute see file name clause exception spdx-license-identifier: and";
const licenseLikeText = fc
  .array(
    fc.constantFrom(...WORDS.split(" "), "\n", "\n\n", ". ", "3.0", "(c)", "<", ">", "é", "许"),
    { maxLength: 300 },
  )
  .map((words) => words.join(" "));
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  licenseLikeText.map((text) => Buffer.from(text)),
  licenseLikeText.map((text) => Buffer.from(`\ufeff${text}`, "utf16le")),
  licenseLikeText.map((text) => Buffer.from(text, "latin1")),
);

const concluded = (result: FileResult): string | undefined => summarizeExpression(result);

describe("Detector", () => {
  it("never throws, and keeps spans inside the file, in order, with lines that fit", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const matches = detect(bytes).detections.flatMap((detection) => detection.matches);
        for (const match of matches) {
          expect(match.startByte).toBeGreaterThanOrEqual(0);
          expect(match.endByte).toBeGreaterThan(match.startByte);
          expect(match.endByte).toBeLessThanOrEqual(bytes.length);
          expect(match.endLine).toBeGreaterThanOrEqual(match.startLine);
          expect(match.confidence).toBeGreaterThan(0);
          expect(match.confidence).toBeLessThanOrEqual(1);
          expect(match.class === "detection").toBe(match.confidence >= 0.6);
        }
        for (const { matches: inside } of detect(bytes).detections) {
          const starts = inside.map(({ startByte }) => startByte);
          expect(starts).toEqual(starts.toSorted((left, right) => left - right));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same result for the same bytes", () => {
    fc.assert(
      fc.property(anyBytes, sampled, (bytes, other) => {
        const first = detect(bytes);
        detect(other.text); // scratch memory of another file must not shine through
        expect(detect(bytes)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  const disguises: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
    "block comments": (text) => `/*\n${text.replace(/^/gmu, " * ")}\n */\nint main(void);\n`,
    "line comments": (text) => text.replace(/^/gmu, "# "),
    "CRLF and a byte order mark": (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`,
    "capital letters": (text) => text.toUpperCase(),
    reflowing: (text) => text.replace(/\s+/gu, " ").replace(/(.{50,70}) /gu, "$1\n"),
    "UTF-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
    HTML: (text) =>
      `<html><body><p>${text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/\n\n/gu, "</p>\n<p>")}</p></body></html>`,
  };

  it.each(Object.entries(disguises))("finds the same licence behind %s", (_name, disguise) => {
    fc.assert(
      fc.property(sampled, ({ id, text }) => {
        expect([id, concluded(detect(disguise(text)))]).toEqual([id, id]);
      }),
      { numRuns: 25 },
    );
  });

  it("finds the union of two texts that stand in one file", () => {
    fc.assert(
      fc.property(sampled, sampled, (left, right) => {
        const both = detect(`${left.text}\n\n\n${right.text}\n`);
        const matched = both.detections.flatMap((detection) => detection.matches);
        const found = matched
          .filter(({ kind }) => kind === "text")
          .map(({ expression }) => expression);
        expect(new Set(found)).toEqual(new Set([left.id, right.id]));
      }),
      { numRuns: 40 },
    );
  });

  it("finds no text in its words in random order", () => {
    fc.assert(
      fc.property(sampled, fc.infiniteStream(fc.nat()), ({ text }, random) => {
        const words = text.split(/\s+/u);
        const keyed = words.map((word) => [Number(random.next().value), word] as const);
        const shuffled = keyed.sort(([left], [right]) => left - right).map(([, word]) => word);
        const kinds = detect(shuffled.join(" ")).detections.flatMap(({ matches }) =>
          matches.map(({ kind }) => kind),
        );
        expect(kinds).not.toContain("text");
      }),
      { numRuns: 25 },
    );
  });

  it("finds a text with up to three words in a hundred replaced", () => {
    fc.assert(
      fc.property(sampled, fc.integer({ min: 34, max: 60 }), ({ id, text }, step) => {
        let count = 0;
        const noisy = text.replace(/\S+/gu, (word) => (++count % step === 0 ? "flugs" : word));
        expect([id, concluded(detect(noisy))]).toEqual([id, id]);
      }),
      { numRuns: 25 },
    );
  });
});

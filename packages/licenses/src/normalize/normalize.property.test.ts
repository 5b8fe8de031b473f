import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalExpression } from "../expression/format-expression.ts";
import { LICENSE_FAMILIES } from "./families.ts";
import { NAMES } from "./names.ts";
import { normalizeLicenseName } from "./normalize-license-name.ts";
import { CONFIDENCE } from "./normalized-name.ts";

const NAME_PARTS = [
  ...Object.values(NAMES).flat(),
  ...LICENSE_FAMILIES.flatMap(({ names }) => names),
  ...[
    "v2",
    "2.0",
    "+",
    "or later",
    "only",
    "with",
    "classpath exception",
    "(",
    ")",
    ",",
    "/",
    "or",
    "and",
    "::",
  ],
  ...[
    "License",
    "SEE LICENSE IN",
    "https://opensource.org/licenses/",
    "UNLICENSED",
    "not",
    "%",
    "\u0000",
  ],
];

const nameLike = fc
  .array(fc.constantFrom(...NAME_PARTS), { minLength: 1, maxLength: 8 })
  .chain((parts) => fc.constantFrom(" ", "", "-", "/").map((glue) => parts.join(glue)));
const anyName = fc.oneof(nameLike, fc.string({ unit: "binary", maxLength: 300 }));

describe("laws of names", () => {
  it("what comes out is canonical SPDX, and sure exactly where there is an expression", () => {
    fc.assert(
      fc.property(anyName, (text) => {
        const { expression, confidence, ambiguous = [], special } = normalizeLicenseName(text);
        for (const each of [expression ?? "MIT", ...ambiguous]) {
          expect(canonicalExpression(each)).toBe(each);
        }
        expect(confidence > 0).toBe(expression !== undefined);
        expect([0, ...Object.values(CONFIDENCE)]).toContain(confidence);
        expect(expression !== undefined && (ambiguous.length > 0 || special !== undefined)).toBe(
          false,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("case, surrounding space and repetition of the call change nothing", () => {
    fc.assert(
      fc.property(nameLike, (text) => {
        const read = normalizeLicenseName(text);
        expect(normalizeLicenseName(`  ${text}\n`)).toEqual(read);
        expect(normalizeLicenseName(text)).toEqual(read);
        expect(normalizeLicenseName(text.toUpperCase()).expression).toBe(read.expression);
      }),
      { numRuns: 500 },
    );
  });

  it("what it says is read again as the same", () => {
    fc.assert(
      fc.property(nameLike, (text) => {
        const { expression } = normalizeLicenseName(text);
        if (expression !== undefined) {
          expect(normalizeLicenseName(expression)).toEqual({ expression, confidence: 1 });
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["brackets", "("],
    ["commas", "MIT, "],
    ["slashes", "GPL/"],
    ["words", "or later "],
    ["spaces", " "],
    ["digits", "2."],
    ["classifier", "License :: "],
    ["addresses", "https://x "],
    ["accents", "Ö\u0308\u0301"],
    ["see file", "see license in "],
    ["licences", "MIT OR "],
  ])("a megabyte of %s is answered at once", (_, part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    for (const length of [text.length, 16_384, 512, 511]) {
      const started = performance.now();
      normalizeLicenseName(text.slice(0, length));
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { jsonPieces } from "./json-pieces.ts";

const document = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined)));
const indent = fc.constantFrom(0 as const, 2 as const);

describe("jsonPieces", () => {
  it("gives together what JSON.stringify gives", () => {
    fc.assert(
      fc.property(document, indent, (value, spaces) => {
        expect([...jsonPieces(value, spaces)].join("")).toBe(
          JSON.stringify(value, undefined, spaces),
        );
      }),
    );
  });

  it.each([255, 256, 257, 513])("divides a list of %i items without a seam", (length) => {
    const items = Array.from({ length }, (_, index) => ({ name: `"${String(index)}`, list: [] }));
    const value = { 'a"b': items, last: null };
    for (const spaces of [0, 2] as const) {
      const pieces = [...jsonPieces(value, spaces)];
      expect(pieces.join("")).toBe(JSON.stringify(value, undefined, spaces));
      expect(pieces.some((piece) => piece.includes(String(length - 1)))).toBe(true);
    }
  });

  it("never makes a long list one text", () => {
    const value = { items: Array.from({ length: 10_000 }, (_, index) => index) };
    const longest = Math.max(...[...jsonPieces(value, 0)].map(({ length }) => length));
    expect(longest).toBeLessThan(2_000);
  });
});

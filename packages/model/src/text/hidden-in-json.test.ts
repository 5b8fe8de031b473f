import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { escapeHiddenInJson } from "./hidden-in-json.ts";

describe("hidden characters in JSON", () => {
  it("are written by their numbers", () => {
    expect(escapeHiddenInJson(JSON.stringify("a\u009b\u202eb"))).toBe(String.raw`"a\u009b\u202eb"`);
  });

  it("mean the same afterwards", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\u0085", "\u2028", "\u200b\u2066", "\ufeff", "\\\u009b"),
    );
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(text)), (value) => {
        const json = escapeHiddenInJson(JSON.stringify(value));
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(json).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

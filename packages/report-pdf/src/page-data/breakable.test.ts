import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { breakable } from "./breakable.ts";

describe("breakable", () => {
  it.each([
    ["kurz", ["kurz"]],
    ["see src/generated/tables.ts here", ["see src/", "generated/", "tables.", "ts here"]],
    ["Lizenzverträglichkeit", ["Lizenzverträglichkeit"]],
    ["pkg:npm/%40scope/name@1.2.3", ["pkg:", "npm/%", "40scope/", "name@", "1.", "2.", "3"]],
    ["0123456789abcdef0123456789abcdef", ["0123456789ab", "cdef01234567", "89abcdef"]],
  ])("%s", (text, pieces) => {
    expect(breakable(text)).toEqual(pieces);
  });

  it("loses nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(breakable(text).join("")).toBe(text);
      }),
    );
  });

  it("never leaves a piece that no column could take", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9/._-]{0,300}$/u), (word) => {
        for (const piece of breakable(word)) expect(piece.length).toBeLessThanOrEqual(42);
      }),
    );
  });
});

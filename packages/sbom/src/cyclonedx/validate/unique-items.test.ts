import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";

import { areDistinct } from "./unique-items.ts";

describe("areDistinct", () => {
  it.each([
    [[], true],
    [["a", "b"], true],
    [["a", "a"], false],
    [[1, "1", true, null, [], {}], true],
    [
      [
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ],
      false,
    ],
    [[{ ref: "x" }, { ref: "x", more: 1 }], true],
    [
      [
        { ref: "x", more: 1 },
        { more: 1, ref: "x" },
      ],
      false,
    ],
    [[{ "bom-ref": "x" }, { "bom-ref": "y" }], true],
    [[{ a: undefined }, {}], false],
    [[JSON.parse('{"__proto__":1}'), {}], true],
  ])("%j: %s", (items, expected) => {
    expect(areDistinct(items)).toBe(expected);
  });

  it("agrees with comparing every pair", () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.record({ ref: fc.constantFrom("a", "b"), n: fc.nat(2) }),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (drawn) => {
        const items = JSON.parse(JSON.stringify(drawn)) as unknown[];
        const byPairs = items.every((item, index) =>
          items.slice(0, index).every((other) => !isDeepStrictEqual(item, other)),
        );
        expect(areDistinct(items)).toBe(byPairs);
      }),
    );
  });
});

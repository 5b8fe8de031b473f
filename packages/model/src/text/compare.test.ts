import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { byText, compareText, sortedUnique } from "./compare.ts";

describe("compareText", () => {
  it("orders by code unit, not by language", () => {
    expect(["ä", "a", "Z", "b", "B", "_"].sort(compareText)).toEqual([
      "B",
      "Z",
      "_",
      "a",
      "b",
      "ä",
    ]);
  });

  it("is an order", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        expect(Math.sign(compareText(left, right))).toBe(-Math.sign(compareText(right, left)) + 0);
        expect(compareText(left, right) === 0).toBe(left === right);
      }),
    );
  });
});

describe("byText", () => {
  it("asks the next key only where the first ones are equal", () => {
    const pairs = [
      ["b", "1"],
      ["a", "2"],
      ["a", "1"],
    ] as const;
    const sorted = [...pairs].sort(
      byText(
        ([first]) => first,
        ([, second]) => second,
      ),
    );
    expect(sorted).toEqual([
      ["a", "1"],
      ["a", "2"],
      ["b", "1"],
    ]);
  });
});

describe("sortedUnique", () => {
  it("keeps each value once", () => {
    expect(sortedUnique(["b", "a", "b"])).toEqual(["a", "b"]);
  });
});

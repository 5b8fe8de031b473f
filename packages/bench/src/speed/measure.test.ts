import { describe, expect, it } from "vitest";

import { median } from "./measure.ts";

describe("median", () => {
  it.each([
    [[3, 1, 2], 2],
    [[10, 2], 2],
    [[7], 7],
    [[], Number.NaN],
  ])("of %j is %d", (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });
});

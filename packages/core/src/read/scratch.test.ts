import { describe, expect, it } from "vitest";

import { Scratch } from "./scratch.ts";

describe("Scratch", () => {
  it("gives the same memory again, and more of it where more is needed", () => {
    const { allocate } = new Scratch();
    const first = allocate(10);
    expect(allocate(1_000_000)).toBe(first);
    const larger = allocate(3_000_000);
    expect(larger.length).toBeGreaterThanOrEqual(3_000_000);
    expect(allocate(10)).toBe(larger);
  });

  it("does not keep what a very large file needs", () => {
    const { allocate } = new Scratch();
    const kept = allocate(10);
    expect(allocate(20_000_000).length).toBe(20_000_000);
    expect(allocate(10)).toBe(kept);
  });
});

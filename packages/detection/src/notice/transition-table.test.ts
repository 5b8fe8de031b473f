import { describe, expect, it } from "vitest";

import { TransitionTable } from "./transition-table.ts";

describe("TransitionTable", () => {
  it("leads nowhere until it is told where", () => {
    const table = new TransitionTable();
    expect(table.next(0, 7)).toBe(0);
    expect(table.add(0, 7, 1)).toBe(1);
    expect(table.next(0, 7)).toBe(1);
    expect(table.next(1, 7)).toBe(0);
  });

  it("keeps the first target, and all of them while it grows", () => {
    const table = new TransitionTable();
    expect(table.add(3, 9, 1)).toBe(1);
    expect(table.add(3, 9, 2)).toBe(1);
    for (let target = 10; target < 60_000; target += 1)
      table.add(target % 977, target & 0xffff, target);
    for (let target = 10; target < 60_000; target += 1)
      expect(table.next(target % 977, target & 0xffff)).toBe(target);
    expect(table.next(3, 9)).toBe(1);
  });
});

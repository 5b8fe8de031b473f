import { describe, expect, it } from "vitest";

import { csvLine } from "./csv-line.ts";

describe("csvLine", () => {
  it.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ['say "yes"', '"say ""yes"""'],
    ["a;b", '"a;b"'],
    ["a,b", "a,b"],
    ["two\nlines", '"two\nlines"'],
    ["=a;b", '"\'=a;b"'],
  ])("writes %j as %j", (cell, expected) => {
    expect(csvLine([cell], ";")).toBe(`${expected}\r\n`);
  });
});

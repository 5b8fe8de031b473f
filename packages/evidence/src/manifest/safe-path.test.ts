import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSafePath, toSafePath } from "./safe-path.ts";

describe("isSafePath", () => {
  it.each(["a", "a/b.txt", "ä/ö.txt", "a b/c", "..a", "a.."])("takes %j", (path) => {
    expect(isSafePath(path)).toBe(true);
  });

  it.each([
    "",
    "/",
    "/a",
    "a/",
    "a//b",
    ".",
    "a/./b",
    "..",
    "../a",
    "a/..",
    "C:a",
    "a\\b",
    "a\nb",
    "a".repeat(1_001),
  ])("refuses %j", (path) => {
    expect(isSafePath(path)).toBe(false);
  });
});

describe("toSafePath", () => {
  it("gives safe paths only, and different ones for different paths", () => {
    const aPath = fc.string({ unit: "binary", maxLength: 20 });
    fc.assert(
      fc.property(aPath, aPath, (left, right) => {
        const safe = toSafePath(left);
        if (safe === undefined) return;
        expect(isSafePath(safe)).toBe(true);
        if (left !== right) expect(toSafePath(right)).not.toBe(safe);
      }),
    );
  });

  it("keeps what is safe already", () => {
    expect(toSafePath("src/a.txt")).toBe("src/a.txt");
    expect(toSafePath("a:b\\c")).toBe("a%3Ab%5Cc");
    expect(toSafePath("../a")).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";

import { textGlob, type Glob, matchesGlob, MAX_PATTERN_LENGTH, pathGlob } from "./glob.ts";

const covers = (glob: Glob | undefined, path: string): boolean =>
  glob !== undefined && matchesGlob(glob, path);

// Each row agrees with the reference tool, version 6.2.0.
describe("pathGlob", () => {
  it.each([
    ["*", "ab", true],
    ["*", "k/z.txt", false],
    ["k/*", "k/z.txt", true],
    ["k/*", "k/l/z.txt", false],
    ["k/**", "k/l/z.txt", true],
    ["k/**", "k2/z.txt", false],
    ["**", "k/l/z.txt", true],
    ["**/z.txt", "z.txt", true],
    ["**/z.txt", "k/l/z.txt", true],
    ["k/**/z.txt", "k/z.txt", true],
    ["**z.txt", "k/xz.txt", true],
    ["a**/b", "ab", true],
    ["***/z.txt", "k/z.txt", true],
    ["a/**b", "a/x/b", true],
    ["*/ab", "ab", false],
    [String.raw`a\*b`, "a*b", true],
    [String.raw`a\*b`, "axb", false],
    [String.raw`a\\b`, String.raw`a\b`, true],
    [String.raw`\a*`, "abc", true],
    ["a?b", "a?b", true],
    ["a?b", "axb", false],
    ["[q].txt", "q.txt", false],
    ["./ab", "ab", false],
    ["k", "k/z.txt", false],
    ["bild-ü*.png", "bild-übersicht.png", true],
  ])("%s for %s: %s", (pattern, path, expected) => {
    expect(covers(pathGlob(pattern), path)).toBe(expected);
  });
});

describe("textGlob", () => {
  it.each([
    ["*", "k/l/z.txt", true],
    ["img/*.png", "img/sub/a.png", true],
    ["doc/?.md", "doc/a.md", true],
    ["doc/?.md", "doc/ab.md", false],
    [String.raw`more/\*.txt`, "more/*.txt", true],
    [String.raw`more/\*.txt`, "more/x.txt", false],
  ])("%s for %s: %s", (pattern, path, expected) => {
    expect(covers(textGlob(pattern), path)).toBe(expected);
  });
});

describe("matchesGlob", () => {
  it("takes time in proportion to pattern and path, however many runs there are", () => {
    const glob = pathGlob("**a".repeat(300));
    const start = performance.now();
    expect(covers(glob, `${"a".repeat(2000)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("refuses a pattern beyond the limit", () => {
    expect(pathGlob("a".repeat(MAX_PATTERN_LENGTH + 1))).toBeUndefined();
  });
});

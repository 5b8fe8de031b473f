import { describe, expect, it } from "vitest";

import { matchesPath } from "./matches-path.ts";
import { matchesPattern } from "./matches-pattern.ts";

describe("patterns", () => {
  it.each([
    ["MIT", "MIT", true],
    ["MIT", "MIT-0", false],
    ["*", "", true],
    ["GPL-*", "GPL-3.0-only", true],
    ["GPL-*", "LGPL-3.0-only", false],
    ["*-or-later", "GPL-3.0-or-later", true],
    ["GPL-*-only", "GPL--only", true],
    ["a*b*a", "aba", true],
    ["a*ba*a", "aba", false],
    ["a*a", "a", false],
  ])("%s covers %s: %s", (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected);
  });

  it.each([
    ["vendor/", "vendor/a/b.js", true],
    ["vendor/**", "vendor", true],
    ["**/package.json", "package.json", true],
    ["**/package.json", "a/b/package.json", true],
    ["a/*/c", "a/b/c", true],
    ["a/*/c", "a/b/b/c", false],
    ["a/**/c", "a/b/b/c", true],
    ["*.js", "a/b.js", false],
    ["vendor/", "vendors/a", false],
  ])("%s covers the path %s: %s", (pattern, path, expected) => {
    expect(matchesPath(pattern, path)).toBe(expected);
  });

  it("take no longer for a pattern that was made to", () => {
    expect(matchesPattern(`${"*a".repeat(100)}b`, "a".repeat(10_000))).toBe(false);
    expect(matchesPath("**/".repeat(90), "a/".repeat(1_000))).toBe(true);
  });
});

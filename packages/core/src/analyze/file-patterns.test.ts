import { describe, expect, it } from "vitest";

import { archiveEndings, compilePatterns } from "./file-patterns.ts";

describe("compilePatterns", () => {
  it.each([
    ["package-lock.json", "package-lock.json", true],
    ["package-lock.json", "a/b/package-lock.json", true],
    ["package-lock.json", "a/xpackage-lock.json", false],
    ["package.json", "package-json", false],
    ["**/node_modules/*/package.json", "node_modules/a/package.json", true],
    ["**/node_modules/*/package.json", "x/node_modules/a/package.json", true],
    ["**/node_modules/*/package.json", "node_modules/a/b/package.json", false],
    ["**/*.dist-info/METADATA", "site-packages/a-1.0.dist-info/METADATA", true],
    ["requirements*.txt", "a/requirements-dev.txt", true],
    ["requirements*.txt", "requirements/dev.txt", false],
    ["packages.*.lock.json", "a/packages.web.lock.json", true],
    ["packages.*.lock.json", "a/packages.web.lock.toml", false],
    ["*?.txt", "a/b.txt", true],
    ["vendor/**", "vendor/a/b", true],
    ["vendor/**", "a/vendor/b", false],
    ["**/third_party/*/*", "third_party/a/LICENSE", true],
    ["**/third_party/*/*", "x/third_party/a/LICENSE", true],
    ["**/third_party/*/*", "third_party/a/b/LICENSE", false],
    ["**/third_party/*/*", "third_party/LICENSE", false],
    ["**/usr/share/doc/*/copyright*", "usr/share/doc/a/copyright.gz", true],
    ["a?c", "abc", true],
    ["a?c", "a/c", false],
    ["a+b(c).txt", "a+b(c).txt", true],
  ])("%s on %s: %s", (pattern, path, expected) => {
    expect(compilePatterns([pattern])(path)).toBe(expected);
  });

  it.each([
    ["**/pom.xml", "a.jar!/META-INF/pom.xml", false],
    ["**/*.jar!/META-INF/pom.xml", "lib/a.jar!/META-INF/pom.xml", true],
    ["**/*.jar!/META-INF/pom.xml", "a.war!/lib/a.jar!/META-INF/pom.xml", true],
    ["**/*.jar!/META-INF/pom.xml", "a.war!/META-INF/pom.xml", false],
  ])("asks for what is in archives only on purpose: %s on %s: %s", (pattern, path, expected) => {
    expect(compilePatterns([pattern])(path)).toBe(expected);
  });

  it("tells which archives are to be opened", () => {
    const patterns = ["**/*.jar!/a", "**/*.war!/**/*.jar", "**/*.ear"];
    expect([...archiveEndings(patterns)]).toEqual([".jar", ".war"]);
  });

  it("takes any of several patterns with the same name", () => {
    const matches = compilePatterns(["a/x.json", "b/x.json"]);
    expect(["a/x.json", "b/x.json", "c/x.json"].map(matches)).toEqual([true, true, false]);
  });
});

import { filesOf } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { isInsideDependencyFolder } from "./dependency-folders.ts";

function isInside(path: string, ...others: readonly string[]): boolean {
  const tree = Object.fromEntries([path, ...others].map((name) => [name, ""]));
  return isInsideDependencyFolder(path, filesOf(tree));
}

describe("a file of an installed package", () => {
  it.each<[string, ...string[]]>([
    ["web/node_modules/a/package.json"],
    ["lib/python3.11/site-packages/a/setup.py"],
    ["vendor/a/b/package.json", "vendor/composer/installed.json"],
    ["vendor/example.org/a/go.mod", "vendor/modules.txt"],
    ["third-party/a/Cargo.toml", "third-party/a/.cargo-checksum.json"],
    ["lib/packages/a/b/composer.json", "lib/packages/composer/installed.json"],
    ["lib/packages/a/b/js/package.json", "lib/packages/composer/installed.json"],
    ["a/b/js/package.json", "a/b/composer.json", "composer/installed.json"],
  ])("is %s", (path, ...others: string[]) => {
    expect(isInside(path, ...others)).toBe(true);
  });
});

describe("a file of the project itself", () => {
  it.each<[string, ...string[]]>([
    ["package.json"],
    ["vendor/a/package.json"],
    ["composer.json", "composer/installed.json"],
    ["modules/own/package.json", "modules/own/composer.json"],
    ["src/web/package.json", "composer/installed.json"],
    ["lib/composer.json", "lib/vendor/composer/installed.json"],
  ])("is %s", (path, ...others: string[]) => {
    expect(isInside(path, ...others)).toBe(false);
  });
});

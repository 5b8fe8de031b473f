import { describe, expect, it } from "vitest";

import { matchesPackage } from "./matches-package.ts";
import { parsePackagePattern } from "./package-pattern.ts";

function answer(pattern: string, purl: string): string {
  const parsed = parsePackagePattern(pattern);
  return parsed === undefined ? "not understood" : matchesPackage(parsed, purl);
}

describe("packages by name and range", () => {
  it.each([
    // Names.
    ["pkg:npm/chalk", "pkg:npm/chalk@5.3.0", "yes"],
    ["pkg:npm/chalk", "pkg:npm/chalk2@5.3.0", "no"],
    ["pkg:npm/chalk", "pkg:pypi/chalk@5.3.0", "no"],
    ["pkg:npm/@babel/*", "pkg:npm/%40babel/core@7.0.0", "yes"],
    ["pkg:npm/%40babel/core@^7", "pkg:npm/%40babel/core@7.1.0", "yes"],
    ["pkg:npm/JSONStream", "pkg:npm/jsonstream@1.0.0", "no"],
    ["pkg:pypi/My_Package", "pkg:pypi/my-package@1", "yes"],
    ["pkg:maven/org.apache.*/*", "pkg:maven/org.apache.commons/lang@1", "yes"],
    // npm ranges.
    ["pkg:npm/chalk@>=5 <6", "pkg:npm/chalk@5.3.0", "yes"],
    ["pkg:npm/chalk@>=5 <6", "pkg:npm/chalk@6.0.0", "no"],
    ["pkg:npm/chalk@^4 || ^5", "pkg:npm/chalk@4.1.2", "yes"],
    ["pkg:npm/chalk@5.3.0", "pkg:npm/chalk@5.3.0", "yes"],
    ["pkg:npm/chalk@>=5", "pkg:npm/chalk@5.1.0-beta.1", "yes"],
    ["pkg:npm/chalk@*", "pkg:npm/chalk", "yes"],
    ["pkg:npm/chalk@>=5", "pkg:npm/chalk", "unknown"],
    ["pkg:npm/chalk@>=5", "pkg:npm/chalk@git", "unknown"],
    // VERS.
    ["pkg:npm/chalk@vers:npm/>=5|<6", "pkg:npm/chalk@5.9.9", "yes"],
    ["pkg:npm/chalk@vers:npm/>=5|<6", "pkg:npm/chalk@6.0.0", "no"],
    ["pkg:npm/chalk@vers:npm/1.0.0|>=2|<3|>=4", "pkg:npm/chalk@1.0.0", "yes"],
    ["pkg:npm/chalk@vers:npm/1.0.0|>=2|<3|>=4", "pkg:npm/chalk@3.5.0", "no"],
    ["pkg:npm/chalk@vers:npm/1.0.0|>=2|<3|>=4", "pkg:npm/chalk@4.5.0", "yes"],
    ["pkg:npm/chalk@vers:npm/>=2|!=2.5.0|<3", "pkg:npm/chalk@2.5.0", "no"],
    ["pkg:npm/chalk@vers:npm/*", "pkg:npm/chalk@0.0.1", "yes"],
    ["pkg:npm/chalk@vers:pypi/>=5", "pkg:npm/chalk@5.0.0", "not understood"],
    // Other schemes.
    ["pkg:pypi/django@~=4.2", "pkg:pypi/django@4.2.7", "yes"],
    ["pkg:pypi/django@<4.2", "pkg:pypi/django@4.2rc1", "no"],
    ["pkg:golang/example.com/x@>=1.2", "pkg:golang/example.com/x@v1.10.0", "yes"],
    ["pkg:cargo/serde@<1.0.200", "pkg:cargo/serde@1.0.99", "yes"],
    ["pkg:maven/g/a@>=1.0,<2.0", "pkg:maven/g/a@1.10.1", "yes"],
    ["pkg:maven/g/a@<1.0", "pkg:maven/g/a@1.0-rc1", "yes"],
    ["pkg:maven/g/a@>=1.0", "pkg:maven/g/a@1.0.Final", "yes"],
    ["pkg:maven/g/a@>1.0", "pkg:maven/g/a@1.0-sp1", "yes"],
    ["pkg:gem/rails@<7", "pkg:gem/rails@6.1.0", "yes"],
    // What is no pattern.
    ["chalk", "pkg:npm/chalk@5.3.0", "not understood"],
    ["pkg:npm/", "pkg:npm/chalk@5.3.0", "not understood"],
    ["pkg:npm/chalk@", "pkg:npm/chalk@5.3.0", "not understood"],
    ["pkg:npm/chalk@latest version", "pkg:npm/chalk@5.3.0", "not understood"],
  ])("%s about %s: %s", (pattern, purl, expected) => {
    expect(answer(pattern, purl)).toBe(expected);
  });
});

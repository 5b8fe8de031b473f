import { describe, expect, it } from "vitest";
import { branchesOf, MAX_BRANCHES } from "./branches.ts";
import { chooseBranch } from "./choose-branch.ts";
import { MAX_TERMS } from "./expression.ts";
import { equivalentExpressions, impliesExpression } from "./implies.ts";
import { joinExpressions } from "./join-expressions.ts";
import { isKnownLeaf, leavesOf } from "./leaves.ts";
import { satisfies } from "./satisfies.ts";
import { simplifyExpression } from "./simplify-expression.ts";
import { versionChoices } from "./version-choices.ts";

describe("leavesOf", () => {
  it("names each licence once, with plus and exception", () => {
    expect(leavesOf("mit AND (GPL-2.0 WITH Classpath-exception-2.0 OR EPL-1.0+) AND MIT")).toEqual([
      "EPL-1.0+",
      "GPL-2.0-only WITH Classpath-exception-2.0",
      "MIT",
    ]);
    expect(leavesOf("no expression")).toEqual([]);
  });
});

describe("isKnownLeaf", () => {
  it.each([
    ["MIT", true],
    ["EPL-1.0+", true],
    ["GPL-2.0-only WITH harbour-exception", true],
    ["LicenseRef-1", false],
    ["GPL-2.0-only WITH AdditionRef-1", false],
    ["MIT OR ISC", false],
    ["toString", false],
  ])("%s: %s", (leaf, known) => {
    expect(isKnownLeaf(leaf)).toBe(known);
  });
});

describe("joinExpressions", () => {
  it.each([
    ["AND", ["MIT OR ISC", "Zlib"], "(ISC OR MIT) AND Zlib"],
    ["OR", ["MIT AND ISC", "Zlib", "zlib"], "ISC AND MIT OR Zlib"],
    ["AND", ["MIT"], "MIT"],
    ["AND", [], "NOASSERTION"],
    ["OR", ["MIT", "Foo"], "NOASSERTION"],
    ["AND", ["MIT", "NONE"], "NOASSERTION"],
  ] as const)("%s of %j is %s", (operator, expressions, joined) => {
    expect(joinExpressions(operator, expressions)).toBe(joined);
  });
});

describe("joinExpressions, past the limits", () => {
  it("makes nothing that could not be read again", () => {
    const many = Array.from({ length: MAX_TERMS + 1 }, (_, index) => `LicenseRef-${String(index)}`);
    expect(joinExpressions("AND", many)).toBe("NOASSERTION");
    expect(leavesOf(joinExpressions("AND", many.slice(1)))).toHaveLength(MAX_TERMS);
  });
});

describe("branchesOf", () => {
  it.each([
    ["MIT", [["MIT"]]],
    ["MIT OR ISC", [["ISC"], ["MIT"]]],
    [
      "MIT AND (ISC OR Zlib)",
      [
        ["ISC", "MIT"],
        ["MIT", "Zlib"],
      ],
    ],
    ["MIT OR (MIT AND ISC)", [["MIT"]]],
    ["(MIT OR ISC) AND (MIT OR ISC)", [["ISC"], ["MIT"]]],
    ["Foo", []],
  ])("%s: %j", (text, branches) => {
    expect(branchesOf(text)).toEqual(branches);
  });

  it("asks for everything where there are too many branches, and answers at once", () => {
    const brackets = Array.from(
      { length: 200 },
      (_, index) => `(LicenseRef-a${String(index)} OR LicenseRef-b${String(index)})`,
    );
    const [only, ...others] = branchesOf(brackets.join(" AND "));
    expect(only).toHaveLength(400);
    expect(others).toEqual([]);
  });

  it("unfolds up to the limit", () => {
    const brackets = (count: number) =>
      Array.from(
        { length: count },
        (_, i) => `(LicenseRef-a${String(i)} OR LicenseRef-b${String(i)})`,
      );
    expect(branchesOf(brackets(8).join(" AND "))).toHaveLength(MAX_BRANCHES);
    expect(branchesOf(brackets(9).join(" AND "))).toHaveLength(1);
  });
});

describe("chooseBranch", () => {
  const rank = (leaf: string) => ({ MIT: 0, ISC: 0, "LGPL-3.0-only": 2 })[leaf] ?? 5;

  it.each([
    ["GPL-2.0-only OR MIT", ["MIT"]],
    ["(GPL-2.0-only OR LGPL-3.0-only) AND MIT", ["LGPL-3.0-only", "MIT"]],
    ["MIT AND ISC OR MIT AND LGPL-3.0-only", ["ISC", "MIT"]],
    ["MIT AND ISC OR Foo", []],
    ["MIT OR ISC", ["ISC"]],
    ["GPL-2.0-only AND AGPL-3.0-only OR GPL-3.0-only", ["GPL-3.0-only"]],
  ])("of %s is %j", (text, branch) => {
    expect(chooseBranch(text, rank)).toEqual(branch);
  });
});

describe("satisfies", () => {
  const allowed = new Set([
    "MIT",
    "GPL-3.0-only",
    "EPL-2.0",
    "GPL-2.0-only WITH Classpath-exception-2.0",
  ]);

  it.each([
    ["MIT", true],
    ["ISC", false],
    ["ISC OR MIT", true],
    ["ISC AND MIT", false],
    ["GPL-2.0-or-later", true],
    ["GPL-2.0-only", false],
    ["EPL-1.0+", true],
    ["EPL-1.0", false],
    ["GPL-2.0-only WITH Classpath-exception-2.0", true],
    ["GPL-2.0-or-later WITH Classpath-exception-2.0 AND MIT", true],
    ["GPL-3.0-only WITH Classpath-exception-2.0", false],
    ["no expression", false],
  ])("%s: %s", (text, satisfied) => {
    expect(satisfies(text, (leaf) => allowed.has(leaf))).toBe(satisfied);
  });
});

describe("versionChoices", () => {
  it.each([
    ["MIT", ["MIT"]],
    ["MIT+", ["MIT+"]],
    ["EPL-1.0", ["EPL-1.0"]],
    ["EPL-1.0+", ["EPL-1.0+", "EPL-1.0", "EPL-2.0"]],
    [
      "LGPL-2.1-or-later",
      ["LGPL-2.1-or-later", "LGPL-2.1-only", "LGPL-3.0-only", "LGPL-3.0-or-later"],
    ],
    ["AGPL-3.0-or-later", ["AGPL-3.0-or-later", "AGPL-3.0-only"]],
    [
      "GFDL-1.3-no-invariants-or-later",
      ["GFDL-1.3-no-invariants-or-later", "GFDL-1.3-no-invariants-only"],
    ],
    [
      "GPL-3.0-or-later WITH AdditionRef-1",
      ["GPL-3.0-or-later WITH AdditionRef-1", "GPL-3.0-only WITH AdditionRef-1"],
    ],
    ["LicenseRef-1", ["LicenseRef-1"]],
  ])("of %s are %j", (leaf, choices) => {
    expect(versionChoices(leaf)).toEqual(choices);
  });
});

describe("impliesExpression", () => {
  it.each([
    ["MIT AND ISC", "MIT", true],
    ["MIT", "MIT AND ISC", false],
    ["MIT", "MIT OR ISC", true],
    ["MIT OR ISC", "MIT", false],
    ["GPL-3.0-only", "GPL-2.0-or-later", true],
    ["GPL-2.0-or-later", "GPL-3.0-only", false],
    ["GPL-2.0-only", "GPL-2.0-only WITH Classpath-exception-2.0", false],
    ["Foo", "Foo", false],
    ["MIT", "Foo", false],
  ])("%s, %s: %s", (premise, conclusion, implied) => {
    expect(impliesExpression(premise, conclusion)).toBe(implied);
  });
});

describe("equivalentExpressions", () => {
  it.each([
    ["MIT OR ISC", "isc or mit", true],
    ["MIT AND (ISC OR Zlib)", "MIT AND ISC OR MIT AND Zlib", true],
    ["GPL-2.0", "GPL-2.0-only", true],
    ["GPL-2.0-only", "GPL-2.0-or-later", false],
    ["MIT", "MIT-0", false],
  ])("%s, %s: %s", (left, right, equivalent) => {
    expect(equivalentExpressions(left, right)).toBe(equivalent);
  });
});

describe("simplifyExpression", () => {
  it.each([
    ["MIT OR (MIT AND ISC)", "MIT"],
    ["MIT AND (MIT OR ISC)", "MIT"],
    ["Zlib AND (MIT OR MIT AND ISC)", "MIT AND Zlib"],
    ["MIT OR ISC", "ISC OR MIT"],
    ["Foo", undefined],
  ])("%s: %s", (text, simple) => {
    expect(simplifyExpression(text)).toBe(simple);
  });
});

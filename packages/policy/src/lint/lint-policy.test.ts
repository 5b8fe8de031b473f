import { aComponent } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { policyOf } from "../../test/assess-one.ts";
import { builtInPolicy } from "../file/load-policy.ts";
import { describeRemark, lintPolicy, type LintedScan } from "./lint-policy.ts";

const rule = (id: string, decide: string, when: string): string =>
  `  - { id: ${id}, decide: ${decide}, when: ${when}, reason: x }`;

function remarks(lines: readonly string[], scan?: LintedScan): readonly string[] {
  return lintPolicy(policyOf(...lines), scan).map(
    (remark) => `${String(remark.place.line)} ${remark.rule.id}: ${remark.kind}`,
  );
}

describe("lintPolicy", () => {
  it.each([
    [
      "duplicates",
      [
        "rules:",
        rule("a", "deny", "{ licenses: JSON }"),
        rule("b", "deny", "{ licenses: [JSON] }"),
      ],
      ["5 b: duplicate"],
    ],
    [
      "contradictions",
      [
        "rules:",
        rule("a", "deny", "{ licenses: JSON }"),
        rule("b", "review", "{ licenses: JSON }"),
      ],
      ["5 b: contradiction"],
    ],
    [
      "a licence behind a pattern",
      ["rules:", rule("a", "deny", "{ licenses: 'GPL-*' }"), "allow: [GPL-3.0-only, MIT]"],
      ["5 allow/GPL-3.0-only: unreachable"],
    ],
    [
      "a licence behind its category",
      ["rules:", rule("a", "review", "{ categories: weak-copyleft }"), "allow: [MPL-2.0]"],
      ["5 allow/MPL-2.0: unreachable"],
    ],
    [
      "a narrower rule behind a wider one",
      [
        "rules:",
        rule("a", "deny", "{ categories: [content, data] }"),
        rule("b", "review", "{ categories: data, provide: network }"),
      ],
      ["5 b: unreachable"],
    ],
    [
      "rules that ask for a list that is not there",
      ["rules:", rule("a", "allow", "{ openCode: listed }")],
      ["4 a: no-list"],
    ],
  ])("finds %s", (_what, lines, expected) => {
    expect(remarks(lines)).toEqual(expected);
  });

  it("says nothing where an earlier rule does not always decide first", () => {
    expect(
      remarks([
        "rules:",
        rule("a", "deny", "{ licenses: 'GPL-*', provide: network }"),
        rule("b", "review", "{ licenses: 'GPL-*' }"),
        rule("c", "deny", "{ packages: 'pkg:npm/a' }"),
        rule("d", "deny", "{ packages: 'pkg:npm/b' }"),
        "allow: [MPL-2.0]",
      ]),
    ).toEqual([]);
    expect(lintPolicy(builtInPolicy("opencode"))).toEqual([]);
  });

  it("finds what matches nothing of a scan, and keeps what decides about a branch that was not chosen", () => {
    const components = [
      aComponent({ license: "MIT OR JSON" }),
      aComponent({ name: "b", license: "ISC" }),
    ];
    const scan = { subject: { name: "sample" }, components };
    const lines = [
      "deny: [JSON, OpenSSL]",
      "rules:",
      rule("a", "review", "{ packages: 'pkg:npm/b' }"),
    ];
    expect(remarks(lines, scan)).toEqual(["3 deny/OpenSSL: unused"]);
  });

  it("names the rule that makes it so", () => {
    const [remark] = lintPolicy(
      policyOf("rules:", rule("a", "deny", "{ licenses: 'GPL-*' }"), "deny: [GPL-2.0-only]"),
    );
    expect(remark && describeRemark(remark).en).toBe(
      "is never reached, because `a` (policy.yml:4) always decides first",
    );
  });
});

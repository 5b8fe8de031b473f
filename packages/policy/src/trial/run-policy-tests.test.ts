import { LotseError } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { policyOf } from "../../test/assess-one.ts";
import { readPolicyTests } from "./read-policy-tests.ts";
import { runPolicyTests } from "./run-policy-tests.ts";

const POLICY = policyOf(
  "deny: [JSON]",
  "rules:",
  "  - id: agpl-network",
  "    decide: deny",
  "    when: { licenses: 'AGPL-*', provide: network }",
  "    reason: only after clearance",
);

function differences(...lines: readonly string[]): readonly string[] {
  const { file } = readPolicyTests(
    ["version: 1", "tests:", ...lines.map((line) => `  - ${line}`)].join("\n"),
    "t.yml",
  );
  return runPolicyTests(POLICY, file.tests).flatMap((result) =>
    result.differences.map(
      ({ about, expected, actual }) => `${result.test.name}: ${about} ${expected} ${actual}`,
    ),
  );
}

describe("policy tests", () => {
  it("pass where the policy judges as expected", () => {
    expect(
      differences(
        "{ name: a, component: { license: JSON }, expect: { status: must-act, rule: license/denied, decidedBy: deny/JSON } }",
        "{ name: b, component: { license: MIT OR JSON }, expect: { status: fine, decidedBy: none } }",
        "{ name: c, component: { license: AGPL-3.0-only, kind: application }, context: { provide: [network] }, expect: { decidedBy: agpl-network } }",
        "{ name: d, component: { license: AGPL-3.0-only, kind: application }, context: { provide: [source] }, expect: { decidedBy: none } }",
        "{ name: e, component: { usage: development }, expect: { status: check } }",
        "{ name: f, component: { package: 'pkg:npm/x@1.0.0' }, expect: { status: must-act, rule: license/unknown } }",
      ),
    ).toEqual([]);
  });

  it("tell what is not as expected", () => {
    expect(
      differences(
        "{ name: a, component: { license: JSON }, expect: { status: fine, decidedBy: none } }",
        "{ name: b, component: { license: MIT }, expect: { rule: license/denied } }",
      ),
    ).toEqual([
      "a: status fine must-act",
      "a: decidedBy none deny/JSON",
      "b: rule license/denied license/category",
    ]);
  });

  it.each([
    ["{ name: a, component: { license: MIT }, expect: {} }", /t\.yml:3: Nothing is expected/u],
    [
      "{ name: a, component: { license: 'MIT OR' }, expect: { status: fine } }",
      /no SPDX expression/u,
    ],
    ["{ name: a, component: { package: chalk }, expect: { status: fine } }", /no package URL/u],
    ["{ name: a, component: { licence: MIT }, expect: { status: fine } }", /t\.yml:3: .*licence/u],
    ["{ name: a, component: {}, expect: { status: green } }", /t\.yml:3: /u],
  ])("are refused where they say nothing sensible: %s", (line, problem) => {
    expect(() => differences(line)).toThrow(LotseError);
    expect(() => differences(line)).toThrow(problem);
  });
});

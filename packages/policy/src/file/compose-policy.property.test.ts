import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessOne, TOOL } from "../../test/assess-one.ts";
import { composeAround } from "../../test/compose.ts";
import { statusRank } from "../judge/status.ts";

const LICENSES = ["MIT", "JSON", "MPL-2.0", "GPL-3.0-only", "AGPL-3.0-only", "LicenseRef-x"];

const when = fc.record(
  {
    licenses: fc.constantFrom("MIT", "*", "GPL-*", "LicenseRef-*", ...LICENSES),
    categories: fc.constantFrom("permissive", "weak-copyleft", "strong-copyleft"),
    osiApproved: fc.boolean(),
    fsfFree: fc.boolean(),
    openCode: fc.constantFrom("listed", "not-listed", "no-list"),
    provide: fc.constantFrom("network", "internal", "client-bundle"),
    combine: fc.constantFrom("static", "dynamic", "merge"),
    packages: fc.constantFrom("pkg:npm/*", "pkg:npm/left-pad@<2", "pkg:npm/other"),
    usages: fc.constantFrom("production", "development"),
  },
  { requiredKeys: ["licenses"] },
);
const rule = fc.record({ decide: fc.constantFrom("allow", "review", "deny"), when });
const file = fc
  .record(
    {
      rules: fc.array(rule, { maxLength: 4 }),
      categories: fc.dictionary(
        fc.constantFrom("permissive", "weak-copyleft", "strong-copyleft"),
        fc.constantFrom("fine", "check", "must-act"),
      ),
      onUnknown: fc.constantFrom("check", "must-act"),
      reliefs: fc.constantFrom([], ["same-license"], ["same-license", "separate-program"]),
    },
    { requiredKeys: [] },
  )
  .map(({ rules = [], ...settings }) => {
    const named = rules.map((each, index) => ({ ...each, id: `r${String(index)}`, reason: "x" }));
    // JSON is YAML.
    return Object.entries({ ...settings, rules: named }).map(
      ([key, value]) => `${key}: ${JSON.stringify(value)}`,
    );
  });

describe("a nearer policy", () => {
  it("never makes anything milder than the one that was given from outside", () => {
    fc.assert(
      fc.property(
        file,
        file,
        fc.constantFrom(...LICENSES, undefined),
        fc.constantFrom({}, TOOL),
        (outside, project, license, use) => {
          const base = composeAround({ "outside.yml": outside }, {}).policy;
          const both = composeAround({ "outside.yml": outside }, { "project.yml": project }).policy;
          const sketch = { ...use, ...(license !== undefined && { license }), name: "left-pad" };
          const before = assessOne({ ...sketch, policy: base }).verdict.status;
          const after = assessOne({ ...sketch, policy: both }).verdict.status;
          expect(statusRank(after)).toBeGreaterThanOrEqual(statusRank(before));
        },
      ),
      {
        numRuns: 500,
        examples: [
          // To review a licence is milder than not to know it: the name alone must not settle that.
          [["rules: []"], [REVIEW_EVERYTHING], "LicenseRef-x", {}],
        ],
      },
    );
  });
});

const REVIEW_EVERYTHING =
  'rules: [{"decide":"review","when":{"licenses":"*"},"id":"r0","reason":"x"}]';

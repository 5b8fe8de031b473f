import { describe, expect, it } from "vitest";

import { assessOne, policyOf, TOOL } from "../../../test/assess-one.ts";

describe("license/category", () => {
  it.each(["MIT", "Apache-2.0", "BSD-3-Clause", "MS-PL", "Unlicense", "CC0-1.0"])(
    "%s is fine",
    (license) => {
      expect(assessOne({ license }).verdict).toMatchObject({
        status: "fine",
        rule: "license/category",
        violations: [],
      });
    },
  );

  it("says which duties remain", () => {
    expect(assessOne({ license: "MIT" }).verdict.reason).toEqual({
      de: "MIT: ohne Copyleft. Lizenztext und Urhebervermerke beilegen.",
      en: "MIT: permissive. Include licence text and copyright notices.",
    });
  });

  it("speaks when the policy wants to see permissive licences too", () => {
    const policy = policyOf("categories: { permissive: check }");
    expect(assessOne({ license: "MIT", policy }).verdict).toMatchObject({
      status: "check",
      rule: "license/category",
    });
    expect(assessOne({ license: "MIT", policy, ...TOOL }).verdict.status).toBe("fine");
  });
});

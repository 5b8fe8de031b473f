import { describe, expect, it } from "vitest";

import { assessOne, policyOf, TOOL } from "../../../test/assess-one.ts";

describe("license/derived-category", () => {
  it("shows a rare licence once instead of passing it silently, and fails no gate", () => {
    const { verdict, group } = assessOne({ license: "MIT-feh" });
    expect(verdict).toMatchObject({ status: "check", rule: "license/derived-category" });
    expect(group?.severity).toBe("note");
  });

  it("is settled by naming the licence in the policy", () => {
    const policy = policyOf("allow: [MIT-feh]");
    expect(assessOne({ license: "MIT-feh", policy }).verdict.status).toBe("fine");
  });

  it("owes nothing in a tool", () => {
    expect(assessOne({ license: "MIT-feh", ...TOOL }).verdict.status).toBe("fine");
  });

  it("does not speak where the category needs action anyway", () => {
    expect(assessOne({ license: "CC-BY-NC-2.0" }).assessment.violations).toHaveLength(1);
  });
});

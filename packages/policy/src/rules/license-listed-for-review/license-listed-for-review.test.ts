import { describe, expect, it } from "vitest";

import { assessOne, policyOf, TOOL } from "../../../test/assess-one.ts";

describe("license/listed-for-review", () => {
  const policy = policyOf("review: [MIT, LicenseRef-acme]");

  it("needs a check", () => {
    expect(assessOne({ license: "MIT", policy }).verdict).toMatchObject({
      status: "check",
      rule: "license/listed-for-review",
    });
  });

  it("replaces unknown, and is not fine in a tool either", () => {
    expect(assessOne({ license: "LicenseRef-acme", policy }).verdict.rule).toBe(
      "license/listed-for-review",
    );
    expect(assessOne({ license: "LicenseRef-acme", policy, ...TOOL }).verdict.status).toBe("check");
  });

  it("prefers a branch that is not listed", () => {
    expect(assessOne({ license: "ISC OR MIT", policy }).verdict.effectiveExpression).toBe("ISC");
  });
});

import { describe, expect, it } from "vitest";

import { assessOne, TOOL } from "../../../test/assess-one.ts";

describe("license/use-restriction", () => {
  it("does not let the JSON licence pass as permissive", () => {
    const { verdict, group } = assessOne({ license: "JSON" });
    expect(verdict).toMatchObject({ status: "check", rule: "license/use-restriction" });
    expect(group?.title.en).toBe("JSON: not every purpose of use is allowed, 1 component");
  });

  it("tells that adaptations must not be shared", () => {
    const { assessment } = assessOne({ license: "CC-BY-ND-4.0" });
    expect(assessment.violations.map(({ rule }) => rule).sort()).toEqual([
      "license/content",
      "license/use-restriction",
    ]);
  });

  it("is settled by a policy that names the licence, and owes nothing in a tool", () => {
    expect(assessOne({ license: "JSON", ...TOOL }).verdict.status).toBe("fine");
    expect(assessOne({ license: "JSON OR MIT" }).verdict.effectiveExpression).toBe("MIT");
  });
});

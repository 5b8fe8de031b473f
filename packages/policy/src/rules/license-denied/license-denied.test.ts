import { describe, expect, it } from "vitest";

import { assessOne, policyOf, TOOL } from "../../../test/assess-one.ts";

describe("license/denied", () => {
  const policy = policyOf("deny: [MIT, GPL-2.0]");

  it("must act, whatever the category", () => {
    expect(assessOne({ license: "MIT", policy }).verdict).toMatchObject({
      status: "must-act",
      rule: "license/denied",
    });
  });

  it("needs a check in a tool", () => {
    expect(assessOne({ license: "MIT", policy, ...TOOL }).verdict.status).toBe("check");
  });

  it("chooses another branch where there is one", () => {
    expect(assessOne({ license: "MIT OR Apache-2.0", policy }).verdict).toMatchObject({
      status: "fine",
      effectiveExpression: "Apache-2.0",
    });
  });

  it("reads deprecated spellings on both sides", () => {
    expect(assessOne({ license: "GPL-2.0-only", policy }).verdict.rule).toBe("license/denied");
  });

  it("does not deny the licence with an exception, which is a licence of its own", () => {
    const license = "GPL-2.0-only WITH Classpath-exception-2.0";
    expect(assessOne({ license, policy }).verdict.rule).toBe("license/weak-copyleft");
  });
});

import { describe, expect, it } from "vitest";

import { assessOne, policyOf } from "../test/assess-one.ts";
import { gate } from "./gate.ts";

describe("gate", () => {
  it.each([
    ["SSPL-1.0", "error", true],
    ["SSPL-1.0", "never", false],
    ["MPL-2.0", "error", false],
    ["MPL-2.0", "warning", true],
    ["MIT-feh", "warning", false],
    ["MIT", "warning", false],
  ] as const)("%s with fail-on %s: failed %s", (license, failOn, failed) => {
    const { assessment } = assessOne({ license, outbound: "EUPL-1.2" });
    expect(gate(assessment, failOn)).toEqual({ failed });
  });

  it("counts a status as the policy says", () => {
    const policy = policyOf("severity: { check: error }");
    expect(gate(assessOne({ license: "MPL-2.0", policy }).assessment, "error").failed).toBe(true);
  });
});

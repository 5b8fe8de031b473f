import type { Reading, ReviewReason, Status } from "@lizenzlotse/model";
import { concluded } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessOne, TOOL } from "../../../test/assess-one.ts";

function underReview(reason: ReviewReason, expression: string, ...others: readonly string[]) {
  const readings = [expression, ...others].map((each): Reading => ({
    expression: each,
    basis: "declared",
  }));
  return {
    concluded: concluded(expression, { state: "review", reviewReasons: [reason], readings }),
  };
}

describe("license/review", () => {
  it.each<[string, ReviewReason, string, string[], Status]>([
    ["harmless readings still need a person", "contradiction", "MIT", ["BSD-3-Clause"], "check"],
    ["one reading that must act decides", "contradiction", "MIT", ["GPL-3.0-only"], "must-act"],
    ["so does the careful reading itself", "version-unstated", "GPL-1.0-or-later", [], "must-act"],
    [
      "and is not a choice",
      "operator-unstated",
      "MIT AND GPL-2.0-only",
      ["MIT OR GPL-2.0-only"],
      "must-act",
    ],
    [
      "a choice to confirm stays a choice",
      "operator-to-confirm",
      "MIT OR GPL-2.0-only",
      ["GPL-2.0-only AND MIT"],
      "check",
    ],
    ["an unknown reading must act", "contradiction", "MIT", ["NOASSERTION"], "must-act"],
  ])("%s", (_title, reason, expression, others, status) => {
    const { verdict, assessment } = assessOne({
      licenses: underReview(reason, expression, ...others),
    });
    expect(verdict).toMatchObject({ status, rule: "license/review" });
    expect(assessment.violations).toHaveLength(1);
  });

  it("shows every reading", () => {
    const licenses = underReview("contradiction", "MIT", "GPL-3.0-only");
    expect(assessOne({ licenses }).verdict.reason).toEqual({
      de: "Angaben widersprechen sich. Lesarten: MIT | GPL-3.0-only.",
      en: "Statements contradict each other. Readings: MIT | GPL-3.0-only.",
    });
  });

  it("leaves tools alone whose every reading owes nothing", () => {
    const harmless = underReview("contradiction", "MIT", "GPL-3.0-only");
    expect(assessOne({ licenses: harmless, ...TOOL }).verdict).toMatchObject({
      status: "fine",
      rule: "usage/not-delivered",
    });
    const unknown = underReview("contradiction", "MIT", "NOASSERTION");
    expect(assessOne({ licenses: unknown, ...TOOL }).verdict.status).toBe("check");
  });

  it("groups by what is open, so that one question is asked once", () => {
    const { group } = assessOne({ licenses: underReview("operator-to-confirm", "EPL-1.0 OR MIT") });
    expect(group?.title.de).toBe("Mehrere Lizenzen, Wahlrecht zu bestätigen: 1 Komponente");
  });
});

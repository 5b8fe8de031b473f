import { describe, expect, it } from "vitest";

import { assessOne } from "../../../test/assess-one.ts";

describe("license/not-open-source", () => {
  it.each([
    "SSPL-1.0",
    "BUSL-1.1",
    "Elastic-2.0",
    "PolyForm-Noncommercial-1.0.0",
    "FSL-1.1-MIT",
    "CC-BY-NC-4.0",
    "CC-BY-NC-SA-3.0",
    "LicenseRef-proprietary",
    "LicenseRef-scancode-commons-clause",
  ])("%s must act", (license) => {
    const { verdict, group } = assessOne({ license });
    expect(verdict).toMatchObject({ status: "must-act", rule: "license/not-open-source" });
    expect(group?.severity).toBe("error");
  });

  it("is not eased by any answer on the use", () => {
    const context = {
      provide: ["internal"],
      recipient: "same-entity",
      combine: "process",
    } as const;
    const { verdict, assessment } = assessOne({ license: "SSPL-1.0", context });
    expect(verdict.status).toBe("must-act");
    expect(assessment.head.questions).toEqual([]);
  });

  it("is one item for each licence", () => {
    expect(assessOne({ license: "BUSL-1.1" }).group?.title.de).toBe(
      "BUSL-1.1: keine Open-Source-Lizenz, betrifft 1 Komponente",
    );
  });

  it("follows a policy that accepts it", () => {
    expect(
      assessOne({ license: "SSPL-1.0 OR AGPL-3.0-only", policy: "permissive" }).verdict.status,
    ).toBe("must-act");
    expect(assessOne({ license: "SSPL-1.0 OR Apache-2.0" }).verdict.status).toBe("fine");
  });
});

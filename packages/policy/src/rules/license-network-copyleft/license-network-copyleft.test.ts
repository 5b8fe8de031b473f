import { describe, expect, it } from "vitest";

import { assessOne, TOOL } from "../../../test/assess-one.ts";

describe("license/network-copyleft", () => {
  it("must act when linked", () => {
    expect(assessOne({ license: "AGPL-3.0-only" }).verdict).toMatchObject({
      status: "must-act",
      rule: "license/network-copyleft",
      category: "network-copyleft",
    });
  });

  it("needs a check as an unmodified service of its own", () => {
    expect(assessOne({ license: "AGPL-3.0-or-later", kind: "container" }).verdict.status).toBe(
      "check",
    );
  });

  it("must act once that service is modified", () => {
    const context = { modified: "yes" } as const;
    expect(
      assessOne({ license: "AGPL-3.0-or-later", kind: "container", context }).verdict.status,
    ).toBe("must-act");
    const artefactEvidence = {
      contentRoots: [],
      licenseTexts: [],
      notices: [],
      copyrights: [],
      modification: "modified",
    } as const;
    expect(
      assessOne({ license: "AGPL-3.0-or-later", kind: "container", artefactEvidence }).verdict
        .status,
    ).toBe("must-act");
  });

  it("reaches staff of the same legal person too", () => {
    const context = { recipient: "same-entity", provide: ["internal"] } as const;
    expect(assessOne({ license: "AGPL-3.0-only", context }).verdict.status).toBe("must-act");
  });

  it("is kept by a project under the same licence", () => {
    const { verdict, group } = assessOne({
      license: "AGPL-3.0-only",
      outbound: "AGPL-3.0-or-later",
    });
    expect(verdict.status).toBe("check");
    expect(group?.actions[0]?.de).toContain("verweisen Sie in der Oberfläche auf den Quelltext");
  });

  it("owes nothing as a tool", () => {
    expect(assessOne({ license: "AGPL-3.0-only", ...TOOL }).verdict.status).toBe("fine");
  });
});

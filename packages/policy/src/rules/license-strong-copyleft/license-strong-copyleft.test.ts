import { describe, expect, it } from "vitest";

import { assessOne, OWN_FILE, TOOL } from "../../../test/assess-one.ts";

describe("license/strong-copyleft", () => {
  it("must act in what is delivered", () => {
    const { verdict, group } = assessOne({ license: "GPL-3.0-only", outbound: "MIT" });
    expect(verdict).toMatchObject({ status: "must-act", rule: "license/strong-copyleft" });
    expect(group?.title).toEqual({
      de: "GPL-3.0-only: strenges Copyleft in 1 Komponente",
      en: "GPL-3.0-only: strong copyleft in 1 component",
    });
    expect(group?.reason.de).toContain("Das Projekt selbst steht unter MIT.");
  });

  it.each([
    ["GPL-3.0-only", "GPL-3.0-only"],
    ["GPL-2.0-or-later", "GPL-3.0-only"],
    ["GPL-3.0-or-later", "GPL-3.0-or-later AND CC-BY-4.0"],
    ["EUPL-1.2", "EUPL-1.2"],
  ])("%s in a project under %s keeps its copyleft", (license, outbound) => {
    const { verdict, group } = assessOne({ license, outbound });
    expect(verdict.status).toBe("check");
    expect(group?.severity).toBe("note");
  });

  it.each([
    ["GPL-3.0-only", "GPL-2.0-only"],
    ["GPL-2.0-only", "GPL-3.0-only"],
    ["GPL-3.0-only", "GPL-3.0-only OR MIT"],
    ["GPL-3.0-only", "EUPL-1.2"],
    ["GPL-3.0-only", "LGPL-3.0-only"],
  ])("%s in a project under %s does not", (license, outbound) => {
    expect(assessOne({ license, outbound }).verdict.status).toBe("must-act");
  });

  it("lets a project go out under another licence that its text names (GPL-3.0 section 13)", () => {
    const { verdict, group } = assessOne({ license: "GPL-3.0-only", outbound: "AGPL-3.0-only" });
    expect(verdict.status).toBe("check");
    expect(verdict.reason.de).toContain("lässt das unter Bedingungen zu");
    expect(group?.severity).toBe("warning");
    expect(group?.compatibility?.[0]).toMatchObject({
      license: "GPL-3.0-only",
      outbound: "AGPL-3.0-only",
      verdict: "conditional",
    });
    expect(group?.compatibility?.[0]?.clauses.join()).toContain("section 13");
  });

  it("says which version alone is left where the project goes out under that or any later", () => {
    const { verdict, group } = assessOne({ license: "GPL-3.0-only", outbound: "GPL-3.0-or-later" });
    expect(verdict.status).toBe("check");
    expect(verdict.reason.en).toContain("under GPL-3.0-only only, not under later versions");
    expect(group?.compatibility).toBeUndefined();
  });

  it("does not reach a program of its own", () => {
    expect(assessOne({ license: "GPL-2.0-only", kind: "application" }).verdict.status).toBe(
      "check",
    );
    expect(
      assessOne({ license: "GPL-2.0-only", context: { combine: "process" } }).verdict.status,
    ).toBe("check");
  });

  it("reaches a program of its own under the EUPL that others use over a network", () => {
    expect(assessOne({ license: "EUPL-1.2", kind: "application" }).verdict.status).toBe("must-act");
  });

  it("asks nothing of what stays inside the legal person", () => {
    const context = { recipient: "same-entity" } as const;
    expect(assessOne({ license: "GPL-3.0-only", context }).verdict.status).toBe("fine");
    const internal = { ...context, provide: ["internal"] } as const;
    expect(assessOne({ license: "EUPL-1.2", context: internal }).verdict.status).toBe("fine");
  });

  it("leaves open whether staff who use it over a network are other persons (EUPL-1.2 Art. 1)", () => {
    const context = { recipient: "same-entity", provide: ["network"] } as const;
    const { verdict, group } = assessOne({ license: "EUPL-1.2", context });
    expect(verdict.status).toBe("check");
    expect(group?.compatibility?.[0]?.reason.en).toContain("staff");
  });

  it("over a network alone binds EUPL and OSL, not the GPL", () => {
    const context = { provide: ["network"], recipient: "other-public-body" } as const;
    expect(assessOne({ license: "GPL-3.0-only", context }).verdict.status).toBe("fine");
    expect(assessOne({ license: "EUPL-1.2", context }).verdict.status).toBe("must-act");
    expect(assessOne({ license: "OSL-3.0", context }).verdict.status).toBe("must-act");
  });

  it("judges a file of the project as merged", () => {
    expect(
      assessOne({ ...OWN_FILE, license: "GPL-2.0-only", outbound: "EUPL-1.2" }).verdict.status,
    ).toBe("must-act");
    expect(
      assessOne({ ...OWN_FILE, license: "GPL-2.0-or-later", outbound: "GPL-3.0-only" }).verdict
        .status,
    ).toBe("check");
  });

  it("owes nothing as a tool", () => {
    expect(assessOne({ license: "GPL-3.0-only", ...TOOL }).verdict).toMatchObject({
      status: "fine",
      rule: "usage/not-delivered",
    });
  });

  it("prints the assumptions it rests on, and asks what would clear it", () => {
    const { group, assessment } = assessOne({ license: "GPL-3.0-only" });
    expect(group?.assumptions).toEqual(["combine", "outbound", "provide", "recipient"]);
    expect(assessment.head.questions.map(({ id }) => id)).toEqual([
      "provide",
      "recipient",
      "outbound",
      "combine",
    ]);
  });
});

import { aComponent } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll, assessOne, OWN_FILE, TOOL } from "../../../test/assess-one.ts";

describe("license/compatibility", () => {
  it.each([
    ["Apache-2.0", "GPL-2.0-only"],
    ["Python-2.0", "GPL-2.0-only"],
  ])("%s must act in a project under %s", (license, outbound) => {
    const { verdict, group } = assessOne({ license, outbound });
    expect(verdict).toMatchObject({ status: "must-act", rule: "license/compatibility" });
    expect(group?.severity).toBe("error");
    const [stated] = group?.compatibility ?? [];
    expect(stated).toMatchObject({ license, outbound, verdict: "incompatible" });
    expect(stated?.clauses.length).toBeGreaterThan(0);
    expect(stated?.sources.length).toBeGreaterThan(0);
  });

  it.each([
    ["Apache-2.0", "GPL-3.0-only"],
    ["Apache-2.0", "EUPL-1.2"],
    ["MIT", "GPL-2.0-only"],
    ["BSD-4-Clause", "EUPL-1.2"],
  ])("%s is fine as a library of a project under %s", (license, outbound) => {
    expect(assessOne({ license, outbound }).verdict.status).toBe("fine");
  });

  it("needs a check where the sources differ: Apache-2.0 taken over into an EUPL-1.2 work", () => {
    const { verdict, group } = assessOne({
      ...OWN_FILE,
      license: "Apache-2.0",
      outbound: "EUPL-1.2",
    });
    expect(verdict).toMatchObject({ status: "check", rule: "license/compatibility" });
    expect(group?.compatibility?.[0]?.sources.map(({ name }) => name).join()).toContain("OSADL");
  });

  it("takes the branch of a choice that fits", () => {
    const { verdict } = assessOne({ license: "Apache-2.0 OR MIT", outbound: "GPL-2.0-only" });
    expect(verdict).toMatchObject({ status: "fine", effectiveExpression: "MIT" });
  });

  it("does not speak of tools, of separate programs, or of what nobody else gets", () => {
    const sketch = { license: "Apache-2.0", outbound: "GPL-2.0-only" };
    expect(assessOne({ ...sketch, ...TOOL }).verdict.status).toBe("fine");
    expect(assessOne({ ...sketch, kind: "container" }).verdict.status).toBe("fine");
    const context = { provide: ["internal"], recipient: "same-entity" } as const;
    expect(assessOne({ ...sketch, context }).verdict.status).toBe("fine");
  });

  it("does not guess about an outbound licence that nobody knows", () => {
    expect(assessOne({ license: "MIT", outbound: "LicenseRef-acme" }).verdict.status).toBe("fine");
  });

  it("lists for every outbound licence the components that stand against it, the EUPL first", () => {
    const { head } = assessAll(
      [
        aComponent({ name: "a", license: "GPL-2.0-only" }),
        aComponent({ name: "b", license: "Apache-2.0" }),
        aComponent({ name: "c", license: "GPL-3.0-only", kind: "container" }),
        aComponent({ name: "d", license: "GPL-3.0-only", ...TOOL }),
      ],
      { outbound: "GPL-2.0-only" },
    );
    const [artefact] = head.artefacts ?? [];
    expect(artefact?.candidates[0]).toMatchObject({
      license: "EUPL-1.2",
      verdict: "incompatible",
      blockers: [
        {
          expression: "GPL-2.0-only",
          verdict: "incompatible",
          count: 1,
          components: ["pkg:npm/a@1.0.0"],
        },
      ],
    });
    const gpl2 = artefact?.candidates.find(({ license }) => license === "GPL-2.0-only");
    expect(gpl2?.blockers.map(({ expression }) => expression)).toEqual(["Apache-2.0"]);
  });
});

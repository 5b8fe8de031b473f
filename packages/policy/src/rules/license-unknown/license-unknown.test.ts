import { concluded } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessOne, OWN_PROJECT, policyOf, TOOL } from "../../../test/assess-one.ts";

const STEP = {
  root: "first-party:web/package.json",
  manifest: "web/package.json",
  missing: 412,
  command: "npm ci --ignore-scripts",
};

describe("license/unknown", () => {
  it.each([
    "NOASSERTION",
    "NONE",
    "LicenseRef-lizenzlotse-unknown-0123456789ab",
    "LicenseRef-acme",
  ])("%s must act and fails the gate", (license) => {
    const { verdict, group } = assessOne({ license });
    expect(verdict).toMatchObject({ status: "must-act", rule: "license/unknown" });
    expect(group?.severity).toBe("error");
  });

  it("is not fine in a tool either, but a warning", () => {
    const { verdict, group } = assessOne({ license: "NOASSERTION", ...TOOL });
    expect(verdict).toMatchObject({ status: "check", rule: "license/unknown" });
    expect(group?.severity).toBe("warning");
  });

  it("asks for the list of what a container image holds, whatever it is used for", () => {
    const { verdict, group } = assessOne({ license: "NOASSERTION", kind: "container" });
    expect(verdict).toMatchObject({ status: "check", rule: "license/unknown" });
    expect(group?.title.en).toContain("container images");
    expect(group?.severity).toBe("warning");
  });

  it("cannot be had by combining with a known licence", () => {
    expect(assessOne({ license: "MIT AND LicenseRef-acme" }).verdict.status).toBe("must-act");
    expect(assessOne({ license: "MIT OR LicenseRef-acme" }).verdict.status).toBe("fine");
  });

  it("treats a licence with an addition that nobody knows as unknown", () => {
    expect(assessOne({ license: "MIT WITH AdditionRef-noncommercial" }).verdict).toMatchObject({
      status: "must-act",
      category: "unknown",
    });
  });

  it("treats text that is no expression as unknown", () => {
    expect(assessOne({ license: "MIT WITH LLVM-exception WITH x" }).verdict.status).toBe(
      "must-act",
    );
    expect(assessOne({ license: "MIT AND NOASSERTION" }).verdict.status).toBe("must-act");
  });

  it("is settled by naming the licence in the policy", () => {
    const policy = policyOf("allow: [LicenseRef-acme]");
    expect(assessOne({ license: "LicenseRef-acme", policy }).verdict.status).toBe("fine");
  });

  it("does as the policy says, short of fine", () => {
    const policy = policyOf("onUnknown: check");
    expect(assessOne({ license: "NOASSERTION", policy }).verdict.status).toBe("check");
  });

  it("names the one command that would bring the evidence", () => {
    const { group } = assessOne({
      license: "NOASSERTION",
      ref: "first-party:web/package.json",
      head: { evidenceSteps: [STEP] },
    });
    expect(group?.actions[0]).toEqual({
      de: "Führen Sie im Ordner web aus: npm ci --ignore-scripts (1 Paket)",
      en: "Run in folder web: npm ci --ignore-scripts (1 package)",
    });
  });

  it("offers no command where nothing is missing", () => {
    const { group } = assessOne({
      license: "NOASSERTION",
      ref: "first-party:web/package.json",
      head: { evidenceSteps: [{ ...STEP, missing: 0 }] },
    });
    expect(group?.actions[0]?.en).toContain("Look for a licence file");
  });

  it("prefers to say that a statement is unclear over that there is none", () => {
    const unclear = concluded("NOASSERTION", {
      state: "review",
      reviewReasons: ["name-not-understood"],
    });
    const { verdict, group } = assessOne({ licenses: { concluded: unclear } });
    expect(verdict).toMatchObject({ status: "must-act", rule: "license/unknown" });
    expect(group?.title.en).toBe("Unclear licence statement: 1 component");
  });

  it("leaves the project's own code alone", () => {
    expect(
      assessOne({ ...OWN_PROJECT, license: "NOASSERTION", outbound: "EUPL-1.2" }).verdict.status,
    ).toBe("fine");
  });
});

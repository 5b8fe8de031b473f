import { NOASSERTION } from "@lizenzlotse/model";
import { aComponent, concluded, declared } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll, OWN_PROJECT } from "../../test/assess-one.ts";
import { aBook, aWaiver, decided } from "../../test/decided.ts";
import { gate } from "../gate.ts";

const GPL = aComponent({ name: "strong", license: "GPL-3.0-only" });
const WAIVED = { component: GPL, rule: "license/strong-copyleft", license: "GPL-3.0-only" };

describe("a waiver", () => {
  it("accepts one rule and one licence of a component, visibly, and opens the gate", () => {
    const assessment = assessAll([GPL], { decisions: aBook([aWaiver(WAIVED)]) });
    expect(assessment.violations).toHaveLength(1);
    expect(assessment.violations[0]?.accepted).toMatchObject({
      by: "A. Author",
      owner: "O. Owner",
      until: "2026-12-31",
      reason: "replaced in the next release",
    });
    expect(assessment.verdicts[0]).toMatchObject({ status: "must-act", accepted: true });
    expect(assessment.groups[0]?.accepted).toBe(true);
    expect(assessment.head.counts).toEqual({ "must-act": 0, check: 0, fine: 0 });
    expect(assessment.head.accepted).toEqual({ violations: 1, components: 1 });
    expect(gate(assessment, "warning").failed).toBe(false);
    expect(gate(assessAll([GPL]), "error").failed).toBe(true);
  });

  it("leaves other components with the same cause open, in a group of their own", () => {
    const other = aComponent({ name: "other", license: "GPL-3.0-only" });
    const { groups, head } = assessAll([GPL, other], { decisions: aBook([aWaiver(WAIVED)]) });
    expect(groups.map(({ accepted, components }) => [accepted, components])).toEqual(
      expect.arrayContaining([
        [true, [GPL.ref]],
        [undefined, [other.ref]],
      ]),
    );
    expect(head.groupCounts).toEqual({ "must-act": 1, check: 0, fine: 0 });
  });

  it("accepts neither another rule nor another licence nor another version", () => {
    const setting = (over: object) => ({ decisions: aBook([aWaiver({ ...WAIVED, ...over })]) });
    for (const over of [
      { rule: "license/unknown" },
      { license: "GPL-2.0-only" },
      { versions: "vers:npm/>=2.0.0" },
    ]) {
      const { violations, head } = assessAll([GPL], setting(over));
      expect(violations[0]?.accepted).toBeUndefined();
      expect(head.decisions?.[0]).toMatchObject({ state: "unused", severity: "warning" });
    }
  });

  it("is open again when something else is said about the licence", () => {
    const decisions = aBook([aWaiver(WAIVED)]);
    const changed = aComponent({
      name: "strong",
      licenses: { declared: [declared("GPL-3.0-only"), declared("See COMMERCIAL")] },
      license: "GPL-3.0-only",
    });
    const { violations, head } = assessAll([changed], { decisions });
    expect(violations[0]?.accepted).toBeUndefined();
    expect(head.decisions?.[0]).toMatchObject({ state: "reopened", severity: "warning" });
  });

  it("is open again when the licence text changes, but not where less is seen", () => {
    const withText = (digest: string) =>
      aComponent({
        name: "strong",
        license: "GPL-3.0-only",
        artefactEvidence: {
          contentRoots: [],
          licenseTexts: [{ path: "LICENSE", sha256: digest, normalizedSha256: digest }],
          notices: [],
          copyrights: [],
          modification: "unknown",
        },
      });
    const decisions = aBook([aWaiver({ ...WAIVED, component: withText("a".repeat(64)) })]);
    const isAccepted = (component: ReturnType<typeof withText>) =>
      assessAll([component], { decisions }).violations[0]?.accepted !== undefined;
    expect(isAccepted(withText("a".repeat(64)))).toBe(true);
    expect(isAccepted(withText("b".repeat(64)))).toBe(false);
    expect(isAccepted(GPL)).toBe(true);
  });

  it("holds until the end of its last day, and says so thirty days before", () => {
    const on = (today: string) =>
      assessAll([GPL], { decisions: aBook([aWaiver(WAIVED)], { today }) });
    const state = (today: string) => on(today).head.decisions?.[0]?.state;
    expect(state("2026-11-30")).toBe("in-force");
    expect(state("2026-12-01")).toBe("expiring");
    expect(state("2026-12-31")).toBe("expiring");
    expect(on("2026-12-31").violations[0]?.accepted).toBeDefined();
    expect(state("2027-01-01")).toBe("expired");
    expect(on("2027-01-01").violations[0]?.accepted).toBeUndefined();
    expect(gate(on("2027-01-01"), "error").failed).toBe(true);
  });

  it("has no effect while it is only proposed, or where it may not loosen", () => {
    const proposed = aBook([aWaiver({ ...WAIVED, status: "proposed" })]);
    const pack = aBook([aWaiver(WAIVED)], { approval: "four-eyes" });
    const foreign = aBook([aWaiver(WAIVED)], { effect: "not-permitted" });
    for (const [decisions, state] of [
      [proposed, "proposed"],
      [pack, "proposed"],
      [foreign, "not-permitted"],
    ] as const) {
      const { violations, head } = assessAll([GPL], { decisions });
      expect(violations[0]?.accepted).toBeUndefined();
      expect(head.decisions?.[0]?.state).toBe(state);
    }
    const approved = aWaiver({ ...WAIVED, status: "approved", approvedBy: "Z. Zweite" });
    const decisions = aBook([approved], { approval: "four-eyes" });
    expect(assessAll([GPL], { decisions }).violations[0]?.accepted).toBeDefined();
  });

  it("accepts that a licence is unknown, until it is known", () => {
    const unknown = aComponent({ name: "odd" });
    const waiver = aWaiver({
      component: unknown,
      rule: "license/unknown",
      license: NOASSERTION,
    });
    const decisions = aBook([waiver]);
    expect(assessAll([unknown], { decisions }).violations[0]?.accepted).toBeDefined();
    const known = aComponent({ name: "odd", license: "SSPL-1.0" });
    expect(assessAll([known], { decisions }).violations[0]?.accepted).toBeUndefined();
  });
});

describe("a choice", () => {
  const offered = aComponent({ name: "dual", license: "MIT OR GPL-3.0-only" });

  it("is what the verdict rests on, even where the policy would like another branch", () => {
    const head = {
      choices: [
        {
          component: offered.ref,
          expression: "MIT OR GPL-3.0-only",
          chosen: "GPL-3.0-only",
          reason: "we pass it on under the GPL",
          by: "A. Author",
          on: "2026-01-01",
          decision: "D-0",
        },
      ],
    };
    expect(assessAll([offered], { head }).verdicts[0]).toMatchObject({
      effectiveExpression: "GPL-3.0-only",
      status: "must-act",
    });
    expect(assessAll([offered]).verdicts[0]?.effectiveExpression).toBe("MIT");
  });
});

describe("decisions without effect", () => {
  it("are listed and never silent", () => {
    const curation = decided({
      kind: "curation",
      value: { component: "pkg:npm/gone", versions: "vers:npm/*", evidence: [], license: "MIT" },
    });
    const { head } = assessAll([GPL, aComponent({ ...OWN_PROJECT })], {
      decisions: aBook([curation]),
    });
    expect(head.decisions).toMatchObject([
      { kind: "curation", state: "unused", severity: "warning", components: [] },
    ]);
    expect(gate({ violations: [], decisions: head.decisions }, "warning").failed).toBe(true);
    expect(gate({ violations: [], decisions: head.decisions }, "error").failed).toBe(false);
  });

  it("conflict where two curations of one component disagree", () => {
    const about = (versions: string, license: string) =>
      decided({
        kind: "curation",
        value: { component: "pkg:npm/strong", versions, evidence: [], license },
      });
    const one = about("vers:npm/1.0.0", "MIT");
    const two = about("vers:npm/*", "ISC");
    const disputed = aComponent({
      name: "strong",
      licenses: {
        concluded: concluded("GPL-3.0-only", {
          state: "review",
          reviewReasons: ["contradiction"],
          decisions: [one.value.id, two.value.id].sort(),
        }),
      },
    });
    const { head } = assessAll([disputed], { decisions: aBook([one, two]) });
    expect(head.decisions?.map(({ state }) => state)).toEqual(["conflicting", "conflicting"]);
  });
});

import { normalizeLicenseName } from "@lizenzlotse/licenses";
import { aComponent, concluded, declared, detected } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll, assessOne, policyOf } from "../test/assess-one.ts";
import { aBook, aWaiver, decided } from "../test/decided.ts";
import { compareBaseline } from "./baseline/compare-baseline.ts";
import { baselineOf } from "./baseline/write-baseline.ts";
import { correctionsOf } from "./decisions/corrections.ts";
import { evidenceOf } from "./decisions/evidence.ts";
import { subjectOf } from "./decisions/fits.ts";
import { gate } from "./gate.ts";

/** What annoys people in today's tools, each with the report of it: named so that they can be looked up. */
describe("what other tools get wrong", () => {
  it("OR treated like AND (dependency-review-action #692, #670; grant #205)", () => {
    const policy = policyOf("deny: [GPL-2.0-only, GPL-3.0-only]");
    const license = "BSD-3-Clause OR GPL-2.0-only OR GPL-3.0-only";
    expect(assessOne({ license, policy }).verdict).toMatchObject({
      status: "fine",
      effectiveExpression: "BSD-3-Clause",
    });
  });

  it("AND treated like OR (scancode #4982)", () => {
    expect(assessOne({ license: "MIT AND GPL-2.0-only" }).verdict.status).toBe("must-act");
  });

  it("WITH expressions unresolved (Dependency-Track #5143, #6471)", () => {
    const license = "GPL-2.0-only WITH Classpath-exception-2.0";
    expect(assessOne({ license }).verdict).toMatchObject({
      status: "check",
      category: "weak-copyleft",
    });
    expect(assessOne({ license: "Apache-2.0 WITH LLVM-exception" }).verdict.status).toBe("fine");
    const policy = policyOf(`allow: ["${license}"]`);
    expect(assessOne({ license, policy }).verdict.status).toBe("fine");
  });

  it("an unknown licence passes silently (Dependency-Track #1105; grant #176)", () => {
    const { assessment } = assessOne({});
    expect(gate(assessment, "error")).toEqual({ failed: true });
  });

  it("an allowed AND list is not accepted (dependency-review-action #792)", () => {
    const policy = policyOf("allow: [LGPL-2.1-only, MPL-2.0]");
    expect(assessOne({ license: "LGPL-2.1-only AND MPL-2.0", policy }).verdict.status).toBe("fine");
  });

  it("MIT flagged although allowed (dependency-review-action #907)", () => {
    const policy = policyOf("extends: strict", "allow: [MIT]");
    expect(assessOne({ license: "MIT", policy }).verdict.status).toBe("fine");
  });

  it("licences bundled inside a package counted as its own (prettier #17072)", () => {
    const licenses = {
      declared: [declared("MIT")],
      bundled: [detected("GPL-3.0-only")],
      concluded: concluded("MIT"),
    };
    expect(assessOne({ licenses }).verdict.effectiveExpression).toBe("MIT");
  });

  it("`MIT` and `MIT License` not recognised as the same (GitLab MR 147598)", () => {
    const license = normalizeLicenseName("MIT License").expression ?? "";
    expect(assessOne({ license }).verdict).toMatchObject({
      status: "fine",
      effectiveExpression: "MIT",
    });
  });

  it("75 modules that could not be detected are 75 lines of noise (wrangle #298)", () => {
    const modules = Array.from({ length: 75 }, (_, index) =>
      aComponent({ name: `m${String(index)}` }),
    );
    const { groups } = assessAll(modules, { outbound: "EUPL-1.2" });
    expect(groups).toHaveLength(1);
    expect(groups[0]?.components).toHaveLength(75);
  });

  it("a merge request that changed nothing is blocked (GitLab #331146, #430706)", () => {
    const scanned = (line: number) =>
      assessOne({
        license: "GPL-3.0-only",
        occurrences: [
          { location: { path: "package-lock.json", line }, source: "lockfile", usages: [] },
        ],
      }).assessment;
    const { fresh, known } = compareBaseline(scanned(99), baselineOf(scanned(7).violations));
    expect(known).toHaveLength(1);
    expect(gate({ violations: fresh }, "warning")).toEqual({ failed: false });
  });

  it("what is declared and what is concluded cannot be told apart (grant #217, #47)", () => {
    const licenses = {
      declared: [declared("MIT")],
      detected: [detected("GPL-3.0-only")],
      concluded: concluded("GPL-3.0-only", { basis: "curation" }),
    };
    const { verdict, assessment } = assessOne({ licenses });
    expect(verdict).toMatchObject({ status: "must-act", effectiveExpression: "GPL-3.0-only" });
    expect(assessment.violations.map(({ expression }) => expression)).toEqual(["GPL-3.0-only"]);
  });

  it("a library of an application is judged as if it were merged (OSADL matrix used alone)", () => {
    for (const license of ["LGPL-2.1-only", "MPL-2.0", "EPL-2.0", "CDDL-1.0"]) {
      expect(assessOne({ license, outbound: "Apache-2.0" }).verdict.status).toBe("check");
    }
    expect(assessOne({ license: "Apache-2.0", outbound: "EUPL-1.2" }).verdict.status).toBe("fine");
  });

  it("one verdict for server and browser alike", () => {
    const web = { provide: ["network", "client-bundle"], recipient: "public" } as const;
    const servedBy = [{ path: "web/angular.json" }];
    const artefactEvidence = { ...aComponent().artefactEvidence, servedBy };
    const { verdicts } = assessAll(
      [
        aComponent({ name: "in-browser", license: "GPL-3.0-only", artefactEvidence }),
        aComponent({ name: "on-server", license: "GPL-3.0-only" }),
      ],
      { outbound: "LicenseRef-proprietary", context: web },
    );
    expect(verdicts.map(({ status }) => status)).toEqual(["must-act", "fine"]);
  });

  it("a missing licence is treated as an error to switch off (ort-ci-github-action #40)", () => {
    const { group } = assessOne({ license: "NONE" });
    expect(group?.actions.at(-1)?.en).toContain("without a licence it must not be used");
  });

  it("a package exception is ignored, or does not silence the missing licence (dependency-review-action #1011, #889)", () => {
    const component = aComponent({ name: "odd" });
    const waiver = aWaiver({ component, rule: "license/unknown", license: "NOASSERTION" });
    const assessment = assessAll([component], { decisions: aBook([waiver]) });
    expect(gate(assessment, "warning")).toEqual({ failed: false });
    expect(assessment.head.accepted).toEqual({ violations: 1, components: 1 });
  });

  it("waivers that nobody can verify, by a pattern on messages (ORT #1726)", () => {
    const component = aComponent({ name: "strong", license: "GPL-3.0-only" });
    const waiver = aWaiver({ component, rule: "license/strong-copyleft", license: "GPL-3.0-only" });
    const { violations, head } = assessAll([component], { decisions: aBook([waiver]) });
    expect(violations[0]?.accepted).toMatchObject({ owner: "O. Owner", until: "2026-12-31" });
    expect(head.decisions?.[0]).toMatchObject({ state: "in-force", components: [component.ref] });
    const unused = assessAll([], { decisions: aBook([waiver]) }).head.decisions?.[0];
    expect(unused).toMatchObject({ state: "unused", severity: "warning" });
  });

  it("a conclusion for a whole package hides licences that come later (ORT license-handling.md)", () => {
    const before = aComponent({ name: "strong", license: "GPL-3.0-only" });
    const about = { rule: "license/strong-copyleft", versions: "vers:npm/*" };
    const waiver = aWaiver({ component: before, ...about, license: "GPL-3.0-only" });
    const later = aComponent({ name: "strong", version: "2.0.0", license: "AGPL-3.0-only" });
    expect(gate(assessAll([later], { decisions: aBook([waiver]) }), "error").failed).toBe(true);
    const said = [declared("GPL-3.0-only"), declared("SSPL-1.0", { source: "manifest" })];
    const licenses = { declared: said, concluded: concluded("GPL-3.0-only") };
    const more = aComponent({ name: "strong", licenses });
    const reopened = assessAll([more], { decisions: aBook([waiver]) });
    expect(reopened.violations[0]?.accepted).toBeUndefined();
    expect(reopened.head.decisions?.[0]?.state).toBe("reopened");
  });

  it("declared and concluded cannot be told apart after a correction (grant #217, #47)", () => {
    const found = aComponent({ license: "GPL-3.0-only" });
    const { component, versions } = subjectOf(found);
    const value = { component, versions, evidence: evidenceOf(found), license: "MIT" };
    const book = aBook([decided({ kind: "curation", value })]);
    expect(correctionsOf(book).settle(found)).toMatchObject([{ expression: "MIT" }]);
    expect(found.licenses.declared[0]?.expression).toBe("GPL-3.0-only");
  });

  it("a package exception of the policy does not silence the missing licence (dependency-review-action #1011, #889)", () => {
    const policy = policyOf(
      "rules:",
      "  - id: ours",
      "    decide: allow",
      "    when: { packages: 'pkg:npm/@agency/*@>=1' }",
      "    reason: our own, rights cleared",
    );
    const sketch = { group: "@agency", name: "core", version: "1.2.0", policy };
    expect(assessOne({ ...sketch, license: "GPL-3.0-only" }).verdict.status).toBe("fine");
    const { assessment, verdict } = assessOne(sketch);
    expect(gate(assessment, "warning")).toEqual({ failed: false });
    // Silent is not green: nobody knows a right to use it.
    expect(verdict.status).toBe("check");
    const older = { ...sketch, version: "0.9.0" };
    expect(gate(assessOne(older).assessment, "error")).toEqual({ failed: true });
  });

  it("a package exception turns an AND list into an error (dependency-review-action #792, #907)", () => {
    const policy = policyOf(
      "rules:",
      "  - { id: x, decide: allow, when: { packages: 'pkg:npm/left-pad' }, reason: cleared }",
    );
    const sketch = { name: "left-pad", license: "MIT AND GPL-3.0-only", policy };
    expect(assessOne(sketch).verdict.status).toBe("fine");
  });

  it("the declared licence judges instead of the concluded one (grant #217)", () => {
    const licenses = { declared: [declared("GPL-3.0-only")], concluded: concluded("MIT") };
    expect(assessOne({ licenses }).verdict).toMatchObject({
      status: "fine",
      effectiveExpression: "MIT",
    });
  });
});

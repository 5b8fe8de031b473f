import { createDiagnostic, type DeclaredStatement, type Supplement } from "@lizenzlotse/model";
import { aComponent, aScanResult, declared } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { supplementScan, unresolvedComponents } from "./supplement-scan.ts";

const UNRESOLVED = aComponent({ name: "open" });
const LOOKED_INTO = aComponent({
  name: "silent",
  licenses: {
    concluded: {
      ...UNRESOLVED.licenses.concluded,
      expression: "NONE",
      state: "none",
    },
  },
});
const RESOLVED = aComponent({ name: "known", license: "MIT" });

const said = (license: string): DeclaredStatement => {
  const { expression: _expression, confidence: _confidence, ...statement } = declared(license);
  const location = { path: "https://registry.example/package/1.0.0" };
  return { ...statement, source: "registry", location, askedOn: "2026-01-02" };
};

function supplement(ref: string, more: Partial<Supplement> = {}): Supplement {
  const facts = {
    statements: [said("Apache-2.0")],
    creator: { name: "Jo", url: "https://jo.example" },
    references: [
      { type: "vcs" as const, url: "https://code.example/package" },
      { type: "website" as const, url: "https://package.example" },
    ],
  };
  return { facts: new Map([[ref, facts]]), uses: [], diagnostics: [], ...more };
}

const scanOf = (...components: readonly (typeof UNRESOLVED)[]) => aScanResult({ components });

describe("what sources outside the tree say", () => {
  it("gives a licence to a component that has none, with its source", () => {
    const scan = scanOf(UNRESOLVED, RESOLVED);
    expect(unresolvedComponents(scan)).toEqual([UNRESOLVED]);
    const [component] = supplementScan(scan, supplement(UNRESOLVED.ref)).components.filter(
      ({ ref }) => ref === UNRESOLVED.ref,
    );
    expect(component?.licenses).toMatchObject({
      declared: [{ source: "registry", askedOn: "2026-01-02" }],
      concluded: { expression: "Apache-2.0", state: "concluded", basis: "declared" },
    });
    expect(component?.creator?.name).toBe("Jo");
  });

  it("never overrules what the tree says", () => {
    const scan = scanOf(RESOLVED);
    expect(supplementScan(scan, supplement(RESOLVED.ref)).components).toEqual([RESOLVED]);
  });

  it("is for a person to confirm where the package was looked into and says nothing", () => {
    const [component] = supplementScan(scanOf(LOOKED_INTO), supplement(LOOKED_INTO.ref)).components;
    expect(component?.licenses.concluded).toMatchObject({
      expression: "Apache-2.0",
      state: "review",
      reviewReasons: ["only-weak-evidence"],
    });
  });

  it("adds links of kinds that are not known yet", () => {
    const vcs = { type: "vcs" as const, url: "https://other.example" };
    const [component] = supplementScan(
      scanOf({ ...UNRESOLVED, references: [vcs] }),
      supplement(UNRESOLVED.ref),
    ).components;
    expect(component?.references).toEqual([
      vcs,
      { type: "website", url: "https://package.example" },
    ]);
  });

  it("says who was asked, and that a scan is incomplete where somebody did not answer", () => {
    const use = {
      source: "npm",
      title: "npm registry",
      through: "network" as const,
      origin: "https://registry.example",
      asked: 2,
      answered: 1,
      failed: 1,
    };
    const problem = createDiagnostic("enrichment/unanswered", { path: "." }, { count: "1" });
    const { head, diagnostics } = supplementScan(
      scanOf(UNRESOLVED),
      supplement(UNRESOLVED.ref, { uses: [use], diagnostics: [problem] }),
    );
    expect(head.settings.enrichment).toEqual([use]);
    expect(head).toMatchObject({
      complete: false,
      counts: { diagnostics: 1 },
      diagnosticCounts: { "enrichment/unanswered": 1 },
    });
    expect(diagnostics).toEqual([problem]);
  });

  it("takes what is resolved from the steps that would resolve it", () => {
    const root = aComponent({
      ref: "first-party:package.json",
      origin: "first-party",
      dependencies: [UNRESOLVED.ref],
    });
    const step = { root: root.ref, manifest: "package.json", missing: 1, command: "npm ci" };
    const scan = aScanResult({ components: [root, UNRESOLVED], head: { evidenceSteps: [step] } });
    expect(supplementScan(scan, supplement(UNRESOLVED.ref)).head.evidenceSteps).toEqual([]);
    expect(supplementScan(scan, supplement("pkg:npm/other@1")).head.evidenceSteps).toEqual([step]);
  });
});

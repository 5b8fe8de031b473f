import { aComponent, concluded, declared } from "@lizenzlotse/testkit";
import type { Component } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { aBook, decided } from "../../test/decided.ts";
import { correctionsOf } from "./corrections.ts";
import type { Decision } from "./decision.ts";
import { evidenceOf } from "./evidence.ts";

const TEXT = "a".repeat(64);

function withText(sha256: string, license = "LicenseRef-unknown"): Component {
  const text = { path: "LICENSE", sha256, normalizedSha256: sha256 };
  const { artefactEvidence } = aComponent();
  return aComponent({
    licenses: { concluded: concluded(license) },
    artefactEvidence: { ...artefactEvidence, licenseTexts: [text] },
  });
}

function curation(license: string, evidence: readonly string[], versions = "vers:npm/*"): Decision {
  const component = "pkg:npm/left-pad";
  return decided({ kind: "curation", value: { component, versions, evidence, license } });
}

const settle = (component: Component, ...decisions: readonly Decision[]): readonly string[] =>
  correctionsOf(aBook(decisions))
    .settle(component)
    .map(({ expression }) => expression);

describe("curations", () => {
  const gpl = aComponent({ license: "GPL-3.0-only" });

  it("settle what they were made on, and nothing else", () => {
    expect(settle(gpl, curation("MIT", evidenceOf(gpl)))).toEqual(["MIT"]);
    expect(settle(gpl, curation("MIT", []))).toEqual([]);
    expect(settle(aComponent({ name: "other" }), curation("MIT", []))).toEqual([]);
  });

  it("stand where less is seen, and where what is new confirms them", () => {
    expect(settle(aComponent(), curation("MIT", evidenceOf(gpl)))).toEqual(["MIT"]);
    expect(settle(aComponent({ license: "MIT" }), curation("MIT", []))).toEqual(["MIT"]);
    expect(settle(aComponent({ license: "ISC" }), curation("MIT", []))).toEqual([]);
  });

  it("of a text reach every package whose one licence text it is", () => {
    const text = decided({ kind: "text-curation", value: { text: TEXT, license: "ISC" } });
    expect(settle(withText(TEXT), text)).toEqual(["ISC"]);
    expect(settle(withText("b".repeat(64)), text)).toEqual([]);
  });

  it("that disagree are all shown, those that say the same are one", () => {
    const text = decided({ kind: "text-curation", value: { text: TEXT, license: "ISC" } });
    const evidence = [`text:${TEXT}`];
    expect(settle(withText(TEXT), text, curation("MIT", evidence)).length).toBe(2);
    expect(settle(withText(TEXT), text, curation("ISC", evidence))).toEqual(["ISC"]);
  });
});

describe("choices", () => {
  const dual = aComponent({ license: "MIT OR GPL-3.0-only" });
  const choice = (license: string, versions = "vers:npm/*"): Decision =>
    decided({
      kind: "choice",
      value: {
        component: "pkg:npm/left-pad",
        versions,
        evidence: evidenceOf(dual),
        among: "MIT OR GPL-3.0-only",
        license,
      },
    });
  const chosen = (component: Component, ...decisions: readonly Decision[]): string | undefined =>
    correctionsOf(aBook(decisions)).choose(component)?.expression;

  it("pick a branch that is still offered", () => {
    expect(chosen(dual, choice("MIT"))).toBe("MIT");
    const changed = { declared: [declared("MIT OR GPL-3.0-only")], concluded: concluded("ISC") };
    expect(chosen(aComponent({ licenses: changed }), choice("MIT"))).toBeUndefined();
  });

  it("that disagree choose nothing", () => {
    const other = choice("GPL-3.0-only", "vers:npm/1.0.0");
    expect(chosen(dual, choice("MIT"), other)).toBeUndefined();
    expect(chosen(dual, choice("MIT"), choice("MIT", "vers:npm/1.0.0"))).toBe("MIT");
  });
});

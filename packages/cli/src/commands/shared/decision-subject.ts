import type { Component, ScanResult } from "@lizenzlotse/model";
import { evidenceOf, fits, type PackageSubject, subjectOf } from "@lizenzlotse/policy";

/** What a decision about a package is about, and the evidence that it is made on. */
export interface DecisionSubject extends PackageSubject {
  readonly evidence: readonly string[];
}

/**
 * The subject of a decision about a component, or about a range of its versions: then everything counts that speaks
 * today about the licence of what the range reaches.
 */
export function decisionSubject(
  { components }: Pick<ScanResult, "components">,
  component: Component,
  versions: string | undefined,
): DecisionSubject {
  const subject = subjectOf(component, versions);
  const reached = components.filter((one) => fits(one, subject));
  return { ...subject, evidence: [...new Set(reached.flatMap(evidenceOf))].sort() };
}

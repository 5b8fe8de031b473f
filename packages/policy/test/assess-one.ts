import type { Assessment, Component, FindingGroup, ScanHead, Verdict } from "@lizenzlotse/model";
import { aComponent, aScanResult, type ComponentSketch } from "@lizenzlotse/testkit";

import { assess } from "../src/assess.ts";
import type { ArtefactContext, Context } from "../src/context/context.ts";
import type { DecisionBook } from "../src/decisions/decision-book.ts";
import { builtInPolicy, loadPolicy } from "../src/file/load-policy.ts";
import type { BuiltInPolicyName, Policy } from "../src/file/policy.ts";

/** What holds for a whole assessment; by default `verwaltung` without answers, and a project that names no licence. */
export interface Setting {
  /** SPDX expression under which the project goes out. */
  readonly outbound?: string | undefined;
  readonly context?: Context | undefined;
  readonly artefacts?: readonly ArtefactContext[] | undefined;
  readonly policy?: BuiltInPolicyName | Policy | undefined;
  readonly head?: Partial<ScanHead> | undefined;
  readonly decisions?: DecisionBook | undefined;
}

/** What a test varies; by default one third-party library in production. */
export interface Case extends ComponentSketch, Setting {}

/** How one component was judged, with the group of its most urgent finding. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly group: FindingGroup | undefined;
  readonly assessment: Assessment;
}

/** Assesses a scan of one component. */
export function assessOne({ outbound, context, policy, head, ...sketch }: Case): Outcome {
  const component = aComponent(sketch);
  const assessment = assessAll([component], { outbound, context, policy, head });
  const [verdict] = assessment.verdicts;
  if (verdict === undefined) throw new Error("the component got no verdict");
  return { verdict, group: assessment.groups[0], assessment };
}

/** Assesses a scan of several components. */
export function assessAll(
  components: readonly Component[],
  { outbound, context, artefacts, policy = "verwaltung", head, decisions }: Setting = {},
): Assessment {
  const declared = outbound === undefined ? undefined : { expression: outbound, locations: [] };
  const subject = { name: "sample", outbound: declared };
  return assess({
    scan: aScanResult({ components, head: { subject, ...head } }),
    policy: typeof policy === "object" ? policy : builtInPolicy(policy),
    context,
    decisions,
    artefacts,
    createdAt: "2026-01-02T03:04:05Z",
  });
}

/** A policy from the lines of a file, on top of `verwaltung`. */
export function policyOf(...lines: readonly string[]): Policy {
  return loadPolicy(["version: 1", "name: test", ...lines].join("\n"), "policy.yml");
}

/** A component that the project itself wrote. */
export const OWN_PROJECT = { origin: "first-party", kind: "application", name: "sample" } as const;

/** A file of the project with a licence of its own. */
export const OWN_FILE = {
  origin: "first-party",
  kind: "file",
  ref: "file:src/borrowed.js",
  name: "src/borrowed.js",
} as const;

/** A development tool. */
export const TOOL = { usages: ["development"], scope: "excluded" } as const;

import type { Truth } from "@lizenzlotse/knowledge";
import type { Component } from "@lizenzlotse/model";

import type { Conditions, Policy, Role, StatedRule } from "../file/policy.ts";
import { matchesPackage } from "../range/matches-package.ts";
import { matchesPath } from "./matches-path.ts";

/** A rule that is about a component, as far as that does not depend on its licence and its use. */
export interface Candidate {
  readonly rule: StatedRule;
  /** `unknown`: it may be about the component, but its version cannot be compared. */
  readonly about: Exclude<Truth, "no">;
}

/** The rules that are about a component; equal sets are the same object. */
export interface Candidates {
  /** Equal exactly for equal sets. */
  readonly key: string;
  /** For each layer of the policy, in the order in which the rules are asked. */
  readonly layers: readonly (readonly Candidate[])[];
}

/** Finds the rules that are about a component. */
export type CandidateFinder = (component: Component, role: Role) => Candidates;

/** A finder for those who ask about a component without a policy. */
export const findNoRules: CandidateFinder = () => ({ key: "", layers: [] });

const DEFAULT_ROLES: readonly Role[] = ["dependency", "own-file"];

/**
 * A finder for one policy. Most policies name no packages, paths or usages, and then all components of a role share
 * one set, so that judging stays a matter of a few hundred licences.
 */
export function createCandidateFinder({ layers }: Policy): CandidateFinder {
  const known = new Map<string, Candidates>();
  return (component, role) => {
    const truths = layers.map(({ rules }) => rules.map((rule) => aboutOf(rule, component, role)));
    const key = truths.map((layer) => layer.map((truth) => SIGNS[truth]).join("")).join(" ");
    const found = known.get(key);
    if (found !== undefined) return found;
    const candidates = {
      key,
      layers: layers.map(({ rules }, layer) =>
        rules.flatMap((rule, index): readonly Candidate[] => {
          const about = truths[layer]?.[index] ?? "no";
          return about === "no" ? [] : [{ rule, about }];
        }),
      ),
    };
    known.set(key, candidates);
    return candidates;
  };
}

const SIGNS: Readonly<Record<Truth, string>> = { yes: "1", no: "0", unknown: "?" };

function aboutOf({ when }: StatedRule, component: Component, role: Role): Truth {
  if (!(when.roles ?? DEFAULT_ROLES).includes(role) || !isUsedAs(when, component)) return "no";
  if (when.packages === undefined) return "yes";
  const answers = when.packages.map((pattern) => matchesPackage(pattern, component.purl));
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

function isUsedAs({ scopes, usages, paths }: Conditions, component: Component): boolean {
  return (
    (scopes?.includes(component.scope) ?? true) &&
    (usages?.some((usage) => component.usages.includes(usage)) ?? true) &&
    (paths?.some((path) => isAt(component, path)) ?? true)
  );
}

function isAt({ occurrences, artefactEvidence }: Component, pattern: string): boolean {
  return (
    occurrences.some(({ location }) => matchesPath(pattern, location.path)) ||
    artefactEvidence.contentRoots.some((root) => matchesPath(pattern, root))
  );
}

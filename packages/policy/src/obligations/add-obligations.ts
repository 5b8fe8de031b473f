import {
  byText,
  stableId,
  type Assessment,
  type Component,
  type FindingGroup,
  type Localized,
  type ObligationState,
  type RuleDescription,
  type Severity,
  type Verdict,
  type Violation,
} from "@lizenzlotse/model";

import type { Policy } from "../file/policy.ts";
import { moreUrgent, severityRank, statusRank } from "../judge/status.ts";
import { components as countComponents, listed } from "../texts/words.ts";

/** The rule that an open duty breaks; how it counts for the gate is the policy's `severity`. */
export const OPEN_OBLIGATION: RuleDescription = {
  code: "obligation/open",
  title: { de: "Offene Pflicht", en: "Open duty" },
  explanation: {
    de: "Eine Lizenz verlangt etwas, das im Artefakt nicht oder nicht richtig erfüllt ist. Was erst ein Mensch feststellen kann, hält keine Pipeline an.",
    en: "A licence asks for something that is not met in the artefact, or not properly. What only a person can tell stops no pipeline.",
  },
};

/** What open duties are added with. */
export interface OpenDutyOptions {
  readonly policy: Policy;
  readonly components: readonly Component[];
}

/**
 * Puts the states of duties into an assessment. Every open one is a violation for each of its components, so that
 * gates, baselines and waivers treat it like any other; `must` counts as `must-act`, `should` as `check`.
 */
export function addObligations(
  assessment: Assessment,
  obligations: readonly ObligationState[],
  { policy, components }: OpenDutyOptions,
): Assessment {
  const open = obligations.filter(({ state }) => state === "open");
  const parts = groupByDuty(open).map((group) => toParts(group, policy, components));
  const violations = parts.flatMap((part) => part.violations);
  const groups = [...assessment.groups, ...parts.map(({ group }) => group)].sort(byUrgency);
  const verdicts = addToVerdicts(assessment.verdicts, violations, open);
  return {
    head: {
      ...assessment.head,
      rules: [...assessment.head.rules, OPEN_OBLIGATION].sort(byText(({ code }) => code)),
      counts: count(verdicts),
      groupCounts: count(groups),
    },
    groups,
    verdicts,
    violations: [...assessment.violations, ...violations].sort(byText(({ id }) => id)),
    obligations,
  };
}

/** States of one duty of one licence. */
interface DutyGroup {
  readonly first: ObligationState;
  readonly states: ObligationState[];
}

function groupByDuty(open: readonly ObligationState[]): readonly DutyGroup[] {
  const groups = new Map<string, DutyGroup>();
  for (const state of open) {
    const key = `${state.obligation}\n${state.license}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: state, states: [state] });
    else group.states.push(state);
  }
  return [...groups.values()];
}

interface Parts {
  readonly group: FindingGroup;
  readonly violations: readonly Violation[];
}

function toParts(
  { first, states }: DutyGroup,
  policy: Policy,
  components: readonly Component[],
): Parts {
  const { obligation, license, severity: weight, assumptions } = first;
  const status = weight === "should" ? "check" : "must-act";
  const severity: Severity = policy.severity[status];
  const id = stableId("G", OPEN_OBLIGATION.code, obligation, license);
  const places = new Map(components.map((component) => [component.ref, component.occurrences[0]]));
  const refs = [...new Set(states.flatMap((state) => state.components))].sort();
  const violations = refs.map((component): Violation => ({
    id: stableId("V", OPEN_OBLIGATION.code, component, obligation, license),
    rule: OPEN_OBLIGATION.code,
    severity,
    status,
    component,
    expression: license,
    location: places.get(component)?.location,
    assumptions,
    group: id,
  }));
  return {
    violations,
    group: {
      id,
      rule: OPEN_OBLIGATION.code,
      severity,
      status,
      title: titleOf(first, refs.length),
      reason: reasonOf(states),
      actions: actionsOf(states),
      violations: violations.map((violation) => violation.id).sort(),
      components: refs,
      assumptions,
    },
  };
}

function titleOf({ title, license }: ObligationState, count: number): Localized {
  const components = countComponents(count);
  return {
    de: `Pflicht offen: ${title.de} (${license}), ${components.de}`,
    en: `Duty open: ${title.en} (${license}), ${components.en}`,
  };
}

function reasonOf(states: readonly ObligationState[]): Localized {
  const reasons = [...new Map(states.map(({ reason }) => [reason.de, reason])).values()];
  return {
    de: listed(reasons.map(({ de }) => de)).de,
    en: listed(reasons.map(({ en }) => en)).en,
  };
}

function actionsOf(states: readonly ObligationState[]): readonly Localized[] {
  const actions = states.flatMap(({ action }) => (action === undefined ? [] : [action]));
  return [...new Map(actions.map((action) => [action.de, action])).values()];
}

/** Most urgent first, then by severity, rule and id, as the rest of the assessment. */
function byUrgency(left: FindingGroup, right: FindingGroup): number {
  const status = statusRank(right.status) - statusRank(left.status);
  const severity = severityRank(right.severity) - severityRank(left.severity);
  return (
    status ||
    severity ||
    byText<FindingGroup>(
      ({ rule }) => rule,
      ({ id }) => id,
    )(left, right)
  );
}

/** A component that was fine is no longer, while a duty toward it is open. */
function addToVerdicts(
  verdicts: readonly Verdict[],
  violations: readonly Violation[],
  open: readonly ObligationState[],
): readonly Verdict[] {
  const added = new Map<string, Violation[]>();
  for (const violation of violations)
    added.set(violation.component, [...(added.get(violation.component) ?? []), violation]);
  return verdicts.map((verdict) => {
    const own = added.get(verdict.component) ?? [];
    if (own.length === 0) return verdict;
    const status = own.reduce(
      (worst, violation) => moreUrgent(worst, violation.status),
      verdict.status,
    );
    const ids = [...verdict.violations, ...own.map(({ id }) => id)].sort();
    if (status === verdict.status) return { ...verdict, violations: ids };
    const cause = open.find(({ components }) => components.includes(verdict.component));
    return {
      ...verdict,
      status,
      rule: OPEN_OBLIGATION.code,
      reason: cause?.reason ?? verdict.reason,
      violations: ids,
    };
  });
}

function count(
  judged: readonly { readonly status: Verdict["status"] }[],
): Assessment["head"]["counts"] {
  const counts = { "must-act": 0, check: 0, fine: 0 };
  for (const { status } of judged) counts[status] += 1;
  return counts;
}

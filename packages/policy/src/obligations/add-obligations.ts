import {
  byText,
  stableId,
  type Assessment,
  type Component,
  type FindingGroup,
  type Localized,
  type ObligationState,
  type RuleDescription,
  type ScanHead,
  type Verdict,
  type Violation,
} from "@lizenzlotse/model";

import { acceptanceOf } from "../decisions/accept-violations.ts";
import type { DecisionBook } from "../decisions/decision-book.ts";
import { OPEN_OBLIGATION_RULE } from "../decisions/open-obligation-rule.ts";
import { reportDecisions } from "../decisions/report-decisions.ts";
import type { Policy } from "../file/policy.ts";
import { moreUrgent, severityRank, statusRank } from "../judge/status.ts";
import { components as countComponents, listed } from "../texts/words.ts";

/** The rule that an open duty breaks; how it counts for the gate is the policy's `severity`. */
export const OPEN_OBLIGATION: RuleDescription = {
  code: OPEN_OBLIGATION_RULE,
  title: { de: "Offene Pflicht", en: "Open duty" },
  explanation: {
    de: "Eine Lizenz verlangt etwas, das im Artefakt nicht oder nicht richtig erfüllt ist. Was erst ein Mensch feststellen kann, hält keine Pipeline an.",
    en: "A licence asks for something that is not met in the artefact, or not properly. What only a person can tell stops no pipeline.",
  },
};

/** What open duties are added with. */
export interface OpenDutyOptions {
  readonly policy: Policy;
  readonly scan: { readonly head: ScanHead; readonly components: readonly Component[] };
  /** What people decided; absent where nobody did. */
  readonly decisions?: DecisionBook | undefined;
}

/**
 * Puts the states of duties into an assessment. Every open one is a violation for each of its components, so that
 * gates, baselines and waivers treat it like any other; `must` counts as `must-act`, `should` as `check`.
 */
export function addObligations(
  assessment: Assessment,
  obligations: readonly ObligationState[],
  options: OpenDutyOptions,
): Assessment {
  const open = obligations.filter(({ state }) => state === "open");
  const parts = groupByDuty(open).flatMap((group) => toParts(group, options));
  const added = parts.flatMap((part) => part.violations);
  const groups = [...assessment.groups, ...parts.map(({ group }) => group)].sort(byUrgency);
  const violations = [...assessment.violations, ...added].sort(byText(({ id }) => id));
  const verdicts = addToVerdicts(assessment.verdicts, added, open);
  return {
    head: {
      ...assessment.head,
      rules: [...assessment.head.rules, OPEN_OBLIGATION].sort(byText(({ code }) => code)),
      counts: count(verdicts),
      groupCounts: count(groups),
      ...acceptedCounts(verdicts, violations),
      ...decisionsOf(options, violations),
    },
    groups,
    verdicts,
    violations,
    obligations,
  };
}

function acceptedCounts(
  verdicts: readonly Verdict[],
  violations: readonly Violation[],
): Pick<Assessment["head"], "accepted"> {
  const accepted = violations.filter((violation) => violation.accepted !== undefined).length;
  if (accepted === 0) return {};
  const components = verdicts.filter((verdict) => verdict.accepted === true).length;
  return { accepted: { violations: accepted, components } };
}

/** Told anew: only now it shows which waivers of duties have an effect. */
function decisionsOf(
  { decisions, scan }: OpenDutyOptions,
  violations: readonly Violation[],
): Pick<Assessment["head"], "decisions"> {
  if (decisions === undefined) return {};
  const reports = reportDecisions(decisions, { ...scan, violations, duties: "checked" });
  return reports.length === 0 ? {} : { decisions: reports };
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

/** What is accepted is shown apart from what is open, though the duty is the same. */
function toParts({ first, states }: DutyGroup, options: OpenDutyOptions): readonly Parts[] {
  const { obligation, license } = first;
  const id = stableId("G", OPEN_OBLIGATION.code, obligation, license);
  const components = new Map(options.scan.components.map((each) => [each.ref, each]));
  const refs = [...new Set(states.flatMap((state) => state.components))].sort();
  const violations = refs.map((ref) =>
    toViolation({ ...first, id, ref, component: components.get(ref) }, options),
  );
  const open = violations.filter(({ accepted }) => accepted === undefined);
  const accepted = violations
    .filter((violation) => violation.accepted !== undefined)
    .map((violation) => ({ ...violation, group: stableId("G", id, "accepted") }));
  return [open, accepted].flatMap((part) => toPart(part, first, states));
}

/** One duty toward one component. */
interface OwedDuty extends Pick<
  ObligationState,
  "obligation" | "license" | "severity" | "assumptions"
> {
  /** Of its group. */
  readonly id: string;
  readonly ref: string;
  readonly component: Component | undefined;
}

function toViolation(duty: OwedDuty, { policy, decisions }: OpenDutyOptions): Violation {
  const { obligation, license, assumptions, ref, component } = duty;
  const status = duty.severity === "should" ? "check" : "must-act";
  const violation: Violation = {
    id: stableId("V", OPEN_OBLIGATION.code, ref, obligation, license),
    rule: OPEN_OBLIGATION.code,
    severity: policy.severity[status],
    status,
    component: ref,
    expression: license,
    location: component?.occurrences[0]?.location,
    assumptions,
    group: duty.id,
  };
  if (decisions === undefined || component === undefined) return violation;
  const accepted = acceptanceOf(decisions, component, violation);
  return accepted === undefined ? violation : { ...violation, accepted };
}

function toPart(
  violations: readonly Violation[],
  duty: ObligationState,
  states: readonly ObligationState[],
): readonly Parts[] {
  const [first] = violations;
  if (first === undefined) return [];
  const refs = violations.map(({ component }) => component);
  const held = new Set(refs);
  const about = states.filter(({ components }) => components.some((ref) => held.has(ref)));
  const group: FindingGroup = {
    id: first.group,
    rule: OPEN_OBLIGATION.code,
    severity: first.severity,
    status: first.status,
    title: titleOf(duty, refs.length),
    reason: reasonOf(about),
    actions: actionsOf(about),
    violations: violations.map(({ id }) => id).sort(),
    components: refs,
    assumptions: first.assumptions,
    ...(first.accepted === undefined ? {} : { accepted: true as const }),
  };
  return [{ group, violations }];
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
    const judged = { ...withoutAcceptance(verdict), ...acceptance(verdict, own), violations: ids };
    if (status === verdict.status) return judged;
    const cause = open.find(({ components }) => components.includes(verdict.component));
    return {
      ...judged,
      status,
      rule: OPEN_OBLIGATION.code,
      reason: cause?.reason ?? verdict.reason,
    };
  });
}

/** Accepted is a component only where everything against it is. */
function acceptance(
  { accepted, violations }: Verdict,
  own: readonly Violation[],
): Pick<Verdict, "accepted"> {
  const before = violations.length === 0 || accepted === true;
  const isAccepted = before && own.every((violation) => violation.accepted !== undefined);
  return isAccepted ? { accepted: true } : {};
}

function withoutAcceptance({ accepted: _, ...verdict }: Verdict): Verdict {
  return verdict;
}

function count(
  judged: readonly { readonly status: Verdict["status"] }[],
): Assessment["head"]["counts"] {
  const counts = { "must-act": 0, check: 0, fine: 0 };
  for (const { status } of judged) counts[status] += 1;
  return counts;
}

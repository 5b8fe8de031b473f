import {
  compareText,
  sortedUnique,
  type EvidenceStep,
  type FindingGroup,
  type Severity,
} from "@lizenzlotse/model";

import type { Situation } from "../context/situation.ts";
import type { GroupFacts, PolicyRule } from "../contract.ts";
import { heavier, moreUrgent, severityRank, statusRank } from "../judge/status.ts";
import { rules } from "../registry.ts";
import { groupMembers, type GroupMember } from "./group-members.ts";

/** Names that a group's texts may mention. */
const MAX_EXAMPLES = 8;
const RULES: ReadonlyMap<string, PolicyRule> = new Map(
  rules.map((rule) => [rule.description.code, rule]),
);

/** What groups say about the scan as a whole. */
export interface GroupFrame {
  readonly situation: Situation;
  readonly evidenceSteps: readonly EvidenceStep[];
}

/** One item for each cause, most urgent first, then by severity, rule and id. */
export function buildGroups(
  members: readonly GroupMember[],
  frame: GroupFrame,
): readonly FindingGroup[] {
  return [...groupMembers(members)]
    .map(([id, group]) => buildGroup(id, group, frame))
    .sort(byUrgency);
}

function buildGroup(id: string, members: readonly GroupMember[], frame: GroupFrame): FindingGroup {
  const { rule, cause } = firstOf(members).finding;
  const facts = factsOf(cause, members, frame);
  return {
    id,
    rule,
    severity: members.reduce<Severity>((worst, each) => heavier(worst, each.finding.severity), "note"),
    status: facts.status,
    ...ruleOf(rule).summarize(facts),
    violations: sortedUnique(members.map(({ violation }) => violation.id)),
    components: sortedUnique(members.map(({ component }) => component.ref)),
    assumptions: sortedUnique(members.flatMap(({ finding }) => finding.assumptions)),
  };
}

function factsOf(cause: string, members: readonly GroupMember[], frame: GroupFrame): GroupFacts {
  const { situation, evidenceSteps } = frame;
  return {
    cause,
    status: members.reduce<GroupFacts["status"]>(
      (worst, { finding }) => moreUrgent(worst, finding.status),
      "check",
    ),
    count: members.length,
    notDelivered: members.filter(({ judgement }) => judgement.delivery === "not-delivered").length,
    expressions: sortedUnique(members.map(({ judgement }) => judgement.effectiveExpression)),
    examples: sortedUnique(members.map(({ component }) => component.name)).slice(0, MAX_EXAMPLES),
    situation,
    evidenceSteps,
  };
}

function firstOf(members: readonly GroupMember[]): GroupMember {
  const [first] = members;
  if (first === undefined) throw new TypeError("a group has at least one member");
  return first;
}

function ruleOf(code: string): PolicyRule {
  const rule = RULES.get(code);
  if (rule === undefined) throw new TypeError(`no rule has the code ${code}`);
  return rule;
}

function byUrgency(left: FindingGroup, right: FindingGroup): number {
  return (
    statusRank(right.status) - statusRank(left.status) ||
    severityRank(right.severity) - severityRank(left.severity) ||
    compareText(left.rule, right.rule) ||
    compareText(left.id, right.id)
  );
}

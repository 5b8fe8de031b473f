import {
  compareText,
  sortedUnique,
  type EvidenceStep,
  type FindingGroup,
  type Severity,
} from "@lizenzlotse/model";

import type { Situation } from "../context/situation.ts";
import type { GroupFacts } from "../contract.ts";
import { heavier, moreUrgent, severityRank, statusRank } from "../judge/status.ts";
import { groupMembers, type GroupMember } from "./group-members.ts";

/** Names that a group's texts may mention. */
const MAX_EXAMPLES = 8;

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
  return [...groupMembers(members).values()]
    .flatMap((group) => buildGroup(group, frame))
    .sort(byUrgency);
}

function buildGroup(members: readonly GroupMember[], frame: GroupFrame): readonly FindingGroup[] {
  const [first] = members;
  if (first === undefined) return [];
  const { group, by, cause } = first.finding;
  const facts = factsOf(cause, members, frame);
  const severities = members.map(({ finding }) => finding.severity);
  return [
    {
      id: group,
      rule: by.description.code,
      severity: severities.reduce<Severity>(heavier, "note"),
      status: facts.status,
      ...by.summarize(facts),
      violations: sortedUnique(members.map(({ violation }) => violation.id)),
      components: sortedUnique(members.map(({ component }) => component.ref)),
      assumptions: sortedUnique(members.flatMap(({ finding }) => finding.assumptions)),
    },
  ];
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

function byUrgency(left: FindingGroup, right: FindingGroup): number {
  return (
    statusRank(right.status) - statusRank(left.status) ||
    severityRank(right.severity) - severityRank(left.severity) ||
    compareText(left.rule, right.rule) ||
    compareText(left.id, right.id)
  );
}

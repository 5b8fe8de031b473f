import { compareText, sortedUnique, type FindingGroup, type Severity } from "@lizenzlotse/model";

import { distinctCompatibility } from "../compatibility/stated-compatibility.ts";
import type { GroupFacts, SettlingStep } from "../contract.ts";
import { heavier, moreUrgent, severityRank, statusRank } from "../judge/status.ts";
import { groupMembers, type GroupMember } from "./group-members.ts";

/** Names that a group's texts may mention. */
const MAX_EXAMPLES = 8;

/** One item for each cause, most urgent first, then by severity, rule and id. */
export function buildGroups(members: readonly GroupMember[]): readonly FindingGroup[] {
  return [...groupMembers(members).values()].flatMap(buildGroup).sort(byUrgency);
}

function buildGroup(members: readonly GroupMember[]): readonly FindingGroup[] {
  const [first] = members;
  if (first === undefined) return [];
  const { by } = first.finding;
  const facts = factsOf(first, members);
  const compatibility = members.flatMap(({ finding }) => finding.compatibility ?? []);
  const severities = members.map(({ finding }) => finding.severity);
  return [
    {
      id: first.violation.group,
      rule: by.description.code,
      severity: severities.reduce<Severity>(heavier, "note"),
      status: facts.status,
      ...by.summarize(facts),
      violations: sortedUnique(members.map(({ violation }) => violation.id)),
      components: sortedUnique(members.map(({ component }) => component.ref)),
      assumptions: sortedUnique(members.flatMap(({ finding }) => finding.assumptions)),
      artefacts: sortedUnique(members.flatMap(({ artefacts }) => artefacts)),
      ...(compatibility.length > 0 && { compatibility: distinctCompatibility(compatibility) }),
      ...(first.violation.accepted === undefined ? {} : { accepted: true as const }),
    },
  ];
}

function factsOf(first: GroupMember, members: readonly GroupMember[]): GroupFacts {
  return {
    cause: first.finding.cause,
    stated: first.finding.stated,
    status: members.reduce<GroupFacts["status"]>(
      (worst, { finding }) => moreUrgent(worst, finding.status),
      "check",
    ),
    count: members.length,
    notDelivered: members.filter(isNotDelivered).length,
    expressions: sortedUnique(members.map(({ violation }) => violation.expression)),
    examples: sortedUnique(members.map(({ component }) => nameOf(component))).slice(
      0,
      MAX_EXAMPLES,
    ),
    // Artefacts of one group go out under the same licence, and texts name no other answer.
    situation: first.situation,
    steps: stepsOf(members),
  };
}

function isNotDelivered({ judgements }: GroupMember): boolean {
  return judgements.every(({ judgement }) => judgement.delivery === "not-delivered");
}

/** The name alone could be another package's. */
function nameOf({ group, name }: GroupMember["component"]): string {
  return group === undefined || group === "" ? name : `${group}/${name}`;
}

/** Each step with how many of the group it settles, most first. */
function stepsOf(members: readonly GroupMember[]): readonly SettlingStep[] {
  const byManifest = new Map<string, SettlingStep>();
  for (const { step } of members) {
    if (step === undefined) continue;
    const { command, manifest } = step;
    const settles = (byManifest.get(manifest)?.settles ?? 0) + 1;
    byManifest.set(manifest, { command, manifest, settles });
  }
  return [...byManifest.values()].sort(
    (left, right) => right.settles - left.settles || compareText(left.manifest, right.manifest),
  );
}

function byUrgency(left: FindingGroup, right: FindingGroup): number {
  return (
    statusRank(right.status) - statusRank(left.status) ||
    severityRank(right.severity) - severityRank(left.severity) ||
    compareText(left.rule, right.rule) ||
    compareText(left.id, right.id)
  );
}

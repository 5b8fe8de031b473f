import { stableId, type Component, type EvidenceStep, type Violation } from "@lizenzlotse/model";

import {
  heldFindings,
  type ArtefactJudgement,
  type HeldFinding,
} from "../judge/judge-in-artefacts.ts";

/** One violation with everything that its group needs to know. */
export interface GroupMember extends HeldFinding {
  readonly violation: Violation;
  /** Of the component, in all its artefacts. */
  readonly judgements: readonly ArtefactJudgement[];
  readonly component: Component;
  /** The step that would bring licence data which the component lacks. */
  readonly step: EvidenceStep | undefined;
}

/** The violations of one judged component. */
export function membersOf(
  component: Component,
  judgements: readonly ArtefactJudgement[],
  step: EvidenceStep | undefined,
): readonly GroupMember[] {
  return heldFindings(judgements).map((held) => ({
    ...held,
    violation: violationOf(component, held),
    judgements,
    component,
    step,
  }));
}

/** Members by the id of their group. */
export function groupMembers(
  members: readonly GroupMember[],
): ReadonlyMap<string, readonly GroupMember[]> {
  const byGroup = new Map<string, GroupMember[]>();
  for (const member of members) {
    const group = byGroup.get(member.violation.group);
    if (group === undefined) byGroup.set(member.violation.group, [member]);
    else group.push(member);
  }
  return byGroup;
}

/** The id rests on rule, component and licence alone, so nothing else in the scan can change it. */
function violationOf(component: Component, { finding, artefacts }: HeldFinding): Violation {
  const { rule, severity, status, expression, assumptions, group } = finding;
  return {
    id: stableId("F", rule, component.ref, expression),
    rule,
    severity,
    status,
    component: component.ref,
    expression,
    location: component.occurrences[0]?.location,
    assumptions,
    group,
    artefacts,
  };
}

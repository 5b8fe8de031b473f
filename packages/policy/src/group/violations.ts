import { stableId, type Component, type Violation } from "@lizenzlotse/model";

import type { JudgedFinding, Judgement } from "../judge/judgement.ts";
import { groupId, type GroupMember } from "./build-groups.ts";

/** The violations of one judged component, each with what its group needs. */
export function membersOf(component: Component, judgement: Judgement): readonly GroupMember[] {
  return judgement.findings.map((finding) => ({
    violation: violationOf(component, finding),
    finding,
    judgement,
    component,
  }));
}

/** The id rests on rule, component and licence alone, so nothing else in the scan can change it. */
function violationOf(component: Component, finding: JudgedFinding): Violation {
  const { rule, severity, status, expression, assumptions } = finding;
  return {
    id: stableId("F", rule, component.ref, expression),
    rule,
    severity,
    status,
    component: component.ref,
    expression,
    location: component.occurrences[0]?.location,
    assumptions,
    group: groupId(finding),
  };
}

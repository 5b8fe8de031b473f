import {
  ASSESSMENT_VERSION,
  byText,
  compareText,
  type Assessment,
  type AssessmentHead,
  type Component,
  type FindingGroup,
  type ScanHead,
  type Verdict,
} from "@lizenzlotse/model";

import { contextAnswers } from "./context/answers.ts";
import { artefactsOf, type Artefact, type ContextAnswers } from "./context/artefact.ts";
import { describeArtefact } from "./context/describe-artefact.ts";
import { openQuestions } from "./context/open-questions.ts";
import { evidenceStepOf } from "./evidence/evidence-steps.ts";
import type { Policy } from "./file/policy.ts";
import { buildGroups } from "./group/build-groups.ts";
import { membersOf, type GroupMember } from "./group/group-members.ts";
import {
  createArtefactJudge,
  mostUrgentJudgement,
  type ArtefactJudgement,
} from "./judge/judge-in-artefacts.ts";
import { countStatuses } from "./judge/status.ts";
import { rules } from "./registry.ts";

/** What is judged, and by what: gaps of the context are filled with documented assumptions. */
export interface AssessRequest extends ContextAnswers {
  readonly scan: { readonly head: ScanHead; readonly components: readonly Component[] };
  readonly policy: Policy;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
}

/**
 * Judges every component of a scan under a policy, in each artefact that it belongs to.
 *
 * Each component gets exactly one verdict, that of the artefact in which most is asked of it; what is unknown is never
 * fine. Findings with one cause are one group. Pure: equal requests have equal assessments, in whatever order the
 * components come.
 */
export function assess(request: AssessRequest): Assessment {
  const { head } = request.scan;
  const components = [...request.scan.components].sort(byText(({ ref }) => ref));
  const artefacts = artefactsOf(head.subject, components, request);
  const judged = judgeComponents(request, components, artefacts);
  const members = judged.flatMap((each) => each.members);
  const groups = buildGroups(members);
  return {
    head: headOf(request, { artefacts, judged, groups, members }),
    groups,
    verdicts: judged.map(({ verdict }) => verdict),
    violations: members.map(({ violation }) => violation).sort(byText((violation) => violation.id)),
  };
}

/** One component with everything that was found about it. */
interface JudgedComponent {
  readonly component: Component;
  readonly judgements: readonly ArtefactJudgement[];
  readonly verdict: Verdict;
  readonly members: readonly GroupMember[];
}

function judgeComponents(
  { scan, policy }: AssessRequest,
  components: readonly Component[],
  artefacts: readonly Artefact[],
): readonly JudgedComponent[] {
  const judges = artefacts.map((artefact) => ({
    artefact,
    judge: createArtefactJudge(policy, artefact),
  }));
  const stepOf = evidenceStepOf(scan.head.evidenceSteps, components);
  return components.map((component) => {
    const step = stepOf.get(component.ref);
    const judgements = judges
      .filter(({ artefact }) => artefact.members.has(component.ref))
      .map(({ artefact, judge }) => ({ artefact, judgement: judge(component, step?.command) }));
    const members = membersOf(component, judgements, step);
    return { component, judgements, members, verdict: verdictOf(component, judgements, members) };
  });
}

function verdictOf(
  component: Component,
  judgements: readonly ArtefactJudgement[],
  members: readonly GroupMember[],
): Verdict {
  const { status, rule, reason, effectiveExpression, category } = mostUrgentJudgement(judgements);
  return {
    component: component.ref,
    status,
    rule,
    reason,
    effectiveExpression,
    category,
    violations: members.map(({ violation }) => violation.id).sort(compareText),
    artefacts: judgements.map(({ artefact }) => artefact.id).sort(compareText),
  };
}

interface HeadParts {
  readonly artefacts: readonly Artefact[];
  readonly judged: readonly JudgedComponent[];
  readonly groups: readonly FindingGroup[];
  readonly members: readonly GroupMember[];
}

function headOf({ scan, policy, createdAt }: AssessRequest, parts: HeadParts): AssessmentHead {
  const { artefacts, judged, groups, members } = parts;
  return {
    kind: "lizenzlotse/assessment",
    schemaVersion: ASSESSMENT_VERSION,
    tool: scan.head.tool,
    createdAt,
    policy: policy.identity,
    context: artefacts.slice(-1).flatMap(({ situation }) => contextAnswers(situation)),
    artefacts: artefacts.map((artefact) => describeArtefact(artefact, judged)),
    rules: rules.map(({ description }) => description),
    questions: openQuestions({ policy, artefacts, groups, members }),
    counts: countStatuses(judged.map(({ verdict }) => verdict)),
    groupCounts: countStatuses(groups),
    complete: scan.head.complete,
  };
}

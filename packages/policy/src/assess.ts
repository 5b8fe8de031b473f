import {
  ASSESSMENT_VERSION,
  byText,
  compareText,
  stableId,
  type Assessment,
  type AssessmentHead,
  type Component,
  type DecisionReport,
  type FindingGroup,
  type ScanHead,
  type Verdict,
} from "@lizenzlotse/model";

import { contextAnswers } from "./context/answers.ts";
import { artefactsOf, type Artefact, type ContextAnswers } from "./context/artefact.ts";
import { describeArtefact } from "./context/describe-artefact.ts";
import { openQuestions } from "./context/open-questions.ts";
import { acceptanceOf } from "./decisions/accept-violations.ts";
import type { DecisionBook } from "./decisions/decision-book.ts";
import { reportDecisions } from "./decisions/report-decisions.ts";
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
import { knowledgeUsed } from "./knowledge-used.ts";

/** What is judged, and by what: gaps of the context are filled with documented assumptions. */
export interface AssessRequest extends ContextAnswers {
  readonly scan: { readonly head: ScanHead; readonly components: readonly Component[] };
  readonly policy: Policy;
  /** What people decided; absent where nobody did. */
  readonly decisions?: DecisionBook | undefined;
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
  const components = asChosen(request.scan).sort(byText(({ ref }) => ref));
  const artefacts = artefactsOf(head.subject, components, request);
  const judged = judgeComponents(request, components, artefacts);
  const members = judged.flatMap((each) => each.members);
  const groups = buildGroups(members);
  const violations = members.map(({ violation }) => violation);
  const reports =
    request.decisions && reportDecisions(request.decisions, { ...request.scan, violations });
  return {
    head: headOf(request, { artefacts, judged, groups, members, reports }),
    groups,
    verdicts: judged.map(({ verdict }) => verdict),
    violations: violations.sort(byText((violation) => violation.id)),
  };
}

/** Whoever chose a branch is judged by it, not by the one that the policy would like best. */
function asChosen({ head, components }: AssessRequest["scan"]): Component[] {
  const choices = new Map(head.choices.map(({ component, chosen }) => [component, chosen]));
  return components.map((component) => {
    const expression = choices.get(component.ref);
    const { concluded } = component.licenses;
    if (expression === undefined || concluded.state !== "concluded") return component;
    return {
      ...component,
      licenses: { ...component.licenses, concluded: { ...concluded, expression } },
    };
  });
}

/** One component with everything that was found about it. */
interface JudgedComponent {
  readonly component: Component;
  readonly judgements: readonly ArtefactJudgement[];
  readonly verdict: Verdict;
  readonly members: readonly GroupMember[];
}

function judgeComponents(
  { scan, policy, decisions }: AssessRequest,
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
    const members = membersOf(component, judgements, step).map((member) =>
      withAcceptance(member, decisions),
    );
    return { component, judgements, members, verdict: verdictOf(component, judgements, members) };
  });
}

function withAcceptance(member: GroupMember, decisions: DecisionBook | undefined): GroupMember {
  if (decisions === undefined) return member;
  const accepted = acceptanceOf(decisions, member.component, member.violation);
  return accepted === undefined
    ? member
    : { ...member, violation: { ...member.violation, group: acceptedGroup(member), accepted } };
}

/** What is accepted is shown apart from what is open, though the cause is the same. */
function acceptedGroup({ violation }: GroupMember): string {
  return stableId("G", violation.group, "accepted");
}

function verdictOf(
  component: Component,
  judgements: readonly ArtefactJudgement[],
  members: readonly GroupMember[],
): Verdict {
  const { status, rule, reason, effectiveExpression, category } = mostUrgentJudgement(judgements);
  const accepted =
    members.length > 0 && members.every(({ violation }) => violation.accepted !== undefined);
  return {
    component: component.ref,
    status,
    rule,
    reason,
    effectiveExpression,
    category,
    violations: members.map(({ violation }) => violation.id).sort(compareText),
    artefacts: judgements.map(({ artefact }) => artefact.id).sort(compareText),
    ...(accepted ? { accepted } : {}),
  };
}

interface HeadParts {
  readonly artefacts: readonly Artefact[];
  readonly judged: readonly JudgedComponent[];
  readonly groups: readonly FindingGroup[];
  readonly members: readonly GroupMember[];
  readonly reports: readonly DecisionReport[] | undefined;
}

function headOf({ scan, policy, createdAt }: AssessRequest, parts: HeadParts): AssessmentHead {
  const { artefacts, judged, groups, members, reports = [] } = parts;
  return {
    kind: "lizenzlotse/assessment",
    schemaVersion: ASSESSMENT_VERSION,
    tool: scan.head.tool,
    createdAt,
    policy: policy.identity,
    knowledge: knowledgeUsed(judged.map(({ verdict }) => verdict)),
    context: artefacts.slice(-1).flatMap(({ situation }) => contextAnswers(situation)),
    artefacts: artefacts.map((artefact) => describeArtefact(artefact, judged)),
    rules: rules.map(({ description }) => description),
    questions: openQuestions({ policy, artefacts, groups: groups.filter(isOpen), members }),
    counts: countStatuses(judged.map(({ verdict }) => verdict)),
    groupCounts: countStatuses(groups),
    ...acceptedCounts(judged, members),
    ...(reports.length === 0 ? {} : { decisions: reports }),
    complete: scan.head.complete,
  };
}

/** Nobody needs to be asked about what was accepted. */
function isOpen({ accepted }: FindingGroup): boolean {
  return accepted === undefined;
}

function acceptedCounts(
  judged: readonly JudgedComponent[],
  members: readonly GroupMember[],
): Pick<AssessmentHead, "accepted"> {
  const violations = members.filter(({ violation }) => violation.accepted !== undefined).length;
  if (violations === 0) return {};
  const components = judged.filter(({ verdict }) => verdict.accepted === true).length;
  return { accepted: { violations, components } };
}

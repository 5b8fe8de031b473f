import {
  ASSESSMENT_VERSION,
  byText,
  compareText,
  type Assessment,
  type AssessmentHead,
  type Component,
  type FindingGroup,
  type ScanHead,
  type Status,
  type StatusCounts,
  type Verdict,
} from "@lizenzlotse/model";

import { contextAnswers } from "./context/answers.ts";
import type { Context } from "./context/context.ts";
import { openQuestions } from "./context/open-questions.ts";
import { situationOf } from "./context/situation.ts";
import { evidenceStepOf } from "./evidence/evidence-steps.ts";
import type { Policy } from "./file/policy.ts";
import { buildGroups } from "./group/build-groups.ts";
import { membersOf, type GroupMember } from "./group/group-members.ts";
import { useOf } from "./judge/component-use.ts";
import { createJudge } from "./judge/create-judge.ts";
import type { Frame } from "./judge/frame.ts";
import type { Judgement } from "./judge/judgement.ts";
import { rules } from "./registry.ts";

/** What is judged, and by what. */
export interface AssessRequest {
  readonly scan: { readonly head: ScanHead; readonly components: readonly Component[] };
  readonly policy: Policy;
  /** What people answered; gaps are filled with documented assumptions. */
  readonly context?: Context | undefined;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
}

/**
 * Judges every component of a scan under a policy and a context.
 *
 * Each component gets exactly one verdict; what is unknown is never fine. Findings with one cause are one group.
 * Pure: equal requests have equal assessments, in whatever order the components come.
 */
export function assess({ scan, policy, context, createdAt }: AssessRequest): Assessment {
  const frame: Frame = { policy, situation: situationOf(scan.head.subject, context) };
  const judged = judgeComponents(scan, frame);
  const groups = buildGroups(judged.members, frame.situation);
  return {
    head: headOf(scan.head, { frame, ...judged, groups, createdAt }),
    groups,
    verdicts: judged.verdicts,
    violations: judged.members
      .map(({ violation }) => violation)
      .sort(byText((violation) => violation.id)),
  };
}

interface Judged {
  /** Sorted by component. */
  readonly verdicts: readonly Verdict[];
  readonly members: readonly GroupMember[];
}

function judgeComponents({ head, components }: AssessRequest["scan"], frame: Frame): Judged {
  const judge = createJudge(frame);
  const stepOf = evidenceStepOf(head.evidenceSteps, components);
  const verdicts: Verdict[] = [];
  const members: GroupMember[] = [];
  for (const component of [...components].sort(byText(({ ref }) => ref))) {
    const step = stepOf.get(component.ref);
    const judgement = judge(useOf(component, frame.situation, step?.command));
    const own = membersOf(component, judgement, step);
    verdicts.push(verdictOf(component, judgement, own));
    members.push(...own);
  }
  return { verdicts, members };
}

function verdictOf(
  component: Component,
  { status, rule, reason, effectiveExpression, category }: Judgement,
  members: readonly GroupMember[],
): Verdict {
  const violations = members.map(({ violation }) => violation.id).sort(compareText);
  return {
    component: component.ref,
    status,
    rule,
    reason,
    effectiveExpression,
    category,
    violations,
  };
}

interface HeadParts extends Judged {
  readonly frame: Frame;
  readonly groups: readonly FindingGroup[];
  readonly createdAt: string;
}

function headOf(scan: ScanHead, parts: HeadParts): AssessmentHead {
  const { frame, groups, members, verdicts, createdAt } = parts;
  const context = contextAnswers(frame.situation);
  return {
    kind: "lizenzlotse/assessment",
    schemaVersion: ASSESSMENT_VERSION,
    tool: scan.tool,
    createdAt,
    policy: frame.policy.identity,
    context,
    rules: rules.map(({ description }) => description),
    questions: openQuestions({ frame, context, groups, members }),
    counts: countStatuses(verdicts),
    groupCounts: countStatuses(groups),
    complete: scan.complete,
  };
}

function countStatuses(judged: readonly { readonly status: Status }[]): StatusCounts {
  const counts: Record<Status, number> = { "must-act": 0, check: 0, fine: 0 };
  for (const { status } of judged) counts[status] += 1;
  return counts;
}

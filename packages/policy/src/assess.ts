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
import { situationOf, type Situation } from "./context/situation.ts";
import { evidenceCommands } from "./evidence/evidence-commands.ts";
import type { Policy } from "./file/policy.ts";
import { buildGroups, type GroupMember } from "./group/build-groups.ts";
import { membersOf } from "./group/violations.ts";
import { useOf } from "./judge/component-use.ts";
import { createJudge } from "./judge/create-judge.ts";
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
  const situation = situationOf(scan.head.subject, context);
  const { verdicts, members } = judgeComponents(scan, policy, situation);
  const groups = buildGroups(members, { situation, evidenceSteps: scan.head.evidenceSteps });
  const violations = members.map(({ violation }) => violation);
  return {
    head: headOf({ scan, policy, situation, createdAt, groups, verdicts }),
    groups,
    verdicts: [...verdicts].sort(byText((verdict) => verdict.component)),
    violations: violations.sort(byText((violation) => violation.id)),
  };
}

interface Judged {
  readonly verdicts: readonly Verdict[];
  readonly members: readonly GroupMember[];
}

function judgeComponents(
  { head, components }: AssessRequest["scan"],
  policy: Policy,
  situation: Situation,
): Judged {
  const judge = createJudge({ policy, situation });
  const commands = evidenceCommands(head.evidenceSteps, components);
  const verdicts: Verdict[] = [];
  const members: GroupMember[] = [];
  for (const component of components) {
    const judgement = judge(useOf(component, situation, commands.get(component.ref)));
    const own = membersOf(component, judgement);
    const { status, rule, reason, effectiveExpression, category } = judgement;
    verdicts.push({
      component: component.ref,
      status,
      rule,
      reason,
      effectiveExpression,
      category,
      violations: own.map(({ violation }) => violation.id).sort(compareText),
    });
    members.push(...own);
  }
  return { verdicts, members };
}

interface HeadParts {
  readonly scan: AssessRequest["scan"];
  readonly policy: Policy;
  readonly situation: Situation;
  readonly createdAt: string;
  readonly groups: readonly FindingGroup[];
  readonly verdicts: readonly Verdict[];
}

function headOf({ scan, policy, situation, createdAt, groups, verdicts }: HeadParts): AssessmentHead {
  const context = contextAnswers(situation);
  return {
    kind: "lizenzlotse/assessment",
    schemaVersion: ASSESSMENT_VERSION,
    tool: scan.head.tool,
    createdAt,
    policy: policy.identity,
    context,
    rules: rules.map(({ description }) => description),
    questions: openQuestions(context, groups),
    counts: countStatuses(verdicts),
    groupCounts: countStatuses(groups),
    complete: scan.head.complete,
  };
}

function countStatuses(judged: readonly { readonly status: Status }[]): StatusCounts {
  const counts: Record<Status, number> = { "must-act": 0, check: 0, fine: 0 };
  for (const { status } of judged) counts[status] += 1;
  return counts;
}

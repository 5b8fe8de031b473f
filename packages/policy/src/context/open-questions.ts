import type { ContextAnswer, FindingGroup, OpenQuestion } from "@lizenzlotse/model";

import { groupMembers, type GroupMember } from "../group/group-members.ts";
import { useOf, type ComponentUse } from "../judge/component-use.ts";
import { createJudge } from "../judge/create-judge.ts";
import type { Frame } from "../judge/frame.ts";
import type { JudgedFinding, Judgement } from "../judge/judgement.ts";
import { severityRank, statusRank } from "../judge/status.ts";
import { kinderSituation } from "./kinder-situation.ts";
import { CONTEXT_QUESTIONS, type ContextQuestionId } from "./situation.ts";

/** What the questions are about. */
export interface QuestionRequest {
  readonly frame: Frame;
  readonly context: readonly ContextAnswer[];
  readonly groups: readonly FindingGroup[];
  readonly members: readonly GroupMember[];
}

/**
 * The questions that nobody answered and whose answer could clear findings, with those findings.
 *
 * Nothing is guessed: every group that rests on an assumption is judged again under the kindest answer, and is
 * named only if all of it would become less urgent.
 */
export function openQuestions(request: QuestionRequest): readonly OpenQuestion[] {
  const { frame, context, groups } = request;
  const members = groupMembers(request.members);
  return CONTEXT_QUESTIONS.filter((id) => frame.situation.assumed.has(id)).flatMap((id) => {
    const clears = createClearing(frame, id);
    const cleared = groups.filter(
      (group) =>
        group.assumptions.includes(id) && distinctUses(members.get(group.id)).every(clears),
    );
    const answer = context.find((candidate) => candidate.id === id);
    if (answer === undefined || cleared.length === 0) return [];
    const { question, answer: assumption } = answer;
    return [{ id, question, assumption, groups: cleared.map((group) => group.id) }];
  });
}

/** One member for each use: equal uses are judged equally under every situation. */
function distinctUses(members: readonly GroupMember[] = []): readonly GroupMember[] {
  return [...new Map(members.map((member) => [member.judgement, member])).values()];
}

/** Whether the kindest answer to one question would make a finding less urgent. */
function createClearing(frame: Frame, id: ContextQuestionId): (member: GroupMember) => boolean {
  const judges = new Map<string, (use: ComponentUse) => Judgement>();
  return ({ component, finding, step }) => {
    const situation = kinderSituation(frame.situation, id, finding.expression);
    if (situation === undefined) return false;
    const key = situation.outbound.expression;
    const judge = judges.get(key) ?? createJudge({ ...frame, situation });
    judges.set(key, judge);
    const { findings } = judge(useOf(component, situation, step?.command));
    return isLessUrgent(
      finding,
      findings.find(({ rule }) => rule === finding.rule),
    );
  };
}

function isLessUrgent(before: JudgedFinding, after: JudgedFinding | undefined): boolean {
  if (after === undefined) return true;
  if (statusRank(after.status) !== statusRank(before.status)) {
    return statusRank(after.status) < statusRank(before.status);
  }
  return severityRank(after.severity) < severityRank(before.severity);
}

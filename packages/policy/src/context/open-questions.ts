import { sortedUnique, type FindingGroup, type OpenQuestion } from "@lizenzlotse/model";

import type { Policy } from "../file/policy.ts";
import { groupMembers, type GroupMember } from "../group/group-members.ts";
import { keyOf, useOf } from "../judge/component-use.ts";
import {
  createArtefactJudge,
  isMoreUrgent,
  type ArtefactJudge,
  type ArtefactJudgement,
} from "../judge/judge-in-artefacts.ts";
import { createCandidateFinder, type CandidateFinder } from "../select/candidates.ts";
import { contextAnswers } from "./answers.ts";
import type { Artefact } from "./artefact.ts";
import { kinderSituation } from "./kinder-situation.ts";
import { CONTEXT_QUESTIONS, type ContextQuestionId } from "./situation.ts";

/** What the questions are about. */
export interface QuestionRequest {
  readonly policy: Policy;
  readonly artefacts: readonly Artefact[];
  readonly groups: readonly FindingGroup[];
  readonly members: readonly GroupMember[];
}

/**
 * The questions that nobody answered and whose answer could clear findings, with those findings. Each is asked once,
 * with the artefacts for which it is open.
 *
 * Nothing is guessed: every group that rests on an assumption is judged again under the kindest answer, and is
 * named only if all of it would become less urgent.
 */
export function openQuestions(request: QuestionRequest): readonly OpenQuestion[] {
  const members = groupMembers(request.members);
  const candidatesOf = createCandidateFinder(request.policy);
  return CONTEXT_QUESTIONS.flatMap((id) => {
    const open = request.artefacts.filter(({ situation }) => situation.assumed.has(id));
    const [first] = open;
    if (first === undefined) return [];
    const clears = createClearing(request.policy, id);
    const cleared = request.groups.filter(
      (group) =>
        group.assumptions.includes(id) &&
        distinctUses(members.get(group.id), candidatesOf).every(clears),
    );
    const answer = contextAnswers(first.situation).find((candidate) => candidate.id === id);
    if (answer === undefined || cleared.length === 0) return [];
    return [
      {
        id,
        question: answer.question,
        assumption: answer.answer,
        groups: cleared.map((group) => group.id),
        artefacts: sortedUnique(open.map((artefact) => artefact.id)),
      },
    ];
  });
}

/** One member for each use: equal uses are judged equally under every situation. */
function distinctUses(
  members: readonly GroupMember[] = [],
  candidatesOf: CandidateFinder,
): readonly GroupMember[] {
  const byUse = members.map((member) => [useKeyOf(member, candidatesOf), member] as const);
  return [...new Map(byUse).values()];
}

function useKeyOf(
  { component, judgements, step }: GroupMember,
  candidatesOf: CandidateFinder,
): string {
  return judgements
    .map(({ artefact }) => {
      const use = useOf(component, { situation: artefact.situation, candidatesOf }, step?.command);
      return `${artefact.id}\n${keyOf(use)}`;
    })
    .join("\n\n");
}

/** Whether the kindest answer to one question, given for every artefact where it is open, makes a finding less urgent. */
function createClearing(policy: Policy, id: ContextQuestionId): (member: GroupMember) => boolean {
  const judges = new Map<string, ArtefactJudge>();
  const judgeUnderKindest = (
    { artefact }: ArtefactJudgement,
    expression: string,
  ): ArtefactJudge | undefined => {
    const { situation } = artefact;
    if (!situation.assumed.has(id)) return undefined;
    const kinder = kinderSituation(situation, id, expression);
    if (kinder === undefined) return undefined;
    const key = `${artefact.id}\n${kinder.outbound.expression}`;
    const judge = judges.get(key) ?? createArtefactJudge(policy, artefact, kinder);
    judges.set(key, judge);
    return judge;
  };
  return ({ component, finding, judgements, step }) => {
    const after = judgements.flatMap((known) => {
      const judge = judgeUnderKindest(known, finding.expression);
      const { findings } = judge?.(component, step?.command) ?? known.judgement;
      return findings.filter(({ rule }) => rule === finding.rule);
    });
    return after.every((remaining) => isMoreUrgent(finding, remaining));
  };
}

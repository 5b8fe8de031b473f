import type { ContextAnswer, FindingGroup, OpenQuestion } from "@lizenzlotse/model";

/** Whoever reads the report is asked no more than this. */
export const MAX_QUESTIONS = 5;

/** Questions whose assumption is already the kindest one: an answer could only add findings. */
const NOTHING_TO_CLEAR: ReadonlySet<string> = new Set(["modified"]);

/** The questions that nobody answered and whose answer could clear findings, with those findings. */
export function openQuestions(
  context: readonly ContextAnswer[],
  groups: readonly FindingGroup[],
): readonly OpenQuestion[] {
  return context
    .filter(({ id, assumed }) => assumed && !NOTHING_TO_CLEAR.has(id))
    .map(({ id, question, answer }) => ({
      id,
      question,
      assumption: answer,
      groups: groups.filter(({ assumptions }) => assumptions.includes(id)).map((group) => group.id),
    }))
    .filter((question) => question.groups.length > 0)
    .slice(0, MAX_QUESTIONS);
}

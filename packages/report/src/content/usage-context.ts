import type { AssessmentHead, FindingGroup } from "@lizenzlotse/model";

import type { Finding, UsageContext } from "./report-content.ts";
import { toAssumption } from "./to-assumption.ts";
import { visibleLocalized } from "./visible-parts.ts";

/**
 * How the software is used, as answered or assumed, and the questions whose answers could clear findings.
 *
 * @param findings - made from `groups`, in the same order.
 */
export function usageContext(
  head: AssessmentHead,
  groups: readonly FindingGroup[],
  findings: readonly Finding[],
): UsageContext {
  const findingOfGroup = new Map(groups.map((group, index) => [group.id, findings[index]]));
  return {
    answers: head.context.map(toAssumption),
    questions: head.questions.map((question) => ({
      question: visibleLocalized(question.question),
      assumption: visibleLocalized(question.assumption),
      findings: question.groups
        .flatMap((id) => findingOfGroup.get(id) ?? [])
        .sort((left, right) => left.number - right.number),
    })),
  };
}

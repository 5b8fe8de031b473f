import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { CLOSED_CATEGORIES } from "../../judge/closed-categories.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/**
 * Development, test and build tools are listed without duties: nothing of them is passed on. Only where the
 * licence restricts use itself there is something to check.
 */
export const notDelivered: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { fact, leaf, circumstances, policy } = subject;
  const category = CLOSED_CATEGORIES.find((candidate) => candidate === fact.category);
  if (category === undefined || circumstances.delivery === "delivered") return undefined;
  if (policy.categories[category] === "fine") return undefined;
  return { status: "check", cause: leaf, reason: reasonFor(subject), assumptions: [] };
}

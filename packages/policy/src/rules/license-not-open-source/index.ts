import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { CLOSED_CATEGORIES } from "../../judge/closed-categories.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/** Source-available, non-commercial and proprietary licences in what is delivered. */
export const notOpenSource: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { fact, leaf, circumstances, policy } = subject;
  const category = CLOSED_CATEGORIES.find((candidate) => candidate === fact.category);
  if (category === undefined || circumstances.delivery === "not-delivered") return undefined;
  const status = policy.categories[category];
  if (status === "fine") return undefined;
  return { status, cause: leaf, reason: reasonFor(subject), assumptions: [] };
}

import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { CLOSED_CATEGORIES } from "../../judge/closed-categories.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/** A licence that reads like an open one but withholds a freedom: JSON's "Good, not Evil", no derivatives. */
export const useRestriction: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { fact, leaf, circumstances } = subject;
  if (fact.restrictions.length === 0 || circumstances.delivery === "not-delivered")
    return undefined;
  if (CLOSED_CATEGORIES.some((category) => category === fact.category)) return undefined;
  return { status: "check", cause: leaf, reason: reasonFor(subject), assumptions: [] };
}

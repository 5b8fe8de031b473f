import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/** A licence that would be fine, if the list that places it is right: shown once, so that it is never silently green. */
export const derivedCategory: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { fact, circumstances, policy } = subject;
  if (fact.confidence !== "derived" || circumstances.delivery === "not-delivered") return undefined;
  if (fact.category === "unknown" || policy.categories[fact.category] !== "fine") return undefined;
  return {
    status: "check",
    severity: "note",
    cause: "derived",
    reason: reasonFor(subject),
    assumptions: [],
  };
}

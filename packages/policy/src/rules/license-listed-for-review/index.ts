import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { causeOfStated, restsOn } from "../../judge/stated-finding.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/** A licence that a rule of the policy wants to be reviewed. */
export const listedForReview: PolicyRule = { description, judges: "both", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { stated, leaf } = subject;
  if (stated?.decision !== "review") return undefined;
  return {
    status: "check",
    cause: causeOfStated(stated, leaf),
    reason: reasonFor(subject, stated),
    assumptions: restsOn(stated),
    stated,
  };
}

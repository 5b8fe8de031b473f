import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { causeOfStated, restsOn } from "../../judge/stated-finding.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/** A licence that a rule of the policy denies. */
export const denied: PolicyRule = { description, judges: "both", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { stated, circumstances, leaf } = subject;
  if (stated?.decision !== "deny") return undefined;
  // A rule that speaks of tools means them.
  const isMeant = circumstances.delivery === "delivered" || stated.when.usages !== undefined;
  return {
    status: isMeant ? "must-act" : "check",
    cause: causeOfStated(stated, leaf),
    reason: reasonFor(subject, stated),
    assumptions: restsOn(stated),
    stated,
  };
}

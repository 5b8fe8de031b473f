import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/** A licence on the policy's `deny` list. */
export const denied: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  if (subject.listed !== "deny") return undefined;
  return {
    status: subject.circumstances.delivery === "delivered" ? "must-act" : "check",
    cause: subject.leaf,
    reason: reasonFor(subject),
    assumptions: [],
  };
}

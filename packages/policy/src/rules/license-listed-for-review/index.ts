import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/** A licence on the policy's `review` list. */
export const listedForReview: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  if (subject.listed !== "review") return undefined;
  return { status: "check", cause: subject.leaf, reason: reasonFor(subject), assumptions: [] };
}

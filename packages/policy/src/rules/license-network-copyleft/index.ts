import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { judgeCopyleft } from "../../judge/copyleft-status.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/** Copyleft that also reaches those who use the program over a network. */
export const networkCopyleft: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  if (subject.fact.category !== "network-copyleft") return undefined;
  const judgement = judgeCopyleft(subject, "network-copyleft");
  if (judgement === undefined) return undefined;
  return {
    status: judgement.status,
    cause: subject.leaf,
    reason: reasonFor(subject, judgement.ease),
    assumptions: ["combine", "modified", "outbound", "provide", "recipient"],
    compatibility: judgement.compatibility,
  };
}

import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { judgeCopyleft } from "../../judge/copyleft-status.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/** Strong copyleft in what is delivered: the whole work would have to go out under that licence. */
export const strongCopyleft: PolicyRule = {
  description,
  judges: "license",
  evaluate,
  summarize,
};

function evaluate(subject: Subject): RuleFinding | undefined {
  if (subject.fact.category !== "strong-copyleft") return undefined;
  const judgement = judgeCopyleft(subject, "strong-copyleft");
  if (judgement === undefined) return undefined;
  const { status, ease, compatibility } = judgement;
  return {
    status,
    // Under the project's own licence there is a duty to keep, but nothing to decide.
    severity: ease === "same-license" ? "note" : undefined,
    cause: subject.leaf,
    reason: reasonFor(subject, ease),
    assumptions: ["combine", "outbound", "provide", "recipient"],
    compatibility,
  };
}

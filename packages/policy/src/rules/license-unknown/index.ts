import { NOASSERTION, NONE } from "@lizenzlotse/model";

import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import {
  ACCEPTED,
  description,
  reasonFor,
  reasonForAccepted,
  summarize,
  type UnknownCause,
} from "./texts.ts";

/** No licence, or one that nobody placed. Unknown is never fine, not even in a tool. */
export const unknown: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { fact, stated, isSettled, circumstances, policy } = subject;
  // What the policy names is known to it.
  if (fact.category !== "unknown" || isSettled) return undefined;
  // A rule that accepts the component settles the gate; green it is not, for nobody knows a right to use it.
  if (stated?.decision === "allow") {
    const reason = reasonForAccepted(stated);
    return { status: "check", severity: "note", cause: ACCEPTED, reason, assumptions: [], stated };
  }
  const cause = causeOf(subject);
  // An image is no package with a licence but a bill of materials that is missing; its maker has it.
  const isDue = circumstances.delivery === "delivered" && cause !== "image-not-examined";
  return {
    status: isDue ? policy.onUnknown : "check",
    cause,
    reason: reasonFor(subject, cause),
    assumptions: [],
  };
}

/** What would settle it: one command settles all that it brings evidence for. */
function causeOf({ leaf, circumstances }: Subject): UnknownCause {
  if (leaf === NONE) return "none";
  if (leaf !== NOASSERTION) {
    return leaf.includes("LicenseRef-lizenzlotse-unknown-")
      ? "unidentified-text"
      : "not-classified";
  }
  if (circumstances.content === "image") return "image-not-examined";
  if (circumstances.evidenceCommand !== undefined)
    return `evidence:${circumstances.evidenceCommand}`;
  const [reason] = circumstances.review?.reasons ?? [];
  return reason === undefined ? "no-statement" : "statement-unclear";
}

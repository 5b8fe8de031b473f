import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { contradictionReason, description, missingReason, summarize } from "./texts.ts";

/** The project's own code is not judged against its own licence; that it names none, or several, is noted. */
export const ownLicense: PolicyRule = { description, judges: "project", evaluate, summarize };

function evaluate({ situation, circumstances: { review } }: Subject): RuleFinding | undefined {
  if (review !== undefined) {
    return {
      ...NOTE,
      cause: "contradiction",
      reason: contradictionReason(review.readings),
      assumptions: [],
    };
  }
  if (situation.outbound.origin !== "assumed") return undefined;
  return { ...NOTE, cause: "missing", reason: missingReason, assumptions: ["outbound"] };
}

const NOTE = { status: "check", severity: "note" } as const;

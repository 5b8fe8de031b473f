import type { Status } from "@lizenzlotse/model";

import type { PolicyRule, RuleFinding, Subject } from "../../contract.ts";
import { moreUrgent } from "../../judge/status.ts";
import { description, reasonFor, summarize } from "./texts.ts";

/** The sources do not agree, or leave open what applies: every reading counts until a person decides. */
export const review: PolicyRule = { description, judges: "license", evaluate, summarize };

function evaluate(subject: Subject): RuleFinding | undefined {
  const { review: open, delivery } = subject.circumstances;
  const reason = open?.reasons[0];
  if (open === undefined || reason === undefined) return undefined;
  const status: Status =
    delivery === "delivered" ? moreUrgent(open.worstStatus, "check") : open.worstStatus;
  // A tool whose every reading is fine owes nothing, whichever holds.
  if (status === "fine") return undefined;
  return { status, cause: reason, reason: reasonFor(subject, open), assumptions: [] };
}

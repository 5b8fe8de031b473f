import { genericObligation } from "@lizenzlotse/knowledge";

import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { needsHuman, notApplicable } from "../../outcome.ts";
import { CONFIRM, lookAt, NO_DEVICE } from "./texts.ts";

/** What only a person can confirm. */
export const human: ObligationCheck = { kind: "human", check };

function check({ reference, circumstances }: DutySubject): CheckOutcome {
  const { medium } = circumstances.situation;
  // GPL-3.0 § 6 asks it of "User Products" only: things that people hold in their hands.
  const inDevice = medium === undefined || medium === "preinstalled" || medium === "physical";
  if (reference.id === "INSTALL-INFO" && !inDevice) return notApplicable(NO_DEVICE);
  return needsHuman(lookAt(genericObligation(reference.id)?.evidence[0]?.check), CONFIRM);
}

import { assessCompatibility, type CombinationContext } from "@lizenzlotse/knowledge";
import type { Component } from "@lizenzlotse/model";

import type { CheckOutcome, DutySubject, ObligationCheck } from "../../contract.ts";
import { needsHuman, notApplicable, open } from "../../outcome.ts";
import { CHOOSE_OUTBOUND, CONFIRM, fits, incompatible, OWN_PROGRAM, unclear } from "./texts.ts";

/**
 * What the whole goes out under fits the copyleft. That a licence is declared does not show that every copy goes out
 * under it, so a fitting one is for a person to confirm.
 */
export const outboundLicense: ObligationCheck = { kind: "outbound-license", check };

function check({ leaf, component, circumstances }: DutySubject): CheckOutcome {
  const { situation, modified } = circumstances;
  const { expression, origin } = situation.outbound;
  const isSeparate = component.kind === "application" || component.kind === "container";
  if (isSeparate && !modified) return notApplicable(OWN_PROGRAM);
  const context: CombinationContext = {
    modified,
    provide: situation.provide,
    recipient: situation.recipient,
    combine: combineOf(component, circumstances),
  };
  const { verdict } = assessCompatibility({ inbound: [leaf], outbound: expression, context });
  if (verdict === "incompatible") return open(incompatible(leaf, expression), CHOOSE_OUTBOUND);
  if (verdict === "review" || origin === "assumed")
    return needsHuman(unclear(leaf, expression), CONFIRM);
  return needsHuman(fits(leaf, expression), CONFIRM);
}

function combineOf(
  component: Component,
  { situation }: DutySubject["circumstances"],
): NonNullable<CombinationContext["combine"]> {
  if (situation.combine !== undefined) return situation.combine;
  return component.kind === "file" ? "merge" : "dynamic";
}

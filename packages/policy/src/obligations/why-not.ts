import {
  triggerHolds,
  type ObligationCircumstances,
  type ObligationReference,
  type Trigger,
  type TriggerFact,
} from "@lizenzlotse/knowledge";
import { localize, type Localized } from "@lizenzlotse/model";

import { FACT_LABELS } from "./circumstances.ts";

/** Why a duty does not arise: what would have to be the case, or who would have to receive it. */
export function whyNot(
  { trigger, recipient }: Pick<ObligationReference, "trigger" | "recipient">,
  circumstances: ObligationCircumstances,
): Localized {
  if (circumstances.recipient === "same-entity" && recipient === "other-legal-entity")
    return SAME_ENTITY;
  const lacking = [...new Set(factsOf(trigger))].filter(
    (fact) => triggerHolds(fact, circumstances.facts) === "no",
  );
  const labels = lacking.map((fact) => FACT_LABELS[fact]);
  return localize`${LACKING}: ${{
    de: labels.map(({ de }) => de).join(", "),
    en: labels.map(({ en }) => en).join(", "),
  }}.`;
}

const SAME_ENTITY: Localized = {
  de: "Innerhalb derselben juristischen Person entsteht diese Pflicht nicht.",
  en: "Inside one legal person this duty does not arise.",
};

const LACKING: Localized = {
  de: "Die Pflicht entsteht nicht, denn hier fehlt ihr Anlass",
  en: "The duty does not arise, because what would trigger it is not the case here",
};

function factsOf(trigger: Trigger): readonly TriggerFact[] {
  if (typeof trigger === "string") return [trigger];
  if ("not" in trigger) return factsOf(trigger.not);
  return ("all" in trigger ? trigger.all : trigger.any).flatMap(factsOf);
}

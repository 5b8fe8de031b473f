import { categoryLabel, categoryOf, type LicenseCategory } from "@lizenzlotse/knowledge";
import { localize, type Localized } from "@lizenzlotse/model";

import type { Circumstances } from "../contract.ts";
import type { StatedRule } from "../file/policy.ts";
import { decidingRule } from "../select/weigh-rules.ts";
import type { Frame } from "./frame.ts";

/** A use that no rule has anything against. */
export interface FineUse {
  readonly leaves: readonly string[];
  readonly category: LicenseCategory;
  readonly circumstances: Circumstances;
  readonly frame: Frame;
}

/** The rule that a fine verdict rests on. */
export function fineRule({ role, delivery }: Circumstances): string {
  if (role === "own-project") return "project/own-license";
  return delivery === "delivered" ? "license/category" : "usage/not-delivered";
}

/** Why there is nothing to do, with the duties that remain. */
export function fineReason(use: FineUse): Localized {
  const { leaves, category, circumstances } = use;
  if (circumstances.role === "own-project") return OWN;
  if (circumstances.delivery === "not-delivered") return NOT_DELIVERED;
  return localize`${leaves.join(" AND ")}: ${categoryLabel(category)}. ${dutyOf(use)}`;
}

function dutyOf({ leaves, category, circumstances, frame }: FineUse): Localized {
  const { policy, artefact } = frame;
  const { situation } = artefact;
  if (category === "public-domain") return NO_DUTY;
  if (category === "permissive") return KEEP_NOTICES;
  const allowing = leaves
    .map((leaf) => ({ leaf, fact: categoryOf(leaf), circumstances, situation, policy }))
    .map((subject) => decidingRule(subject, circumstances.candidates))
    .find((rule) => rule?.decision === "allow");
  if (allowing !== undefined) return allowedBy(allowing);
  return category === "unknown" || policy.categories[category] === "fine"
    ? ACCEPTED
    : NOT_TRIGGERED;
}

const OWN: Localized = {
  de: "Eigener Code des Projekts; er wird nicht gegen die eigene Lizenz geprüft.",
  en: "The project's own code; it is not judged against its own licence.",
};

const NOT_DELIVERED: Localized = {
  de: "Werkzeug für Entwicklung, Test oder Bau; wird nicht ausgeliefert, daher keine Pflichten der Weitergabe.",
  en: "Tool for development, test or build; not delivered, so no duties of distribution.",
};

const NO_DUTY: Localized = { de: "Keine Pflichten.", en: "No duties." };

const KEEP_NOTICES: Localized = {
  de: "Lizenztext und Urhebervermerke beilegen.",
  en: "Include licence text and copyright notices.",
};

const ALLOWED: Localized = {
  de: "Durch die Richtlinie namentlich zugelassen.",
  en: "Allowed by name in the policy.",
};

function allowedBy({ reason, id }: StatedRule): Localized {
  if (reason === undefined) return ALLOWED;
  return localize`${{ de: `Durch die Regel „${id}“ der Richtlinie zugelassen`, en: `Allowed by the policy's rule "${id}"` }}: ${reason}`;
}

const ACCEPTED: Localized = {
  de: "Die Richtlinie lässt diese Kategorie zu; die Pflichten der Lizenz bleiben.",
  en: "The policy accepts this category; the licence's duties remain.",
};

const NOT_TRIGGERED: Localized = {
  de: "Nach den Angaben zur Nutzung werden keine Pflichten ausgelöst.",
  en: "From the answers on its use, no duties are triggered.",
};

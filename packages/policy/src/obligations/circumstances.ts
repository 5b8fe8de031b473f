import type { KnownFacts, ObligationCircumstances, TriggerFact } from "@lizenzlotse/knowledge";
import type { Localized } from "@lizenzlotse/model";

import type { Situation } from "../context/situation.ts";

/** The facts on which duties depend, as far as they are known of one component. */
export function obligationCircumstances(
  situation: Situation,
  { modified, delivered }: { readonly modified: boolean; readonly delivered: boolean },
): ObligationCircumstances {
  return {
    facts: delivered ? factsOf(situation, modified) : NOT_DELIVERED,
    recipient: situation.recipient === "same-entity" ? "same-entity" : "other",
  };
}

/** A tool is used, and only inside. */
const NOT_DELIVERED: KnownFacts = {
  use: true,
  internal: true,
  network: false,
  "source-dist": false,
  "binary-dist": false,
  "client-bundle": false,
  modified: false,
  advertising: false,
  "patent-suit": false,
};

function factsOf({ provide, recipient }: Situation, modified: boolean): KnownFacts {
  const outside = recipient !== "same-entity" && provide.some((way) => way !== "internal");
  return {
    use: true,
    internal: provide.includes("internal"),
    network: provide.includes("network"),
    "source-dist": provide.includes("source"),
    "binary-dist": provide.includes("binary"),
    "client-bundle": provide.includes("client-bundle"),
    modified,
    // Whoever offers something to others speaks of it somewhere, until somebody says that nobody does.
    advertising: outside,
    "patent-suit": false,
  };
}

/** What a fact is called where a duty does not arise for want of it. */
export const FACT_LABELS: Readonly<Record<TriggerFact, Localized>> = {
  use: { de: "Nutzung", en: "use" },
  internal: { de: "Nutzung im eigenen Haus", en: "use inside the organisation" },
  network: { de: "Nutzung über ein Netz", en: "use over a network" },
  "source-dist": { de: "Weitergabe als Quelltext", en: "passing on as source" },
  "binary-dist": { de: "Weitergabe als Programm", en: "passing on as a program" },
  "client-bundle": { de: "Auslieferung an Browser", en: "delivery to browsers" },
  modified: { de: "Änderung", en: "modification" },
  advertising: { de: "Werbung", en: "advertising" },
  "patent-suit": { de: "Patentklage", en: "patent suit" },
};

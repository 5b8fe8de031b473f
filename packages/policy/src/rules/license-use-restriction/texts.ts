import { categoryOf, type UseRestriction } from "@lizenzlotse/knowledge";
import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/use-restriction",
  title: { de: "Eingeschränkte Freiheit", en: "Restricted freedom" },
  explanation: {
    de: "Die Lizenz ist großzügig, nimmt aber eine Freiheit aus, die Open-Source-Lizenzen gewähren: einen Nutzungszweck, die gewerbliche Nutzung oder die Bearbeitung.",
    en: "The licence is generous but withholds a freedom that open-source licences grant: a field of use, commercial use, or adaptation.",
  },
};

const WITHHELD: Readonly<Record<UseRestriction, Localized>> = {
  use: { de: "nicht jeder Nutzungszweck ist erlaubt", en: "not every purpose of use is allowed" },
  "commercial-use": {
    de: "gewerbliche Nutzung ist nicht erlaubt",
    en: "commercial use is not allowed",
  },
  derivatives: {
    de: "bearbeitete Fassungen dürfen nicht weitergegeben werden",
    en: "adapted versions must not be shared",
  },
};

export function reasonFor({ leaf, fact }: Subject): Localized {
  return localize`${leaf}: ${withheldBy(fact.restrictions)}.`;
}

export function summarize({ cause, count, examples }: GroupFacts): GroupTexts {
  const names = listed(examples);
  return {
    title: localize`${cause}: ${withheldBy(categoryOf(cause).restrictions)}, ${components(count)}`,
    reason: {
      de: `${cause} gewährt nicht alle Freiheiten einer Open-Source-Lizenz.`,
      en: `${cause} does not grant all freedoms of an open-source licence.`,
    },
    actions: [
      {
        de: `Prüfen Sie, ob die Einschränkung für ${names.de} hinnehmbar ist, oder wählen Sie einen Ersatz.`,
        en: `Check whether the restriction is acceptable for ${names.en}, or choose a replacement.`,
      },
    ],
  };
}

function withheldBy(restrictions: readonly UseRestriction[]): Localized {
  const texts = restrictions.map((restriction) => WITHHELD[restriction]);
  return { de: texts.map(({ de }) => de).join(", "), en: texts.map(({ en }) => en).join(", ") };
}

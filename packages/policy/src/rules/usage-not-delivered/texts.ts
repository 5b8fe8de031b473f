import { categoryLabel } from "@lizenzlotse/knowledge";
import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "usage/not-delivered",
  title: { de: "Nicht ausgeliefert", en: "Not delivered" },
  explanation: {
    de: "Werkzeuge für Entwicklung, Test und Bau werden nicht weitergegeben; Pflichten der Weitergabe entstehen nicht. Beschränkt die Lizenz schon die Nutzung, ist das dennoch zu prüfen.",
    en: "Tools for development, test and build are not passed on, so no duties of distribution arise. If the licence restricts use itself, that still needs a check.",
  },
};

export function reasonFor({ leaf, fact }: Subject): Localized {
  return localize`${leaf}: ${categoryLabel(fact.category)}. ${{
    de: "Die Komponente wird nicht ausgeliefert, aber schon ihre Nutzung kann eine Erlaubnis brauchen.",
    en: "The component is not delivered, but its use alone may need a permission.",
  }}`;
}

export function summarize({ cause, count, examples }: GroupFacts): GroupTexts {
  const names = listed(examples);
  return {
    title: localize`${cause}: ${{ de: "Werkzeug mit eingeschränkter Nutzung", en: "tool with restricted use" }}, ${components(count)}`,
    reason: {
      de: `${cause} ist keine Open-Source-Lizenz. Die Werkzeuge werden nicht ausgeliefert; zu prüfen ist nur die eigene Nutzung.`,
      en: `${cause} is not an open-source licence. The tools are not delivered; only their own use needs a check.`,
    },
    actions: [
      {
        de: `Prüfen Sie, ob Ihre Dienststelle ${names.de} so benutzen darf.`,
        en: `Check whether your organisation may use ${names.en} in this way.`,
      },
    ],
  };
}

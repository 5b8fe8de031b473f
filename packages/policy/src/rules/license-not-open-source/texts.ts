import { categoryLabel, categoryOf } from "@lizenzlotse/knowledge";
import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/not-open-source",
  title: { de: "Keine Open-Source-Lizenz", en: "Not an open-source licence" },
  explanation: {
    de: "Die Lizenz schränkt ein, wer die Software wofür benutzen oder weitergeben darf. Ob die vorgesehene Nutzung erlaubt ist, muss vor dem Einsatz feststehen.",
    en: "The licence limits who may use or pass on the software for what. Whether the intended use is allowed must be settled before it is used.",
  },
};

export function reasonFor({ leaf, fact }: Subject): Localized {
  return localize`${leaf}: ${categoryLabel(fact.category)}. ${{ de: "Nutzung und Weitergabe sind eingeschränkt.", en: "Use and passing on are restricted." }}`;
}

export function summarize({ cause, count, examples }: GroupFacts): GroupTexts {
  const names = listed(examples);
  return {
    title: localize`${cause}: ${{ de: "keine Open-Source-Lizenz, betrifft", en: "not an open-source licence, concerns" }} ${components(count)}`,
    reason: localize`${cause} (${categoryLabel(categoryOf(cause).category)}) ${{
      de: "erlaubt nicht jede Nutzung und Weitergabe.",
      en: "does not allow every use and passing on.",
    }}`,
    actions: [
      {
        de: `Klären Sie, ob die vorgesehene Nutzung von ${names.de} erlaubt ist oder ein Nutzungsrecht vorliegt.`,
        en: `Settle whether the intended use of ${names.en} is allowed, or a right of use exists.`,
      },
      {
        de: "Ersetzen Sie die Komponente andernfalls durch eine mit Open-Source-Lizenz.",
        en: "Otherwise replace the component by one with an open-source licence.",
      },
    ],
  };
}

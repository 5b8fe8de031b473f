import { categoryLabel, categoryOf } from "@lizenzlotse/knowledge";
import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import { components } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/category",
  title: { de: "Lizenzkategorie", en: "Licence category" },
  explanation: {
    de: "Die Richtlinie ordnet jeder Lizenzkategorie zu, ob zu handeln, zu prüfen oder nichts zu tun ist. Ohne Copyleft genügt es, Lizenztext und Urhebervermerke beizulegen.",
    en: "The policy says for each licence category whether to act, to check or to do nothing. Without copyleft it is enough to include licence text and copyright notices.",
  },
};

export function reasonFor({ leaf, fact }: Subject): Localized {
  return localize`${leaf}: ${categoryLabel(fact.category)}. ${{
    de: "Die Richtlinie verlangt dafür eine Prüfung.",
    en: "The policy asks for a look at it.",
  }}`;
}

export function summarize({ cause, count }: GroupFacts): GroupTexts {
  return {
    title: localize`${cause}: ${categoryLabel(categoryOf(cause).category)}, ${components(count)}`,
    reason: {
      de: "Die Richtlinie lässt diese Kategorie nicht ohne Weiteres zu.",
      en: "The policy does not simply accept this category.",
    },
    actions: [
      {
        de: `Nehmen Sie ${cause} in \`allow\` der Richtlinie auf, oder ersetzen Sie die Komponenten.`,
        en: `Put ${cause} into \`allow\` of the policy, or replace the components.`,
      },
    ],
  };
}

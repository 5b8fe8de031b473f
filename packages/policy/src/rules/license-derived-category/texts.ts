import { categoryLabel } from "@lizenzlotse/knowledge";
import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/derived-category",
  title: { de: "Einordnung aus Listen abgeleitet", en: "Category derived from lists" },
  explanation: {
    de: "Seltene Lizenzen hat Lizenzlotse nicht selbst eingeordnet, sondern aus öffentlichen Listen übernommen. Ein kurzer Blick in den Text genügt, um das zu bestätigen.",
    en: "Lizenzlotse did not classify rare licences itself but took their category from public lists. A short look at the text is enough to confirm it.",
  },
};

export function reasonFor({ leaf, fact }: Subject): Localized {
  return localize`${leaf}: ${categoryLabel(fact.category)}, ${{ de: "aus öffentlichen Listen abgeleitet.", en: "derived from public lists." }}`;
}

export function summarize({ count, expressions }: GroupFacts): GroupTexts {
  const licenses = listed(expressions);
  return {
    title: localize`${{ de: "Abgeleitete Einordnung", en: "Derived category" }}: ${licenses} (${components(count)})`,
    reason: {
      de: "Diese Lizenzen gelten nach öffentlichen Listen als unbedenklich; von Hand eingeordnet wurden sie noch nicht.",
      en: "Public lists count these licences as harmless; they were not classified by hand yet.",
    },
    actions: [
      {
        de: "Lesen Sie den Lizenztext einmal und nehmen Sie die Lizenz in `allow` der Richtlinie auf.",
        en: "Read the licence text once and put the licence into `allow` of the policy.",
      },
    ],
  };
}

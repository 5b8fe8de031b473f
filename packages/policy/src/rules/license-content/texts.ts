import { categoryLabel } from "@lizenzlotse/knowledge";
import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/content",
  title: { de: "Inhalte, Schriften und Daten", en: "Content, fonts and data" },
  explanation: {
    de: "Lizenzen für Texte, Bilder, Schriften und Daten verlangen eine Namensnennung dort, wo der Inhalt benutzt wird; manche verlangen, Bearbeitungen unter gleichen Bedingungen weiterzugeben.",
    en: "Licences for texts, pictures, fonts and data ask for attribution where the content is used; some ask that adaptations are shared under the same terms.",
  },
};

export function reasonFor({ leaf, fact }: Subject): Localized {
  return localize`${leaf}: ${categoryLabel(fact.category)}. ${{ de: "Die Nennung muss dort stehen, wo der Inhalt benutzt wird.", en: "The credit must stand where the content is used." }}`;
}

const TITLES: Readonly<Record<string, Localized>> = {
  content: {
    de: "Namensnennung für Inhalte und Schriften",
    en: "Attribution for content and fonts",
  },
  data: { de: "Quellenvermerk für Daten", en: "Attribution for data" },
  "share-alike-content": {
    de: "Inhalte mit Weitergabe unter gleichen Bedingungen",
    en: "Share-alike content",
  },
};

export function summarize({ cause, count, expressions }: GroupFacts): GroupTexts {
  const title = TITLES[cause] ?? description.title;
  return {
    title: localize`${title}: ${components(count)} (${listed(expressions)})`,
    reason: {
      de: "Diese Lizenzen sind für Inhalte gemacht. Sie verlangen eine vollständige Nennung: Urheber, Titel, Quelle, Lizenz und Änderungen.",
      en: "These licences are made for content. They ask for full credit: author, title, source, licence and changes.",
    },
    actions: cause === "share-alike-content" ? [CREDIT, SHARE_ALIKE] : [CREDIT],
  };
}

const CREDIT: Localized = {
  de: "Führen Sie die Nennung im Impressum, in der Oberfläche oder in den Lizenzhinweisen auf.",
  en: "Put the credit in the imprint, the user interface or the licence notices.",
};

const SHARE_ALIKE: Localized = {
  de: "Geben Sie bearbeitete Inhalte nur unter derselben Lizenz weiter.",
  en: "Share adapted content under the same licence only.",
};

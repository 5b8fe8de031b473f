import type { Localized } from "@lizenzlotse/model";

export function found(count: number): Localized {
  return count === 1
    ? {
        de: "Der vorgeschriebene Satz steht im Artefakt, außerhalb des Lizenztextes.",
        en: "The prescribed sentence stands in the artefact, outside the licence text.",
      }
    : {
        de: `Alle ${String(count)} vorgeschriebenen Sätze stehen im Artefakt, außerhalb des Lizenztextes.`,
        en: `All ${String(count)} prescribed sentences stand in the artefact, outside the licence text.`,
      };
}

export function missing(sentences: readonly string[]): Localized {
  return {
    de: `Es fehlt, außerhalb des Lizenztextes: ${sentences.map((sentence) => `„${sentence}“`).join(", ")}.`,
    en: `Missing outside the licence text: ${sentences.map((sentence) => `"${sentence}"`).join(", ")}.`,
  };
}

export const ADD_SENTENCE: Localized = {
  de: "Nehmen Sie den Satz in Dokumentation, Produktseite und Werbematerial auf.",
  en: "Put the sentence into the documentation, the product's page and advertising material.",
};

export const SENTENCE_UNKNOWN: Localized = {
  de: "Der Lizenztext der Komponente lag nicht vor; der vorgeschriebene Satz mit dem richtigen Namen ist nicht bekannt.",
  en: "The component's licence text was not at hand; the prescribed sentence with the right name is not known.",
};

export const NO_FIXED_SENTENCE: Localized = {
  de: "Die Lizenz verlangt einen Hinweis, gibt aber keinen Wortlaut vor.",
  en: "The licence asks for a notice and prescribes no words.",
};

export const CONFIRM: Localized = {
  de: "Lassen Sie eine zuständige Person nachsehen, ob der Hinweis in Dokumentation oder Produkt steht.",
  en: "Have a responsible person check that the notice stands in the documentation or the product.",
};

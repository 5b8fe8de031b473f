import type { Localized } from "@lizenzlotse/model";

/** A part of a credit that can be missing. */
export type Part = "author" | "license-link" | "one-license" | "changes";

const PARTS: Readonly<Record<Part, Localized>> = {
  author: { de: "der Urheber", en: "the author" },
  "license-link": { de: "der Verweis auf die Lizenz", en: "the link to the licence" },
  "one-license": { de: "eine eindeutige Lizenz", en: "one licence beyond doubt" },
  changes: { de: "der Hinweis auf Änderungen", en: "the note on changes" },
};

export function incomplete(lost: readonly Part[]): Localized {
  return {
    de: `Im Nachweis fehlt: ${lost.map((part) => PARTS[part].de).join(", ")}.`,
    en: `Missing from the credit: ${lost.map((part) => PARTS[part].en).join(", ")}.`,
  };
}

export function missing(leaf: string): Localized {
  return {
    de: `Ein Nachweis nach ${leaf} fehlt.`,
    en: `A credit as ${leaf} asks for is missing.`,
  };
}

export function otherLicense(licenses: readonly string[], leaf: string): Localized {
  return {
    de: `Der Nachweis nennt ${licenses.join(", ")} statt ${leaf}.`,
    en: `The credit names ${licenses.join(", ")} instead of ${leaf}.`,
  };
}

export const FOUND: Localized = {
  de: "Der Nachweis nennt Urheber, Werk und Lizenz mit Verweis.",
  en: "The credit names author, work and licence with a link.",
};

export const AUTHOR_UNKNOWN: Localized = {
  de: "Der Nachweis nennt Werk und Lizenz; wer als Urheber zu nennen ist, geht aus der Komponente nicht hervor.",
  en: "The credit names work and licence; whom to name as author the component does not say.",
};

export const ADD_CREDIT: Localized = {
  de: "Nennen Sie in einem Absatz Titel, Urheber, Fundstelle, Lizenz mit Verweis und, ob geändert wurde.",
  en: "Name in one paragraph title, author, source, licence with a link, and whether it was changed.",
};

export const COMPLETE_CREDIT: Localized = {
  de: "Ergänzen Sie den Nachweis um das Fehlende, im selben Absatz.",
  en: "Add what is missing to the credit, in the same paragraph.",
};

export const CONFIRM_AUTHOR: Localized = {
  de: "Sehen Sie beim Werk nach, wen der Rechtsinhaber genannt haben will.",
  en: "Look at the work for whom its right holder wants named.",
};

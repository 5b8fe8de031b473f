import type { Localized } from "@lizenzlotse/model";

/** A part of a source note that can be missing. */
export type Part = "provider" | "license-link" | "data-set" | "one-license" | "changes";

const PARTS: Readonly<Record<Part, Localized>> = {
  provider: { de: "der Bereitsteller", en: "the provider" },
  "license-link": { de: "der Verweis auf den Lizenztext", en: "the link to the licence text" },
  "data-set": { de: "der Verweis auf den Datensatz", en: "the reference to the data set" },
  "one-license": { de: "eine eindeutige Lizenz", en: "one licence beyond doubt" },
  changes: { de: "der Hinweis auf Änderungen", en: "the note on changes" },
};

export function incomplete(lost: readonly Part[]): Localized {
  return {
    de: `Im Quellenvermerk fehlt: ${lost.map((part) => PARTS[part].de).join(", ")}.`,
    en: `Missing from the source note: ${lost.map((part) => PARTS[part].en).join(", ")}.`,
  };
}

export function missing(leaf: string): Localized {
  return {
    de: `Ein Quellenvermerk nach ${leaf} fehlt.`,
    en: `A source note as ${leaf} asks for is missing.`,
  };
}

export const FOUND: Localized = {
  de: "Der Quellenvermerk nennt Bereitsteller, Lizenz mit Verweis und Datensatz.",
  en: "The source note names provider, licence with a link, and data set.",
};

export const PROVIDER_UNKNOWN: Localized = {
  de: "Der Quellenvermerk nennt Lizenz und Datensatz; wer als Bereitsteller zu nennen ist, geht aus den Daten nicht hervor.",
  en: "The source note names licence and data set; whom to name as provider the data do not say.",
};

export const DATA_SET_UNCLEAR: Localized = {
  de: "Der Quellenvermerk ist vollständig; ob er diesen Datensatz meint, sagt er nicht.",
  en: "The source note is complete; it does not say whether it means this data set.",
};

export const CONFIRM_DATA_SET: Localized = {
  de: "Nennen Sie den Datensatz beim Namen, oder bestätigen Sie, dass die Adresse zu ihm führt.",
  en: "Name the data set, or confirm that the address leads to it.",
};

export const ADD_NOTE: Localized = {
  de: "Bringen Sie einen Quellenvermerk an: Bereitsteller, Lizenz mit Verweis, Datensatz mit Adresse, Änderungen.",
  en: "Put up a source note: provider, licence with a link, data set with its address, changes.",
};

export const COMPLETE_NOTE: Localized = {
  de: "Ergänzen Sie den Quellenvermerk um das Fehlende, im selben Absatz.",
  en: "Add what is missing to the source note, in the same paragraph.",
};

export const CONFIRM_PROVIDER: Localized = {
  de: "Sehen Sie bei den Daten nach, welche Stelle sie bereitstellt.",
  en: "Look at the data for which body provides them.",
};

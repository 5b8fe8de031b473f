import type { Localized } from "@lizenzlotse/model";

export const FORBIDDEN: Localized = {
  de: "Die Nutzungsbedingungen verbieten das Zurückentwickeln.",
  en: "The terms of use forbid reverse engineering.",
};

export const EXCEPTED: Localized = {
  de: "Die Nutzungsbedingungen verbieten das Zurückentwickeln mit einer Ausnahme; ob sie weit genug reicht, ist zu prüfen.",
  en: "The terms of use forbid reverse engineering with an exception; whether it reaches far enough is to be checked.",
};

export const AMONG_OTHERS: Localized = {
  de: "Unter den Texten Dritter steht etwas über das Zurückentwickeln; ob es für das Ganze gilt, ist zu prüfen.",
  en: "Among the texts of others something is said about reverse engineering; whether it holds for the whole is to be checked.",
};

export const PERMITTED: Localized = {
  de: "Die Nutzungsbedingungen erlauben das Zurückentwickeln ausdrücklich; ein Verbot wurde nicht gefunden.",
  en: "The terms of use expressly permit reverse engineering; no ban was found.",
};

export const SILENT: Localized = {
  de: "In den Nutzungsbedingungen wurde kein bekannter Wortlaut eines Verbots gefunden; das beweist nicht, dass keines darin steht.",
  en: "No known wording of a ban was found in the terms of use; that does not prove that there is none.",
};

export const NO_TERMS: Localized = {
  de: "Im Artefakt liegen keine Nutzungsbedingungen; sie können an anderer Stelle vereinbart sein.",
  en: "There are no terms of use in the artefact; they may be agreed elsewhere.",
};

export const INCOMPLETE: Localized = {
  de: "Nicht alle Dateien des Artefakts konnten gelesen werden; ein Verbot ist nicht ausgeschlossen.",
  en: "Not all files of the artefact could be read; a ban cannot be ruled out.",
};

export const MEND_TERMS: Localized = {
  de: "Streichen Sie das Verbot, oder nehmen Sie Bibliotheken unter der LGPL so weit aus, wie deren Lizenz es verlangt.",
  en: "Strike the ban, or except libraries under the LGPL as far as their licence asks.",
};

export const READ_TERMS: Localized = {
  de: "Lesen Sie die Nutzungsbedingungen und Verträge: Änderungen der Bibliothek und Zurückentwickeln zur Fehlersuche darin müssen erlaubt sein.",
  en: "Read the terms of use and contracts: changes of the library, and reverse engineering for debugging them, must be permitted.",
};

import type { Localized } from "@lizenzlotse/model";

/** Files that one state names. */
const MAX_NAMED = 5;

export function found(count: number): Localized {
  return count === 1
    ? {
        de: "Die geänderte Datei sagt, dass sie geändert wurde.",
        en: "The changed file says that it was changed.",
      }
    : {
        de: `Alle ${String(count)} geänderten Dateien sagen, dass sie geändert wurden.`,
        en: `All ${String(count)} changed files say that they were changed.`,
      };
}

export function unmarked(
  paths: readonly string[],
  { total, withDate }: { readonly total: number; readonly withDate: boolean },
): Localized {
  const named = paths.slice(0, MAX_NAMED).join(", ");
  const more = paths.length > MAX_NAMED;
  return {
    de: `Ohne Änderungsvermerk${withDate ? " mit Datum" : ""}: ${named}${more ? " und weitere" : ""} (${String(total)} Dateien weichen vom Original ab).`,
    en: `Without a change notice${withDate ? " with a date" : ""}: ${named}${more ? " and more" : ""} (${String(total)} files differ from the original).`,
  };
}

export const creditFound: Localized = {
  de: "Der Nachweis sagt, dass geändert wurde.",
  en: "The credit says that it was changed.",
};

export const mentioned: Localized = {
  de: "Ein Vermerk nennt Änderungen; ob er alle geänderten Dateien erfasst, lässt sich ohne das Original nicht feststellen.",
  en: "A notice mentions changes; whether it covers all changed files cannot be told without the original.",
};

export const MISSING: Localized = {
  de: "Die Komponente ist geändert, und nichts im Artefakt sagt das.",
  en: "The component is changed, and nothing in the artefact says so.",
};

export const SOME_NOT_NAMED: Localized = {
  de: "Es weichen mehr Dateien ab, als einzeln geprüft wurden.",
  en: "More files differ than were checked one by one.",
};

export const ADD_NOTICES: Localized = {
  de: "Vermerken Sie am Anfang jeder geänderten Datei oder in einem Änderungsverzeichnis, wer sie wann geändert hat.",
  en: "State at the top of each changed file, or in a list of changes, who changed it and when.",
};

export const COMPARE_COPY: Localized = {
  de: "Vergleichen Sie die Kopie mit dem Original; liegt es installiert daneben, geschieht das von selbst.",
  en: "Compare the copy with the original; where it is installed beside it, that happens by itself.",
};

import type { Localized } from "@lizenzlotse/model";

/** Statements that one state quotes. */
const MAX_QUOTED = 5;

export function found(count: number): Localized {
  return count === 1
    ? { de: "Der Urhebervermerk ist enthalten.", en: "The copyright notice is included." }
    : {
        de: `Alle ${String(count)} Urhebervermerke sind enthalten.`,
        en: `All ${String(count)} copyright notices are included.`,
      };
}

export function missing(lost: readonly string[], total: number): Localized {
  const quoted = lost.slice(0, MAX_QUOTED);
  const more = lost.length - quoted.length;
  const [count, all] = [String(lost.length), String(total)];
  return {
    de: `${count} von ${all} Urhebervermerken fehlen: ${quoted.map((line) => `„${line}“`).join(", ")}${more > 0 ? ` und ${String(more)} weitere` : ""}.`,
    en: `${count} of ${all} copyright notices are missing: ${quoted.map((line) => `"${line}"`).join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}.`,
  };
}

export const FOUND_BUNDLED: Localized = {
  de: "Die Lizenzdateien der Komponente sind samt Urhebervermerken der enthaltenen fremden Teile Wort für Wort enthalten.",
  en: "The component's licence files are included word for word, with the copyright notices of the parts bundled in it.",
};

export const BUNDLED_NOT_INCLUDED: Localized = {
  de: "Die Komponente enthält fremde Teile; ob deren Urhebervermerke alle beiliegen, ist nicht erwiesen.",
  en: "The component contains other people's parts; whether all their copyright notices are included is not proved.",
};

export const NO_LINES: Localized = {
  de: "In den gelesenen Dateien der Komponente steht kein Urhebervermerk.",
  en: "There is no copyright notice in the files of the component that were read.",
};

export const ONLY_OF_LICENSE_TEXT: Localized = {
  de: "Gefunden wurde nur, wer den Lizenztext verfasst hat; wer Rechte an der Komponente hat, steht in ihrem Quelltext.",
  en: "Found was only who wrote the licence text; who holds rights in the component its source says.",
};

export const NOT_LOOKED: Localized = {
  de: "Die Dateien der Komponente lagen nicht vor; ihre Urhebervermerke sind nicht bekannt.",
  en: "The component's files were not at hand; its copyright notices are not known.",
};

export const ADD_LINES: Localized = {
  de: "Nehmen Sie die Urhebervermerke unverändert in die Hinweisdatei auf; „lotse notice“ stellt sie zusammen.",
  en: "Put the copyright notices unchanged into the notices file; `lotse notice` puts them together.",
};

export const INSTALL: Localized = {
  de: "Installieren Sie die Abhängigkeiten und prüfen Sie erneut.",
  en: "Install the dependencies and check again.",
};

export const LOOK_INTO_COMPONENT: Localized = {
  de: "Sehen Sie in den Quelltext der Komponente, oder prüfen Sie mit --depth deep.",
  en: "Look into the component's source, or check with --depth deep.",
};

import type { Localized } from "@lizenzlotse/model";

/** Lines that one state quotes. */
const MAX_QUOTED = 3;

export function missing(path: string, lines: readonly string[]): Localized {
  const quoted = lines.slice(0, MAX_QUOTED);
  return {
    de: `Aus ${path} fehlt: ${quoted.map((line) => `„${line}“`).join(", ")}${lines.length > quoted.length ? " und weiteres" : ""}.`,
    en: `Of ${path} is missing: ${quoted.map((line) => `"${line}"`).join(", ")}${lines.length > quoted.length ? " and more" : ""}.`,
  };
}

export const FOUND: Localized = {
  de: "Der Inhalt der NOTICE-Datei der Komponente ist Wort für Wort enthalten.",
  en: "The content of the component's NOTICE file is included word for word.",
};

export const NO_NOTICE: Localized = {
  de: "Die Komponente bringt keine NOTICE-Datei mit.",
  en: "The component comes without a NOTICE file.",
};

export const EMPTY: Localized = {
  de: "Die NOTICE-Datei der Komponente ist leer.",
  en: "The component's NOTICE file is empty.",
};

export const NOT_LOOKED: Localized = {
  de: "Die Dateien der Komponente lagen nicht vor; ob sie eine NOTICE-Datei hat, ist nicht bekannt.",
  en: "The component's files were not at hand; whether it has a NOTICE file is not known.",
};

export const NOT_TOGETHER: Localized = {
  de: "Alle Zeilen der NOTICE-Datei kommen vor, aber nicht zusammenhängend.",
  en: "All lines of the NOTICE file occur, but not in one piece.",
};

export const ADD_NOTICE: Localized = {
  de: "Nehmen Sie den Inhalt der NOTICE-Datei unverändert in Ihre NOTICE-Datei auf; „lotse notice“ tut das.",
  en: "Put the content of the NOTICE file unchanged into your NOTICE file; `lotse notice` does.",
};

export const COMPARE: Localized = {
  de: "Vergleichen Sie die Stelle mit der NOTICE-Datei der Komponente.",
  en: "Compare the passage with the component's NOTICE file.",
};

export const INSTALL: Localized = {
  de: "Installieren Sie die Abhängigkeiten und prüfen Sie erneut.",
  en: "Install the dependencies and check again.",
};

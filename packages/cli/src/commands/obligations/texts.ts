import { type DeliveredArtefact, numberIn, type ObligationVerdict } from "@lizenzlotse/model";

import type { Language } from "../../messages/language.ts";

/** The states in the order of the page. */
export const STATES: readonly ObligationVerdict[] = [
  "open",
  "needs-human",
  "fulfilled",
  "not-applicable",
];

/** Words say the same. */
export const SIGNS: Readonly<Record<ObligationVerdict, string>> = {
  open: "✖",
  "needs-human": "▲",
  fulfilled: "✔",
  "not-applicable": "–",
};

/** Texts of the checklist. */
export interface ObligationTexts {
  readonly title: (subject: string) => string;
  readonly artefact: Readonly<
    Record<DeliveredArtefact["kind"], (name: string, files: number) => string>
  >;
  readonly incomplete: string;
  readonly counts: (counts: Readonly<Record<ObligationVerdict, number>>) => string;
  readonly sections: Readonly<Record<ObligationVerdict, string>>;
  readonly components: (names: string) => string;
  readonly more: (count: number) => string;
  readonly evidence: string;
  readonly assumed: string;
  readonly records: (records: { readonly used: number; readonly reviewed: number }) => string;
  readonly noAdvice: string;
}

const german = numberIn("de-DE");
const english = numberIn("en-GB");

const GERMAN: ObligationTexts = {
  title: (subject) => `Pflichten aus den Lizenzen: ${subject}`,
  artefact: {
    folder: (name, files) => `Geprüft wurde der Ordner ${name} (${german(files)} Dateien).`,
    archive: (name, files) => `Geprüft wurde das Archiv ${name} (${german(files)} Dateien).`,
    file: (name) => `Geprüft wurde die Datei ${name}.`,
    project: (name, files) =>
      `Geprüft wurde der Projektordner ${name} ohne die Ordner der Paketverwaltungen (${german(files)} Dateien). Was wirklich ausgeliefert wird, prüft --artefact ORDNER|ARCHIV.`,
  },
  incomplete: "Nicht alle Dateien konnten gelesen werden.",
  counts: (counts) =>
    `Offen ${german(counts.open)} · von Menschen zu prüfen ${german(counts["needs-human"])} · erfüllt ${german(counts.fulfilled)} · nicht anwendbar ${german(counts["not-applicable"])}`,
  sections: {
    open: "Offen",
    "needs-human": "Von Menschen zu prüfen",
    fulfilled: "Erfüllt, mit Nachweis",
    "not-applicable": "Nicht anwendbar",
  },
  components: (names) => `Für ${names}`,
  more: (count) => `und ${german(count)} weitere`,
  evidence: "Stelle:",
  assumed: "angenommen",
  records: ({ used, reviewed }) =>
    `Juristisch geprüft sind ${german(reviewed)} von ${german(used)} verwendeten Wissenseinträgen.`,
  noAdvice: "Dies ist das Ergebnis einer technischen Prüfung und keine Rechtsberatung.",
};

const ENGLISH: ObligationTexts = {
  title: (subject) => `Duties from the licences: ${subject}`,
  artefact: {
    folder: (name, files) => `The folder ${name} was checked (${english(files)} files).`,
    archive: (name, files) => `The archive ${name} was checked (${english(files)} files).`,
    file: (name) => `The file ${name} was checked.`,
    project: (name, files) =>
      `The project folder ${name} was checked without the folders of package managers (${english(files)} files). --artefact FOLDER|ARCHIVE checks what is really delivered.`,
  },
  incomplete: "Not all files could be read.",
  counts: (counts) =>
    `Open ${english(counts.open)} · for a person to check ${english(counts["needs-human"])} · met ${english(counts.fulfilled)} · not applicable ${english(counts["not-applicable"])}`,
  sections: {
    open: "Open",
    "needs-human": "For a person to check",
    fulfilled: "Met, with evidence",
    "not-applicable": "Not applicable",
  },
  components: (names) => `For ${names}`,
  more: (count) => `and ${english(count)} more`,
  evidence: "Place:",
  assumed: "assumed",
  records: ({ used, reviewed }) =>
    `${english(reviewed)} of ${english(used)} knowledge records used were reviewed by a jurist.`,
  noAdvice: "This is the result of a technical check and no legal advice.",
};

export function textsIn(language: Language): ObligationTexts {
  return language === "de" ? GERMAN : ENGLISH;
}

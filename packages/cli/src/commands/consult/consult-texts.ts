import type { Confidentiality } from "@lizenzlotse/model";

import type { Language } from "../../messages/language.ts";
import type { PromptTexts } from "../init/terminal-ask.ts";

/** Texts of `lotse consult`. */
export interface ConsultTexts {
  readonly prompts: PromptTexts;
  readonly questions: Readonly<Record<AskedField, string>>;
  readonly optional: string;
  readonly needsAnswer: string;
  readonly needsDate: string;
  readonly whichConfidentiality: string;
  readonly confidentiality: Readonly<Record<Confidentiality, string>>;
  readonly wrote: (file: string) => string;
  readonly nextScan: (folder: string) => string;
  readonly scanned: (name: string, components: number, complete: boolean) => string;
  readonly noFindings: string;
  readonly noOwner: string;
  readonly noDue: string;
  readonly tracked: (count: number) => string;
  readonly released: (version: string, status: string, folder: string) => string;
  readonly digest: (sha256: string) => string;
  readonly packed: (file: string, sha256: string) => string;
}

/** Fields of a consultation that are asked for, in this order. */
export const ASKED_FIELDS = [
  "agency",
  "reference",
  "procedure",
  "client",
  "editor",
  "contact",
  "owner",
  "due",
] as const;

/** One of {@link ASKED_FIELDS}. */
export type AskedField = (typeof ASKED_FIELDS)[number];

/** The texts in each language. */
export const CONSULT_TEXTS: Readonly<Record<Language, ConsultTexts>> = {
  de: {
    prompts: {
      one: "Nummer, leer = 1",
      several: "Nummern mit Komma, leer = 1",
      notUnderstood: "Bitte nennen Sie Nummern aus der Liste.",
    },
    questions: {
      agency: "Für welche Behörde ist die Beratung?",
      reference: "Welches Aktenzeichen hat sie?",
      procedure: "Um welches Verfahren geht es?",
      client: "Wer ist Auftraggeber?",
      editor: "Wer bearbeitet sie?",
      contact: "Wie ist diese Person erreichbar?",
      owner: "Wer ist für Befunde verantwortlich, solange niemand anderes benannt ist?",
      due: "Bis wann sind sie zu erledigen (JJJJ-MM-TT), solange nichts anderes bestimmt ist?",
    },
    optional: "leer = offen",
    needsAnswer: "Ohne diese Angabe geht es nicht.",
    needsDate: "Bitte ein Datum angeben: JJJJ-MM-TT.",
    whichConfidentiality: "Wie vertraulich ist der Bericht?",
    confidentiality: {
      public: "public: öffentlich",
      internal: "internal: intern",
      restricted: "restricted: nur für den Dienstgebrauch",
    },
    wrote: (file) => `Geschrieben: ${file}\n`,
    nextScan: (folder) => `Nächster Schritt: lotse consult scan PFAD --in ${folder}\n`,
    scanned: (name, components, complete) =>
      `${name}: ${components === 1 ? "1 Komponente" : `${String(components)} Komponenten`}, ${complete ? "vollständig geprüft" : "UNVOLLSTÄNDIG geprüft"}\n`,
    noFindings: "Es liegen keine Befunde vor.\n",
    noOwner: "niemand benannt",
    noDue: "keine Frist",
    tracked: (count) =>
      count === 1 ? "1 Befund eingetragen.\n" : `${String(count)} Befunde eingetragen.\n`,
    released: (version, status, folder) => `Fassung ${version} (${status}): ${folder}\n`,
    digest: (sha256) =>
      `Prüfsumme der Fassung (SHA-256): ${sha256}\nVermerken Sie sie in der Akte; damit ist die Integrität nachweisbar.\n`,
    packed: (file, sha256) => `Nachweispaket: ${file}\nSHA-256: ${sha256}\n`,
  },
  en: {
    prompts: {
      one: "number, empty = 1",
      several: "numbers with commas, empty = 1",
      notUnderstood: "Please give numbers of the list.",
    },
    questions: {
      agency: "For which public body is the consultation?",
      reference: "What is its file number?",
      procedure: "What is it about?",
      client: "Who is the client?",
      editor: "Who works on it?",
      contact: "How can that person be reached?",
      owner: "Who is responsible for findings while nobody else is named?",
      due: "By when are they to be settled (YYYY-MM-DD), unless something else is set?",
    },
    optional: "empty = open",
    needsAnswer: "This is needed.",
    needsDate: "Please give a date: YYYY-MM-DD.",
    whichConfidentiality: "How confidential is the report?",
    confidentiality: {
      public: "public",
      internal: "internal",
      restricted: "restricted: for official use only",
    },
    wrote: (file) => `Wrote ${file}\n`,
    nextScan: (folder) => `Next step: lotse consult scan PATH --in ${folder}\n`,
    scanned: (name, components, complete) =>
      `${name}: ${components === 1 ? "1 component" : `${String(components)} components`}, ${complete ? "complete" : "INCOMPLETE"}\n`,
    noFindings: "There are no findings.\n",
    noOwner: "nobody named",
    noDue: "no date",
    tracked: (count) =>
      count === 1 ? "1 finding recorded.\n" : `${String(count)} findings recorded.\n`,
    released: (version, status, folder) => `Version ${version} (${status}): ${folder}\n`,
    digest: (sha256) =>
      `Digest of the version (SHA-256): ${sha256}\nNote it in the file; with it integrity can be proven.\n`,
    packed: (file, sha256) => `Evidence pack: ${file}\nSHA-256: ${sha256}\n`,
  },
};

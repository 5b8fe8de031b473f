import type { BuiltInPolicyName } from "@lizenzlotse/policy";

import type { Language } from "../../messages/language.ts";
import type { PromptTexts } from "./terminal-ask.ts";

/** Texts of `lotse init`. */
export interface InitTexts {
  readonly prompts: PromptTexts;
  readonly whichCase: string;
  readonly whichCaseFor: (artefact: string) => string;
  readonly noCase: string;
  readonly licenseHint: string;
  readonly noLicense: string;
  /** Answer that leaves a question open. */
  readonly skip: string;
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
  readonly severalProjects: (roots: string) => string;
  readonly together: string;
  readonly apart: string;
  readonly whichPolicy: string;
  readonly policies: Readonly<Record<BuiltInPolicyName, string>>;
  readonly wrote: (file: string) => string;
  readonly next: string;
}

/** The texts in each language. */
export const INIT_TEXTS: Readonly<Record<Language, InitTexts>> = {
  de: {
    prompts: {
      one: "Nummer, leer = 1",
      several: "Nummern mit Komma, leer = 1",
      notUnderstood: "Bitte nennen Sie Nummern aus der Liste.",
    },
    whichCase: "Wie wird die Software eingesetzt?",
    whichCaseFor: (artefact) => `Wie wird ${artefact} eingesetzt?`,
    noCase: "Nichts davon; die Angaben werden einzeln abgefragt.",
    licenseHint:
      "(SPDX-Ausdruck; LicenseRef-proprietary für keine; offen = noch nicht entschieden)",
    noLicense: "Das ist kein SPDX-Ausdruck. Beispiele: EUPL-1.2, GPL-3.0-or-later, MIT.",
    skip: "offen",
    unknown: "nicht bekannt",
    yes: "ja",
    no: "nein",
    severalProjects: (roots) =>
      `Der Ordner enthält mehrere Projekte (${roots}). Werden sie zusammen eingesetzt oder jedes für sich?`,
    together: "zusammen, auf dieselbe Weise",
    apart: "jedes für sich",
    whichPolicy: "Welche Richtlinie soll gelten?",
    policies: {
      verwaltung: "verwaltung: deutsche öffentliche Verwaltung",
      strict: "strict: alles außer freizügigen Lizenzen verlangt Handeln",
      permissive: "permissive: nur Unbekanntes, nicht Offenes und Netz-Copyleft verlangt Handeln",
      opencode: "opencode: Veröffentlichung auf openCode",
    },
    wrote: (file) => `Geschrieben: ${file}`,
    next: "Nächster Schritt: lotse scan .",
  },
  en: {
    prompts: {
      one: "number, empty = 1",
      several: "numbers with commas, empty = 1",
      notUnderstood: "Please give numbers of the list.",
    },
    whichCase: "How is the software used?",
    whichCaseFor: (artefact) => `How is ${artefact} used?`,
    noCase: "None of these; the answers are asked one by one.",
    licenseHint: "(SPDX expression; LicenseRef-proprietary for none; open = not yet decided)",
    noLicense: "That is no SPDX expression. Examples: EUPL-1.2, GPL-3.0-or-later, MIT.",
    skip: "open",
    unknown: "not known",
    yes: "yes",
    no: "no",
    severalProjects: (roots) =>
      `The folder holds several projects (${roots}). Are they used together, or each by itself?`,
    together: "together, in the same way",
    apart: "each by itself",
    whichPolicy: "Which policy shall hold?",
    policies: {
      verwaltung: "verwaltung: German public administration",
      strict: "strict: all but permissive licences must be acted on",
      permissive:
        "permissive: only what is unknown, not open, or network copyleft must be acted on",
      opencode: "opencode: publication on openCode",
    },
    wrote: (file) => `Wrote ${file}`,
    next: "Next step: lotse scan .",
  },
};

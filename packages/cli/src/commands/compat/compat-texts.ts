import type { Assumption, Verdict, VerdictSource } from "@lizenzlotse/knowledge";

import type { Language } from "../../messages/language.ts";

/** Texts of the page of `lotse compat`. */
export interface CompatTexts {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly signs: Readonly<Record<Verdict, string>>;
  readonly inWork: (parts: string, outbound: string) => string;
  readonly chosen: string;
  readonly conditions: string;
  readonly reasons: string;
  readonly sources: string;
  readonly disagree: string;
  readonly licenseText: (license: string) => string;
  readonly says: Readonly<Partial<Record<NonNullable<VerdictSource["says"]>, string>>>;
  readonly candidates: string;
  readonly blocked: (license: string, by: string) => string;
  readonly assumed: string;
  readonly assumptions: Readonly<Record<Assumption, string>>;
  readonly noAdvice: string;
}

/** The texts in each language. */
export const COMPAT_TEXTS: Readonly<Record<Language, CompatTexts>> = {
  de: {
    verdicts: {
      compatible: "möglich; Lizenztexte und Hinweise mitgeben genügt",
      conditional: "möglich, wenn die Bedingungen eingehalten werden",
      incompatible: "nicht möglich",
      review: "prüfen",
    },
    signs: { compatible: "✓", conditional: "✓", incompatible: "✗", review: "?" },
    inWork: (parts, outbound) => `${parts} in einem Werk unter ${outbound}`,
    chosen: "Gewählt: ",
    conditions: "Bedingungen",
    reasons: "Gründe",
    sources: "Quellen",
    disagree: "Die Quellen widersprechen sich.",
    licenseText: (license) => `Lizenztext ${license}`,
    says: { yes: "ja", no: "nein", doubtful: "unklar" },
    candidates: "Mögliche Ausgangslizenzen des Ganzen",
    blocked: (license, by) => `${license} (dagegen: ${by})`,
    assumed: "Angenommen, weil es nicht angegeben ist",
    assumptions: {
      "combine-tried":
        "Verbindung: übernommen, statisch und dynamisch gebunden und getrennt geprüft",
      "modified-no": "die Bestandteile sind unverändert",
      "modified-tried": "Änderungen: mit und ohne geprüft",
      "provide-every-form": "Weitergabe als Quelltext, als Programm und über das Netz",
      "provide-internal": "keine Weitergabe",
      "recipient-same-entity": "nur innerhalb derselben juristischen Person",
      "recipient-third-party": "Empfänger außerhalb der eigenen juristischen Person",
    },
    noAdvice:
      "Technische Prüfung, keine Rechtsberatung; die zugrunde liegenden Angaben hat noch keine Juristin und kein Jurist geprüft.",
  },
  en: {
    verdicts: {
      compatible: "possible; passing on licence texts and notices suffices",
      conditional: "possible if the conditions are met",
      incompatible: "not possible",
      review: "to be reviewed",
    },
    signs: { compatible: "✓", conditional: "✓", incompatible: "✗", review: "?" },
    inWork: (parts, outbound) => `${parts} in a work under ${outbound}`,
    chosen: "Chosen: ",
    conditions: "Conditions",
    reasons: "Reasons",
    sources: "Sources",
    disagree: "The sources disagree.",
    licenseText: (license) => `licence text of ${license}`,
    says: {},
    candidates: "Possible outbound licences of the whole",
    blocked: (license, by) => `${license} (against it: ${by})`,
    assumed: "Assumed, because it is not stated",
    assumptions: {
      "combine-tried":
        "combination: tried taken over, linked statically and dynamically, and apart",
      "modified-no": "the parts are unchanged",
      "modified-tried": "changes: tried with and without",
      "provide-every-form": "passed on as source, as a program, and over a network",
      "provide-internal": "not passed on",
      "recipient-same-entity": "inside one legal person only",
      "recipient-third-party": "recipients outside our own legal person",
    },
    noAdvice:
      "A technical examination, no legal advice; no jurist has reviewed the facts that it rests on.",
  },
};

import type {
  Copyleft,
  FactConfidence,
  GenericObligation,
  LicenseRecord,
  ObligationRecipient,
  ObligationRole,
  PatentTerms,
  TriggerFact,
  VersionTerms,
} from "@lizenzlotse/knowledge";
import { localize, type Localized } from "@lizenzlotse/model";

type Sentence = "draft" | "checked" | "notChecked" | "noRecord" | "none" | "or";

/** What a page says of itself. */
export const WORDS: Readonly<Record<Sentence, Localized>> = {
  draft: {
    de: "Entwurf: von keiner Juristin und keinem Juristen geprüft. Technische Auskunft, keine Rechtsberatung.",
    en: "Draft: not reviewed by a jurist. Technical information, no legal advice.",
  },
  checked: {
    de: "Jede Fundstelle wurde maschinell im Lizenztext nachgeschlagen.",
    en: "Every citation was looked up in the licence's text by machine.",
  },
  notChecked: {
    de: "Die Fundstellen wurden nicht maschinell geprüft, weil kein Paket den Text enthält.",
    en: "The citations were not checked by machine, because no package holds the text.",
  },
  noRecord: {
    de: "Zu dieser Lizenz gibt es keinen Datensatz. Pflichten, Fundstellen und Bedingungen sind nicht erfasst; das heißt nicht, dass es keine gibt.",
    en: "There is no record of this licence. Duties, citations and conditions are not recorded, which does not mean that there are none.",
  },
  none: { de: "keine", en: "none" },
  or: { de: "oder", en: "or" },
};

/** Who reviewed a record, and when. */
export function reviewedText(by: string, on: string): Localized {
  return {
    de: `Geprüft von ${by} am ${on}. Technische Auskunft, keine Rechtsberatung.`,
    en: `Reviewed by ${by} on ${on}. Technical information, no legal advice.`,
  };
}

/** The licence's own words. */
export function quoted(phrase: string): Localized {
  return { de: `„${phrase}“`, en: `“${phrase}”` };
}

type Heading =
  | "class"
  | "copyleft"
  | "network"
  | "restriction"
  | "obligations"
  | "prohibitions"
  | "patents"
  | "versions"
  | "relicensing"
  | "liability"
  | "termination"
  | "law"
  | "notes"
  | "germanLaw"
  | "opinions"
  | "sources"
  | "permission"
  | "conditions"
  | "limits";

/** Headings of the sections. */
export const HEADINGS: Readonly<Record<Heading, Localized>> = {
  class: { de: "Einordnung", en: "Classification" },
  copyleft: { de: "Copyleft", en: "Copyleft" },
  network: { de: "Bereitstellung über ein Netz", en: "Offering over a network" },
  restriction: { de: "Beschränkung der Nutzung", en: "Limit of use" },
  obligations: { de: "Pflichten", en: "Duties" },
  prohibitions: { de: "Weitere Verbote", en: "Further prohibitions" },
  patents: { de: "Patente", en: "Patents" },
  versions: { de: "Fassungen", en: "Versions" },
  relicensing: { de: "Weitergabe unter anderen Lizenzen", en: "Going out under other licences" },
  liability: { de: "Gewährleistung und Haftung", en: "Warranty and liability" },
  termination: { de: "Ende der Rechte", en: "End of rights" },
  law: { de: "Recht und Gerichtsstand", en: "Law and venue" },
  notes: { de: "Hinweise", en: "Notes" },
  germanLaw: { de: "Deutsches Recht", en: "German law" },
  opinions: { de: "Andere Einordnungen", en: "How other lists class it" },
  sources: { de: "Quellen", en: "Sources" },
  permission: { de: "Erlaubnis", en: "Permission" },
  conditions: { de: "Bedingungen", en: "Conditions" },
  limits: { de: "Grenzen", en: "Limits" },
};

type Label =
  | "category"
  | "madeFor"
  | "confidence"
  | "osi"
  | "fsf"
  | "aliases"
  | "deprecated"
  | "when"
  | "toWhom"
  | "period"
  | "evidence"
  | "role"
  | "targets"
  | "warranty"
  | "liability"
  | "cure"
  | "goesWith"
  | "eases"
  | "effect"
  | "source";

/** Names in front of single facts. */
export const LABELS: Readonly<Record<Label, Localized>> = {
  category: { de: "Kategorie", en: "Category" },
  madeFor: { de: "Gedacht für", en: "Made for" },
  confidence: { de: "Sicherheit", en: "Confidence" },
  osi: { de: "OSI", en: "OSI" },
  fsf: { de: "FSF", en: "FSF" },
  aliases: { de: "Auch genannt", en: "Also called" },
  deprecated: { de: "Frühere Kennungen", en: "Earlier identifiers" },
  when: { de: "Wann", en: "When" },
  toWhom: { de: "gegenüber", en: "toward" },
  period: { de: "Dauer", en: "Period" },
  evidence: { de: "Nachweis", en: "Evidence" },
  role: { de: "Zuständig", en: "Responsible" },
  targets: { de: "Wählbar", en: "Open to choice" },
  warranty: { de: "Gewährleistung ausgeschlossen", en: "Warranty excluded" },
  liability: { de: "Haftung ausgeschlossen", en: "Liability excluded" },
  cure: { de: "Frist zur Abhilfe", en: "Time to cure" },
  goesWith: { de: "Gehört zu", en: "Made for" },
  eases: { de: "Hebt dann auf", en: "Then lifts" },
  effect: { de: "Folge", en: "Effect" },
  source: { de: "Quelle", en: "Source" },
};

export const APPROVED: Localized = { de: "anerkannt", en: "approved" };
export const NOT_APPROVED: Localized = { de: "nicht anerkannt", en: "not approved" };
export const FREE: Localized = { de: "frei", en: "free" };
export const NOT_LISTED_AS_FREE: Localized = {
  de: "in der SPDX-Liste nicht als frei geführt",
  en: "not listed as free in the SPDX list",
};

export const STRENGTHS: Readonly<Record<Copyleft["strength"], Localized>> = {
  none: { de: "Kein Copyleft.", en: "No copyleft." },
  file: { de: "Reicht bis zur Datei.", en: "Reaches the file." },
  library: { de: "Reicht bis zur Bibliothek.", en: "Reaches the library." },
  module: { de: "Reicht bis zum Modul.", en: "Reaches the module." },
  strong: { de: "Erfasst das ganze Werk.", en: "Covers the whole work." },
  network: {
    de: "Erfasst das ganze Werk, auch bei Nutzung über ein Netz.",
    en: "Covers the whole work, use over a network included.",
  },
  content: { de: "Erfasst Bearbeitungen des Inhalts.", en: "Covers adaptations of the content." },
};

export const GRANTS: Readonly<Record<PatentTerms["grant"], Localized>> = {
  express: { de: "Patentlizenz ausdrücklich erteilt.", en: "Patent licence expressly granted." },
  "none-stated": {
    de: "Die Lizenz sagt nichts von einer Patentlizenz.",
    en: "The licence does not speak of a patent licence.",
  },
  excluded: {
    de: "Patentrechte ausdrücklich ausgenommen.",
    en: "Patent rights expressly excluded.",
  },
};

export const RETALIATIONS: Readonly<Record<PatentTerms["retaliation"], Localized>> = {
  none: {
    de: "Sie knüpft an eine Patentklage keine Folge.",
    en: "It attaches no consequence to a patent suit.",
  },
  "patent-grant": {
    de: "Eine Patentklage wegen des Werks beendet die Patentlizenz.",
    en: "A patent suit over the work ends the patent licence.",
  },
  "whole-license": {
    de: "Eine Patentklage wegen des Werks beendet alle Rechte.",
    en: "A patent suit over the work ends all rights.",
  },
};

export const UPGRADES: Readonly<Record<VersionTerms["upgrade"], Localized>> = {
  only: { de: "Nur diese Fassung.", en: "This version only." },
  "or-later": { de: "Diese oder eine spätere Fassung.", en: "This or a later version." },
  steward: {
    de: "Auch spätere Fassungen, die der Herausgeber der Lizenz veröffentlicht.",
    en: "Later versions too that the licence's steward publishes.",
  },
  "as-stated": { de: "Wie der Vermerk des Werks bestimmt.", en: "As the work's notice says." },
};

export const SEVERITIES: Readonly<Record<GenericObligation["severity"], Localized>> = {
  must: { de: "muss", en: "must" },
  "must-not": { de: "darf nicht", en: "must not" },
  should: { de: "soll", en: "should" },
};

export const RECIPIENTS: Readonly<Record<ObligationRecipient, Localized>> = {
  any: { de: "jedermann, auch im eigenen Haus", en: "anyone, one's own organisation included" },
  "other-legal-entity": {
    de: "anderen juristischen oder natürlichen Personen",
    en: "other legal or natural persons",
  },
  "user-of-service": {
    de: "allen, die das Programm über ein Netz benutzen",
    en: "all who use the program over a network",
  },
};

export const ROLES: Readonly<Record<ObligationRole, Localized>> = {
  developer: { de: "Entwicklung", en: "development" },
  distributor: { de: "weitergebende Stelle", en: "whoever passes it on" },
  operator: { de: "Betrieb", en: "operations" },
  "legal-office": { de: "Rechtsstelle", en: "legal office" },
  user: { de: "Anwendende", en: "users" },
};

/** Each fact as the end of "when it is …". */
export const FACTS: Readonly<Record<TriggerFact, Localized>> = {
  use: { de: "bei jeder Nutzung", en: "upon any use" },
  internal: { de: "bei Nutzung im eigenen Haus", en: "upon use inside the organisation" },
  network: { de: "bei Bereitstellung über ein Netz", en: "when offered over a network" },
  "source-dist": { de: "bei Weitergabe als Quelltext", en: "when passed on as source" },
  "binary-dist": { de: "bei Weitergabe als Programm", en: "when passed on as a program" },
  modified: { de: "wenn geändert", en: "if modified" },
  advertising: { de: "bei Werbung damit", en: "when advertised" },
  "client-bundle": { de: "bei Auslieferung an Browser", en: "when sent to browsers" },
  "patent-suit": { de: "bei einer Patentklage", en: "upon a patent suit" },
};

/** What kind of work a licence is meant for. */
export const WORKS: Readonly<Record<LicenseRecord["madeFor"], Localized>> = {
  software: { de: "Software", en: "software" },
  content: { de: "Texte, Bilder und andere Inhalte", en: "texts, images and other content" },
  data: { de: "Daten und Datenbanken", en: "data and databases" },
  fonts: { de: "Schriften", en: "fonts" },
};

/** How sure a category is. */
export const CONFIDENCES: Readonly<Record<FactConfidence, Localized>> = {
  reviewed: { de: "juristisch geprüft", en: "reviewed by a jurist" },
  curated: { de: "von Hand eingeordnet", en: "classified by hand" },
  derived: { de: "aus Listen abgeleitet", en: "derived from lists" },
  none: { de: "nicht bekannt", en: "not known" },
};

/** Both ways of passing on. */
export const ANY_DISTRIBUTION: Localized = { de: "bei jeder Weitergabe", en: "when passed on" };

/** `30 Tage`. */
export function days(count: number): Localized {
  return localize`${count} ${{ de: "Tage", en: "days" }}`;
}

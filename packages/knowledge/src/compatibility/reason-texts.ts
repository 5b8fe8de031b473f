import type { Localized } from "@lizenzlotse/model";

/** A reason. */
export type ReasonCode =
  | "build-only"
  | "contractor-silent"
  | "derivatives-forbidden"
  | "disputed"
  | "keeps-own-license"
  | "keep-notices"
  | "no-license"
  | "no-passage"
  | "not-distributed"
  | "passage"
  | "purpose-limited"
  | "restricted-use"
  | "staff-only"
  | "unknown-license"
  | "unknown-outbound"
  | "unsure"
  | "use-forbidden";

/** Why a licence is judged as it is; a text for each, in both languages. */
export const REASON_TEXTS: Readonly<Record<ReasonCode, Localized>> = {
  "build-only": {
    de: "wird nur zum Bauen gebraucht und nicht weitergegeben",
    en: "is only used for building and not passed on",
  },
  "contractor-silent": {
    de: "ob die Übergabe an einen Dienstleister, der allein für uns arbeitet, eine Weitergabe ist, sagt die Lizenz nicht",
    en: "the licence does not say whether handing it to a contractor who works for us alone is distribution",
  },
  "derivatives-forbidden": {
    de: "darf bearbeitet nicht weitergegeben werden",
    en: "may not be passed on in adapted form",
  },
  disputed: {
    de: "ob diese Verbindung das Copyleft auslöst, ist umstritten",
    en: "whether this combination carries the copyleft along is disputed",
  },
  "keeps-own-license": {
    de: "bleibt unter der eigenen Lizenz, ohne das Werk zu erfassen",
    en: "stays under its own licence and does not claim the work",
  },
  "keep-notices": {
    de: "verlangt nur Texte und Hinweise",
    en: "asks for texts and notices only",
  },
  "no-license": {
    de: "es gibt keine Lizenz, also keine Erlaubnis",
    en: "there is no licence, and so no permission",
  },
  "no-passage": {
    de: "darf nicht als Teil eines Werks unter der Ausgangslizenz weitergehen",
    en: "may not go on as part of a work under the outbound licence",
  },
  "not-distributed": {
    de: "wird niemandem außerhalb weitergegeben; die Bedingungen der Lizenz setzen nicht ein",
    en: "is not passed on to anyone outside; the terms of the licence do not set in",
  },
  passage: {
    de: "darf als Teil eines Werks unter der Ausgangslizenz weitergehen",
    en: "may go on as part of a work under the outbound licence",
  },
  "purpose-limited": {
    de: "die Lizenz beschränkt den Zweck der Nutzung; ob die geplante Nutzung darunter fällt, ist zu klären",
    en: "the licence limits the purpose of use; whether the intended use is within has to be settled",
  },
  "restricted-use": {
    de: "die Nutzung hält sich in den Grenzen der Lizenz",
    en: "the use stays within the limits of the licence",
  },
  "staff-only": {
    de: "ob Beschäftigte, die es über das Netz nutzen, als Nutzer gelten, ist offen",
    en: "whether staff who use it over a network count as users is open",
  },
  "unknown-license": {
    de: "die Lizenz ist nicht bekannt",
    en: "the licence is not known",
  },
  "unknown-outbound": {
    de: "die Ausgangslizenz ist nicht bekannt",
    en: "the outbound licence is not known",
  },
  unsure: {
    de: "die Quellen schweigen oder widersprechen sich, oder eine Angabe fehlt",
    en: "the sources are silent or disagree, or a fact is missing",
  },
  "use-forbidden": {
    de: "die Lizenz verbietet diese Nutzung",
    en: "the licence forbids this use",
  },
};

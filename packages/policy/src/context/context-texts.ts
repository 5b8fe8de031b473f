import type { Localized } from "@lizenzlotse/model";

import type { Combination, Provision, Recipient } from "./context.ts";
import type { ContextQuestionId } from "./situation.ts";

/** The questions about the use of the software. */
export const QUESTION_TEXTS: Readonly<Record<ContextQuestionId, Localized>> = {
  provide: {
    de: "Wie kommt die Software zu denen, die sie benutzen?",
    en: "How does the software reach those who use it?",
  },
  recipient: {
    de: "Wer erhält oder benutzt die Software?",
    en: "Who receives or uses the software?",
  },
  outbound: {
    de: "Unter welcher Lizenz wird die Software weitergegeben?",
    en: "Under which licence does the software go out?",
  },
  combine: {
    de: "Wie sind fremde Komponenten mit dem eigenen Code verbunden?",
    en: "How are third-party components combined with the project's code?",
  },
  modified: {
    de: "Wurden fremde Komponenten verändert?",
    en: "Were third-party components modified?",
  },
};

/** Ways in which software reaches those who use it. */
export const PROVISION_TEXTS: Readonly<Record<Provision, Localized>> = {
  source: { de: "als Quelltext", en: "as source" },
  binary: { de: "als Programm", en: "as a program" },
  network: { de: "über das Netz", en: "over a network" },
  "client-bundle": { de: "in Teilen, die Browser laden", en: "in parts that browsers load" },
  internal: { de: "nur im eigenen Haus", en: "inside the organisation only" },
};

/** Those who receive or use it. */
export const RECIPIENT_TEXTS: Readonly<Record<Recipient, Localized>> = {
  "same-entity": { de: "nur dieselbe juristische Person", en: "the same legal person only" },
  "other-public-body": { de: "eine andere öffentliche Stelle", en: "another public body" },
  "contractor-exclusively-for-us": {
    de: "ein Dienstleister, der sie nur für uns betreibt",
    en: "a contractor who runs it for us alone",
  },
  "third-party": { de: "andere juristische Personen", en: "other legal persons" },
  public: { de: "die Öffentlichkeit", en: "the public" },
};

/** Ways in which third-party code and the project's own come together. */
export const COMBINATION_TEXTS: Readonly<Record<Combination, Localized>> = {
  merge: { de: "mit eigenem Code vermischt", en: "merged with the project's code" },
  static: { de: "statisch eingebunden", en: "linked statically" },
  dynamic: { de: "dynamisch eingebunden", en: "linked dynamically" },
  plugin: { de: "als Erweiterung", en: "as plug-ins" },
  process: { de: "als eigene Programme", en: "as programs of their own" },
  data: { de: "als Daten oder Inhalte", en: "as data or content" },
  "bundle-font": { de: "als mitgelieferte Schriften", en: "as bundled fonts" },
  "build-tool": { de: "nur beim Bauen", en: "for building only" },
};

import { localize, type ContextAnswer, type Localized } from "@lizenzlotse/model";

import { outboundPhrase } from "../texts/outbound-phrase.ts";
import type { Combination, Provision, Recipient } from "./context.ts";
import { CONTEXT_QUESTIONS, type ContextQuestionId, type Situation } from "./situation.ts";

/** The whole context as questions and answers, in the order of {@link CONTEXT_QUESTIONS}. */
export function contextAnswers(situation: Situation): readonly ContextAnswer[] {
  return CONTEXT_QUESTIONS.map((id) => ({
    id,
    question: QUESTIONS[id],
    answer: ANSWERS[id](situation),
    assumed: situation.assumed.has(id),
  }));
}

const QUESTIONS: Readonly<Record<ContextQuestionId, Localized>> = {
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

const PROVISIONS: Readonly<Record<Provision, Localized>> = {
  source: { de: "als Quelltext", en: "as source" },
  binary: { de: "als Programm", en: "as a program" },
  network: { de: "über das Netz", en: "over a network" },
  "client-bundle": { de: "in Teilen, die Browser laden", en: "in parts that browsers load" },
  internal: { de: "nur im eigenen Haus", en: "inside the organisation only" },
};

const RECIPIENTS: Readonly<Record<Recipient, Localized>> = {
  "same-entity": { de: "nur dieselbe juristische Person", en: "the same legal person only" },
  "other-public-body": { de: "eine andere öffentliche Stelle", en: "another public body" },
  "contractor-exclusively-for-us": {
    de: "ein Dienstleister, der sie nur für uns betreibt",
    en: "a contractor who runs it for us alone",
  },
  "third-party": { de: "andere juristische Personen", en: "other legal persons" },
  public: { de: "die Öffentlichkeit", en: "the public" },
};

const COMBINATIONS: Readonly<Record<Combination, Localized>> = {
  merge: { de: "mit eigenem Code vermischt", en: "merged with the project's code" },
  static: { de: "statisch eingebunden", en: "linked statically" },
  dynamic: { de: "dynamisch eingebunden", en: "linked dynamically" },
  plugin: { de: "als Erweiterung", en: "as plug-ins" },
  process: { de: "als eigene Programme", en: "as programs of their own" },
  data: { de: "als Daten oder Inhalte", en: "as data or content" },
  "bundle-font": { de: "als mitgelieferte Schriften", en: "as bundled fonts" },
  "build-tool": { de: "nur beim Bauen", en: "for building only" },
};

const COMBINED_BY_KIND: Localized = {
  de: "Bibliotheken eingebunden und nicht vermischt; was Browser laden, mit dem eigenen Code gebündelt; Anwendungen und Container als eigene Programme; Inhalte, Daten und Schriften für sich",
  en: "libraries linked and not merged; what browsers load bundled with the project's code; applications and containers as programs of their own; content, data and fonts by themselves",
};

const ANSWERS: Readonly<Record<ContextQuestionId, (situation: Situation) => Localized>> = {
  provide: ({ provide, bundles, assumed }) => {
    const ways = joined(provide.map((way) => PROVISIONS[way]));
    if (assumed.has("provide")) return localize`${ways}; ${EVERYTHING_COUNTS}`;
    const isSurprise = bundles === "found" && !provide.includes("client-bundle");
    return isSurprise && provide.includes("network") ? localize`${ways}; ${BUNDLES_FOUND}` : ways;
  },
  recipient: ({ recipient }) => RECIPIENTS[recipient],
  outbound: ({ outbound }) => outboundPhrase(outbound),
  combine: ({ combine }) => (combine === undefined ? COMBINED_BY_KIND : COMBINATIONS[combine]),
  modified: ({ modified }) =>
    modified === "yes"
      ? { de: "ja", en: "yes" }
      : {
          de: "nein, soweit die Prüfung nichts anderes zeigt",
          en: "no, unless the scan shows otherwise",
        },
};

const EVERYTHING_COUNTS: Localized = {
  de: "ob sonst etwas weitergegeben wird, ist nicht bekannt, daher gilt jede ausgelieferte Komponente als weitergegeben",
  en: "whether anything else is passed on is not known, so every delivered component counts as passed on",
};

const BUNDLES_FOUND: Localized = {
  de: "die Prüfung zeigt, dass Browser Teile laden; diese gelten als weitergegeben",
  en: "the scan shows that browsers load parts of it; those count as passed on",
};

function joined(texts: readonly Localized[]): Localized {
  return { de: texts.map(({ de }) => de).join(", "), en: texts.map(({ en }) => en).join(", ") };
}

import { localize, type ContextAnswer, type Localized } from "@lizenzlotse/model";

import { outboundPhrase } from "../texts/outbound-phrase.ts";
import {
  COMBINATION_TEXTS,
  PROVISION_TEXTS,
  QUESTION_TEXTS,
  RECIPIENT_TEXTS,
} from "./context-texts.ts";
import { CONTEXT_QUESTIONS, type ContextQuestionId, type Situation } from "./situation.ts";

/** The whole context as questions and answers, in the order of {@link CONTEXT_QUESTIONS}. */
export function contextAnswers(situation: Situation): readonly ContextAnswer[] {
  return CONTEXT_QUESTIONS.map((id) => ({
    id,
    question: QUESTION_TEXTS[id],
    answer: ANSWERS[id](situation),
    assumed: situation.assumed.has(id),
  }));
}

const COMBINED_BY_KIND: Localized = {
  de: "Bibliotheken eingebunden und nicht vermischt; was Browser laden, mit dem eigenen Code gebündelt; Anwendungen und Container als eigene Programme; Inhalte, Daten und Schriften für sich",
  en: "libraries linked and not merged; what browsers load bundled with the project's code; applications and containers as programs of their own; content, data and fonts by themselves",
};

const ANSWERS: Readonly<Record<ContextQuestionId, (situation: Situation) => Localized>> = {
  provide: ({ provide, bundles, assumed }) => {
    const ways = joined(provide.map((way) => PROVISION_TEXTS[way]));
    if (assumed.has("provide")) return localize`${ways}; ${EVERYTHING_COUNTS}`;
    const isSurprise = bundles === "found" && !provide.includes("client-bundle");
    return isSurprise && provide.includes("network") ? localize`${ways}; ${BUNDLES_FOUND}` : ways;
  },
  recipient: ({ recipient }) => RECIPIENT_TEXTS[recipient],
  outbound: ({ outbound }) => outboundPhrase(outbound),
  combine: ({ combine }) => (combine === undefined ? COMBINED_BY_KIND : COMBINATION_TEXTS[combine]),
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

import type { DeliveredSourceOffer } from "@lizenzlotse/model";

import type { DeliveredDocument } from "../delivered-document.ts";
import { excerptOf, type Passage } from "../passages.ts";

const SOURCE =
  /\b(?:source\s*codes?|corresponding\s+source|machine-readable\s+cop(?:y|ies)|quelltext\w*|quellcode\w*)\b/iu;
const OFFER =
  /\b(?:wir\b[^.]{0,60}\b(?:bieten|stellen|senden|geben|liefern|verpflichten)|bietet\b[^.]{0,200}\ban\b|we\b[^.]{0,120}\b(?:offer|provide|send|will|deliver|make)|hereby\s+offers?|offers?\s+to\s+(?:provide|send|give|deliver)|(?:up)?on\s+(?:written\s+)?request|written\s+offer|schriftliche[sn]?\s+angebot|bieten\s+(?:wir|ihnen)|auf\s+(?:schriftliche\s+)?(?:anfrage|anforderung|wunsch)|stellen\s+wir|erhalten\s+sie|senden\s+wir)\b/iu;
/** What licences say about offers, not an offer. */
const CLAUSE =
  /accompany\s+it\s+with|this\s+alternative\s+is\s+allowed|convey\s+the\s+object\s+code|accompanied\s+by\s+a\s+written\s+offer/iu;
/** "We do not provide the source", "an offer is no longer made": the words of an offer, turned around. */
const REFUSAL =
  /\b(?:(?:do|does|will|can|shall|could)\s*(?:not|n['’]t)|cannot|can['’]t|won['’]t|don['’]t|no\s+longer|never|refuse\w*|decline\w*)\b[^.;]{0,60}\b(?:offer|provide|send|give|deliver|make|supply|available)|\bno\s+(?:written\s+)?offer\b|\b(?:bieten|stellen|senden|geben|liefern|bietet|stellt)\b[^.;]{0,120}\b(?:nicht|keine[nrms]?|kein)\b|\b(?:kein|keine[nrs]?|nicht\s+mehr)\b[^.;]{0,60}\b(?:angebot|anfrage|anforderung|quelltext\w*|quellcode\w*)/iu;
const THIRD_PARTY =
  /\b(?:any(?:\s+third)?\s+part(?:y|ies)|anyone|any\s+(?:person|recipient)|everyone|third\s+parties|jede[mnrs]?\s+dritten|jedermann|dritten|jede(?:r|m)?\s+(?:person|empfänger\w*)|allen)\b/iu;
/** Nobody reads what is sent to `noreply@…`. */
const MAIL =
  /(?<![\w.+-])(?!(?:no|do-?not|kein)[-_.]?(?:reply|antwort))[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/u;
const POSTAL =
  /(?:[,;·|]\s*|^\s*|\n\s*|\b[A-Z]{1,2}-)\d{5}\s+\p{Lu}[\p{L}-]{2,40}|\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b|\b[Pp]ostfach\s+\d|\bP\.?\s?O\.?\s+[Bb]ox\s+\d/u;
const PLACEHOLDER =
  /[<[{][^<>[\]{}\n]{0,40}(?:address|adresse|mail|name|company|firma|contact|kontakt)[^<>[\]{}\n]{0,40}[>\]}]|@(?:[\w-]+\.)*(?:example|beispiel|invalid|test)\b|\b(?:todo|tbd|xxx+)\b|your[-\s_](?:company|address|name|e-?mail)/iu;
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
  ein: 1,
  eines: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  zehn: 10,
};
const PERIOD = /(\d{1,3}|[a-zü]{3,6})\)?\s*[-\s]?\s*(years?|jahren?|months?|monaten?)\b/giu;

/** "Up to three years" promises no year at all. */
const AT_MOST =
  /(?:up\s+to|at\s+most|(?:no|not)\s+(?:more|longer)\s+than|less\s+than|a\s+maximum\s+of|höchstens|maximal|bis\s+zu|weniger\s+als|längstens)\s*$/iu;
const AT_MOST_REACH = 24;

/** Passages in which somebody offers source and can be asked for it. */
export function sourceOffersOf(
  document: DeliveredDocument,
  passages: readonly Passage[],
): readonly DeliveredSourceOffer[] {
  if (document.role === "source" || (document.role === "interface" && !document.markup)) return [];
  return passages.flatMap((passage, index) => {
    const { text, line } = passage;
    if (!SOURCE.test(text) || !OFFER.test(text) || CLAUSE.test(text) || REFUSAL.test(text))
      return [];
    // Whom to ask often stands in a paragraph of its own.
    const around = `${text}\n${passages[index + 1]?.text ?? ""}`;
    return [
      {
        ...yearsOf(text),
        toAnyThirdParty: THIRD_PARTY.test(text),
        contact: contactOf(around),
        passage: excerptOf(text),
        location: { path: document.path, line },
      },
    ];
  });
}

/** The shortest period that is named: what is promised for longer elsewhere does not help the reader of this one. */
function yearsOf(text: string): { readonly years?: number } {
  const years = [...text.matchAll(PERIOD)].flatMap((found) => {
    const { 1: amount = "", 2: unit = "", index } = found;
    if (AT_MOST.test(text.slice(Math.max(0, index - AT_MOST_REACH), index))) return [0];
    const count = /^\d/u.test(amount) ? Number(amount) : NUMBER_WORDS[amount.toLowerCase()];
    if (count === undefined) return [];
    return [/^m/iu.test(unit) ? count / 12 : count];
  });
  return years.length === 0 ? {} : { years: Math.min(...years) };
}

function contactOf(text: string): DeliveredSourceOffer["contact"] {
  if (PLACEHOLDER.test(text)) return "placeholder";
  return MAIL.test(text) || POSTAL.test(text) ? "named" : "none";
}

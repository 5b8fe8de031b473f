/** The holder that a text starts with. */
export interface StatedHolder {
  /** Names alone: without addresses, remarks in brackets, years. */
  readonly name: string;
  /** Characters of the input up to the end of the statement, addresses included. */
  readonly length: number;
}

/** What begins a new thought behind the holder. */
const NEXT_THOUGHT = new RegExp(
  String.raw`(?<=[\s.,;:|(*]|^)(?:` +
    [
      String.raw`all rights? reserved`,
      String.raw`alle rechte vorbehalten`,
      String.raw`some rights reserved`,
      String.raw`(?:dual|multiple|multi|tri)?[- ]?licen[cs]ed\b`,
      String.raw`lizenziert\b`,
      String.raw`(?:is |are |and is |and are |code )?(?:re)?(?:released|distributed|published|redistributable|provided|available|made available)\b`,
      String.raw`under (?:the|an?|terms|[A-Z]+ licen[cs]e)\b`,
      String.raw`(?:and |which |that |who )?(?:is|are|was|were|has|have)(?:$| \w)`,
      String.raw`licen[cs]e(?:s)?\s*[:(]`,
      String.raw`(?:mit|bsd|apache|gpl|lgpl|mpl|eupl|gnu)(?:[ -]style)? licen[cs]e`,
      String.raw`with (?:reserved font name|the following)`,
      String.raw`used (?:with|by) permission`,
      String.raw`(?:permission|redistribution|reproduction) `,
      String.raw`(?:this|these|the) (?:file|files|software|program|library|module|code|document|work|source|package|project is|script)\b`,
      String.raw`(?:see|read|please see) (?:the |also )?(?:\w+ )?(?:file|licen[cs]e|copying|authors|notice|readme)`,
      String.raw`see [A-Z]`,
      String.raw`use of (?:this|these)`,
      String.raw`use is `,
      String.raw`everyone is`,
      String.raw`you (?:may|can|are|must)`,
      String.raw`(?:authors?|contact|e-?mail|website|home ?page|version|maintainers?|url|license|spdx-[a-z-]+)\s*:`,
      String.raw`(?:re)?(?:written|modified|developed|created|maintained|contributed|updated|ported|adapted) (?:by|at|for|on|in|from|entirely|\w+ \d|\d)`,
      String.raw`as (?:indicated|described|listed|represented|published|shown|stated|noted|found)\b|as$`,
      String.raw`based on `,
      String.raw`\d{1,5} \p{L}[\p{L}.]+ (?:\p{L}+ )?(?:street|st\.?|avenue|ave\.?|road)\b`,
      String.raw`portions `,
      String.raw`(?:until|since) `,
      String.raw`copyright\b|©|\(c\)(?:\s|$)`,
    ].join("|") +
    ")",
  "iu",
);

/** The years of the next holder on the same line. */
const NEXT_CLAIM = /(?<=[\s,])(?:19|20)\d\d [\p{Lu}"]/u;

/** Verbs in lower case: "Will" is a name. */
const VERB = /(?<=[\s,])(?:may|can|shall|will|had|does|do) \p{Ll}/u;

/** Behind the full stop that ends a sentence: behind a word, not behind an initial, before a capital. */
const SENTENCE_END = /(?<=[\p{L}\p{N})>]{2}\.)\s+(?=["(]?[\p{Lu}\d])/u;
const ADDRESS =
  /<[^<>]{0,120}>|\b[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:https?|ftp):\/\/[^\s)>]+|\bwww\.[^\s)>]+/giu;
const ADDRESS_REMARK =
  /[([][^()[\]]{0,200}(?:@|\bat\b|\bdot\b|:\/\/|www\.|\.\w{2,4}\b|\bsee\b|\blisted\b|\bv\.)[^()[\]]{0,200}[)\]]/giu;
/** Where no name is given, the address stands for it. */
const ADDRESS_ALONE = /(?:[\w.+-]+@)?[\w-]+(?:\.[\w-]+)+/u;
const TRAILING_REMARK = /\s+[([][^()[\]]{0,120}[)\]][\s.,;]*$/u;

/**
 * Reads the names up to where the next thought begins: "All rights reserved", a licence, an address, a sentence.
 *
 * @param quote - quotation mark that opened before the statement; the next one ends it.
 */
export function readHolder(text: string, quote: string | undefined): StatedHolder {
  const length = endOf(text, quote);
  return { name: nameIn(text.slice(0, length)), length };
}

function endOf(text: string, quote: string | undefined): number {
  const ends = [
    NEXT_THOUGHT.exec(text)?.index,
    NEXT_CLAIM.exec(text)?.index,
    VERB.exec(text)?.index,
    SENTENCE_END.exec(text)?.index,
    indexOf(text, ";"),
    indexOf(text, " | "),
    indexOf(text, " - http"),
    indexOf(text, "*/"),
    quote === undefined ? undefined : indexOf(text, quote),
    /["'`](?=\s*(?:[,;)\]}]|$|\.\w+\())/u.exec(text)?.index,
  ].filter((end) => end !== undefined);
  return text
    .slice(0, Math.min(text.length, ...ends))
    .replace(/[\s,:|(*]+$|,?\s+(?:and|und|or|by)\s*$/u, "").length;
}

function indexOf(text: string, part: string): number | undefined {
  const index = text.indexOf(part);
  return index === -1 ? undefined : index;
}

function nameIn(text: string): string {
  const name = text
    .replace(ADDRESS_REMARK, " ")
    .replace(ADDRESS, " ")
    .replace(/\s+@\s.*$/u, "")
    .replace(TRAILING_REMARK, "")
    .replace(/\s+([,.;])/gu, "$1")
    .replace(/(?:,\s*)+,/gu, ",")
    .replace(/\s+/gu, " ");
  return trimSigns(withoutLooseBrackets(name)) || trimSigns(ADDRESS_ALONE.exec(text)?.[0] ?? "");
}

/** A bracket that opened before the statement closes behind it: "(Version 1 Copyright 1996 A. Body)". */
function withoutLooseBrackets(name: string): string {
  const opened = name.split("(").length - name.split(")").length;
  if (opened < 0) return name.replace(/\s*\)[\s.,]*$/u, "");
  return opened > 0 ? name.replace(/\s*\([^(]*$/u, "") : name;
}

/** Keeps the full stop of an abbreviation: `Inc.`, `e.V.`, `Richard G.` */
function trimSigns(name: string): string {
  const trimmed = name.replace(/^[\s,.:;*_=/|–—-]+/u, "").replace(/[\s,:;*_=/|–—-]+$/u, "");
  return /(?:\b(?:inc|ltd|corp|co|al|jr|sr|cie|bros)|\.\p{L}|\b\p{L}|\bo\.o)\.$/iu.test(trimmed)
    ? trimmed
    : trimmed.replace(/[\s.,]+$/u, "");
}

/** Whether a line goes on with something else than names. */
export function beginsNewThought(text: string): boolean {
  return NEXT_THOUGHT.exec(text)?.index === 0 || /^[@:]\w/u.test(text);
}

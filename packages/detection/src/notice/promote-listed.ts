import type { MatcherDocument } from "../contract.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import type { JudgedMention } from "./judge-mention.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words between two names of one list: "or the", "and/or". */
const MAX_GAP = 2;

/**
 * Reads the names of one list alike: the `MIT` of "MIT or new BSD license" is a licence as well. From behind
 * to front, because in English the word "license" closes the list.
 */
export function promoteListed(
  mentions: readonly JudgedMention[],
  document: MatcherDocument,
  vocabulary: Vocabulary,
): readonly JudgedMention[] {
  const promoted = [...mentions];
  for (let at = promoted.length - 2; at >= 0; at -= 1) {
    const mention = promoted[at];
    const next = promoted[at + 1];
    if (mention === undefined || next === undefined) continue;
    const changed = afterNext(mention, next);
    if (changed !== mention && areListed(mention, next, document, vocabulary))
      promoted[at] = changed;
  }
  return promoted;
}

/** What the next name of a list makes of the one before it: a licence as well, or spoken of as well. */
function afterNext(mention: JudgedMention, next: JudgedMention): JudgedMention {
  if (isPromotable(mention) && concludes(next))
    return { ...mention, confidence: Math.min(next.confidence, NAME_CONFIDENCE) };
  if (next.compared && mention.kind === "name" && !mention.versioned)
    return {
      ...mention,
      compared: true,
      confidence: Math.min(mention.confidence, next.confidence),
    };
  return mention;
}

const NAME_CONFIDENCE = 0.8;

function isPromotable({ form, compared, confidence, identifier }: JudgedMention): boolean {
  return form === "short" && !compared && !identifier && confidence < 0.6;
}

function concludes({ confidence, compared, form }: JudgedMention): boolean {
  return confidence >= 0.6 && !compared && form !== "address";
}

function areListed(
  left: JudgedMention,
  right: JudgedMention,
  { tokens }: MatcherDocument,
  vocabulary: Vocabulary,
): boolean {
  if (right.start < left.nameEnd || right.start - left.nameEnd > MAX_GAP) return false;
  const signs = SEPARATOR.COMMA | SEPARATOR.SLASH;
  let linked = ((tokens.before[right.start] ?? 0) & signs) !== 0;
  for (let token = left.nameEnd; token <= right.start; token += 1) {
    if (((tokens.before[token] ?? 0) & (SEPARATOR.BLANK_LINE | SEPARATOR.WINDOW)) !== 0)
      return false;
    if (token === right.start) break;
    const word = tokens.words[token] ?? 0;
    if (vocabulary.is(word, "or", "and")) linked = true;
    else if (!vocabulary.is(word, "between")) return false;
  }
  return linked;
}

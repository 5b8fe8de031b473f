import { MAX_DEPTH, MAX_TERMS, type LicenseTerm } from "./expression.ts";
import { parseTerm } from "./parse-term.ts";

/** A bracket, an operator in capitals, or a licence with its exception. */
export type Token = Mark | LicenseTerm;

type Mark = "(" | ")" | "AND" | "OR";

const BRACKETS_AND_WORDS = /[()]|[^\s()]+/gu;

/**
 * Cuts an expression into tokens: operators and identifiers in any case come out in their one spelling,
 * deprecated identifiers as their successors, `X WITH Y` as one token.
 *
 * @returns undefined where a word is neither an operator nor known to SPDX, or a limit is exceeded.
 */
export function tokenize(text: string): Token[] | undefined {
  const words = text.match(BRACKETS_AND_WORDS) ?? [];
  const tokens: Token[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const isWith = words[index + 1]?.toUpperCase() === "WITH";
    const token = markOf(word) ?? parseTerm(word, isWith ? (words[index + 2] ?? "") : undefined);
    if (token === undefined) return undefined;
    tokens.push(token);
    if (isWith && typeof token !== "string") index += 2;
  }
  return isWithinLimits(tokens) ? tokens : undefined;
}

function markOf(word: string): Mark | undefined {
  if (word === "(" || word === ")") return word;
  if (word.length > 3) return undefined;
  const upper = word.toUpperCase();
  return upper === "AND" || upper === "OR" ? upper : undefined;
}

function isWithinLimits(tokens: readonly Token[]): boolean {
  let depth = 0;
  let deepest = 0;
  let terms = 0;
  for (const token of tokens) {
    if (token === "(") depth += 1;
    else if (token === ")") depth -= 1;
    else if (typeof token !== "string") terms += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest <= MAX_DEPTH && terms <= MAX_TERMS;
}

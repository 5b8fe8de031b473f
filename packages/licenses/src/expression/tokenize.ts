import { MAX_DEPTH, MAX_TERMS, type LicenseTerm } from "./expression.ts";
import { parseTerm } from "./parse-term.ts";

/** A bracket, an operator in capitals, or a licence with its exception. */
export type Token = "(" | ")" | "AND" | "OR" | LicenseTerm;

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
  let depth = 0;
  let terms = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const symbol = symbolOf(word);
    if (symbol === undefined) {
      const isWith = words[index + 1]?.toUpperCase() === "WITH";
      const term = isWith ? parseTerm(word, words[index + 2] ?? "") : parseTerm(word);
      if (term === undefined) return undefined;
      tokens.push(term);
      terms += 1;
      if (isWith) index += 2;
    } else {
      if (symbol === "(") depth += 1;
      if (symbol === ")") depth -= 1;
      tokens.push(symbol);
    }
    if (depth > MAX_DEPTH || terms > MAX_TERMS) return undefined;
  }
  return tokens;
}

function symbolOf(word: string): "(" | ")" | "AND" | "OR" | undefined {
  if (word === "(" || word === ")") return word;
  const upper = word.length <= 3 ? word.toUpperCase() : word;
  return upper === "AND" || upper === "OR" ? upper : undefined;
}

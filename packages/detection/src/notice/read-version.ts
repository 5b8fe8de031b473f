import { SEPARATOR } from "../tokens/separators.ts";
import { digitsOf } from "../tokens/dictionary.ts";
import type { TokenStream } from "../tokens/token-stream.ts";

/** A version number in running text. */
export interface VersionNumber {
  /** As in a family's table: at least two parts, for example `2.0` or `1.3c`. */
  readonly text: string;
  /** Index of its first token. */
  readonly start: number;
  /** Index behind its last token. */
  readonly end: number;
}

/** Most parts of a version that are read: `1.0.1`. */
const MAX_PARTS = 3;

const LETTER_SUFFIXES = ["a", "b", "c"] as const;

/** Reads version numbers; knows the word ids of the letters that can end one. */
export class VersionReader {
  readonly #suffixes: ReadonlyMap<number, string>;

  constructor(idOf: (word: string) => number) {
    this.#suffixes = new Map(LETTER_SUFFIXES.map((letter) => [idOf(letter), letter]));
  }

  /** The number that starts with the token `at`, if one does. */
  read(tokens: TokenStream, at: number): VersionNumber | undefined {
    const parts: string[] = [];
    let token = at;
    while (token < tokens.count && parts.length < MAX_PARTS) {
      const digits = digitsOf(tokens.words[token] ?? 0);
      if (digits === undefined || (token > at && !continuesNumber(tokens, token))) break;
      parts.push(digits);
      token += 1;
    }
    if (parts.length === 0) return undefined;
    return { ...this.#withSuffix(tokens, parts, token), start: at };
  }

  #withSuffix(tokens: TokenStream, parts: string[], end: number): Omit<VersionNumber, "start"> {
    const suffix =
      tokens.before[end] === 0 ? this.#suffixes.get(tokens.words[end] ?? 0) : undefined;
    const text = parts.length === 1 ? `${parts[0] ?? ""}.0` : parts.join(".");
    return suffix === undefined || end >= tokens.count
      ? { text, end }
      : { text: text + suffix, end: end + 1 };
  }
}

function continuesNumber(tokens: TokenStream, token: number): boolean {
  return tokens.before[token] === SEPARATOR.DOT;
}

import type { Dictionary } from "../tokens/dictionary.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import type { TokenStream } from "../tokens/token-stream.ts";
import { VersionReader, type VersionNumber } from "./read-version.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Which versions of a licence a notice names. */
export interface VersionClause {
  /** As in a family's table; several for "version 2 or 3"; empty for "any version". */
  readonly versions: readonly string[];
  /** "or (at your option) any later version". */
  readonly later: boolean;
  /** Whether it stands behind a list of names: "GPL or LGPL version 2". */
  readonly shared: boolean;
  /** Tokens of name and clause together, half-open. */
  readonly start: number;
  readonly end: number;
}

/** A family's name that starts with a token. */
export interface NameProbe {
  readonly family: string;
  readonly gnu: boolean;
  /** Index behind its last token. */
  readonly end: number;
}

/** The licence whose version is looked for. */
interface ReadName {
  readonly family: string;
  readonly gnu: boolean;
  /** Tokens, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Words that may stand between a name and its version, and between version and "or later". */
const MAX_WORDS_BEFORE_VERSION = 28;
const MAX_WORDS_BEFORE_LATER = 18;
/** Words that are looked at before a name: "version 2 or (at your option) any later version of the". */
const MAX_WORDS_BACK = 16;
/** Versions in one list. */
const MAX_LISTED_VERSIONS = 6;

const SENTENCE_BREAK = SEPARATOR.BLANK_LINE | SEPARATOR.WINDOW;

/** Reads the version clause behind or before a licence's name. */
export class VersionClauseReader {
  readonly #vocabulary: Vocabulary;
  readonly #versions: VersionReader;
  readonly #nameAt: (tokens: TokenStream, token: number) => NameProbe | undefined;

  /** @param nameAt - answers which family's name starts with a token. */
  constructor(
    dictionary: Dictionary,
    vocabulary: Vocabulary,
    nameAt: (tokens: TokenStream, token: number) => NameProbe | undefined,
  ) {
    this.#vocabulary = vocabulary;
    this.#versions = new VersionReader((word) => dictionary.idOf(word));
    this.#nameAt = nameAt;
  }

  read(tokens: TokenStream, name: ReadName): VersionClause | undefined {
    return this.#readBehind(tokens, name) ?? this.#readBefore(tokens, name);
  }

  #readBehind(tokens: TokenStream, name: ReadName): VersionClause | undefined {
    const { start, end } = name;
    const limit = Math.min(tokens.count, end + MAX_WORDS_BEFORE_VERSION);
    let shared = false;
    for (let token = end; token < limit; token += 1) {
      if (this.#breaksBefore(tokens, token, token === end)) return undefined;
      const other = this.#nameAt(tokens, token);
      if (other !== undefined) {
        if (!this.#sharesVersion(tokens, name, token, other)) return undefined;
        shared ||= other.family !== name.family;
        token = other.end - 1;
        continue;
      }
      const word = tokens.words[token] ?? 0;
      const announced = this.#vocabulary.is(word, "version");
      const number = this.#versions.read(tokens, announced ? token + 1 : token);
      if (number !== undefined && (announced || this.#isBareVersion(tokens, token, end))) {
        return { ...this.#readList(tokens, { ...name, start }, number), shared };
      }
      if (announced && this.#laterBehind(tokens, token + 1, name.family).later) {
        return { versions: [], later: true, shared, start, end };
      }
      if (!announced && !this.#vocabulary.is(word, "beforeVersion", "later")) return undefined;
    }
    return undefined;
  }

  /** The name again ("GNU General Public License (GPL), version 2"), or a list: "GPL or LGPL version 2". */
  #sharesVersion(tokens: TokenStream, name: ReadName, token: number, other: NameProbe): boolean {
    if (other.family === name.family) return true;
    const listed =
      token === name.end ||
      (token === name.end + 1 && this.#vocabulary.is(tokens.words[name.end] ?? 0, "or", "and"));
    return name.gnu && other.gnu && listed;
  }

  /** A number without "version" counts directly behind the name: `GPL 2`, `GPLv3`, `LGPL-2.1`. */
  #isBareVersion(tokens: TokenStream, token: number, end: number): boolean {
    if (token > end + 1) return false;
    const before = tokens.before[token] ?? 0;
    return (before & (SEPARATOR.DOT | SEPARATOR.NEWLINE | SEPARATOR.SEMICOLON)) === 0;
  }

  /** As in "version 2 of the GNU General Public License", "version 2 or later of the GPL". */
  #readBefore(tokens: TokenStream, name: ReadName): VersionClause | undefined {
    const { start, end } = name;
    const limit = Math.max(0, start - MAX_WORDS_BACK);
    let linked = false;
    for (let token = start - 1; token >= limit; token -= 1) {
      const word = tokens.words[token] ?? 0;
      if (this.#vocabulary.is(word, "of")) linked = true;
      if (this.#vocabulary.is(word, "version")) {
        const number = this.#versions.read(tokens, token + 1);
        // "version 2 of the GPL"; without "of" only directly before it: "version 2 GPL".
        if (number !== undefined && (linked ? number.end <= start : number.end === start)) {
          const clause = this.#readList(tokens, { ...name, start: token }, number);
          return clause.end <= start + 1 ? { ...clause, end } : { ...clause, start: token, end };
        }
        if (number !== undefined && linked) return undefined;
      }
      if (this.#breaksBefore(tokens, token + 1, false)) return undefined;
      const numeral = this.#versions.read(tokens, token) !== undefined;
      if (
        !numeral &&
        !this.#vocabulary.is(word, "beforeLater", "later", "only", "version", "and", "or")
      ) {
        return undefined;
      }
    }
    return undefined;
  }

  /** Continues behind a first number: "or version 3", ", 3", "or any later version". */
  #readList(tokens: TokenStream, { family, start }: ReadName, first: VersionNumber): VersionClause {
    const versions = [first.text];
    let end = first.end;
    while (versions.length < MAX_LISTED_VERSIONS) {
      const next = this.#nextListed(tokens, end);
      if (next === undefined) break;
      versions.push(next.text);
      end = next.end;
    }
    const tail = this.#laterBehind(tokens, end, family);
    const later = tail.later || isAtLeast(tokens, first.start);
    return { versions, later, shared: false, start, end: tail.end };
  }

  #nextListed(tokens: TokenStream, at: number): VersionNumber | undefined {
    let token = at;
    const joined = ((tokens.before[token] ?? 0) & (SEPARATOR.COMMA | SEPARATOR.SLASH)) !== 0;
    let linked = joined;
    while (token < Math.min(tokens.count, at + 8)) {
      if (this.#breaksBefore(tokens, token, false)) return undefined;
      if (this.#nameAt(tokens, token) !== undefined) return undefined;
      const word = tokens.words[token] ?? 0;
      const announced = this.#vocabulary.is(word, "version");
      const number = this.#versions.read(tokens, announced ? token + 1 : token);
      if (number !== undefined)
        return linked && (announced || token <= at + 1) ? number : undefined;
      if (this.#vocabulary.is(word, "or", "and")) linked = true;
      else if (!this.#vocabulary.is(word, "beforeLater") || this.#vocabulary.is(word, "later"))
        return undefined;
      token += 1;
    }
    return undefined;
  }

  #laterBehind(tokens: TokenStream, at: number, family: string): { later: boolean; end: number } {
    if (isPlus(tokens, at)) return { later: true, end: at };
    let offered = false;
    for (let token = at; token < Math.min(tokens.count, at + MAX_WORDS_BEFORE_LATER); token += 1) {
      if (this.#breaksBefore(tokens, token, false)) break;
      const name = this.#nameAt(tokens, token);
      // "version 2 of the GPL or any later version" goes on behind the name; another licence does not.
      if (name !== undefined && name.family !== family) break;
      const word = tokens.words[token] ?? 0;
      if (this.#vocabulary.is(word, "only")) return { later: false, end: offered ? at : token + 1 };
      if (this.#vocabulary.is(word, "or", "and")) offered = true;
      if (this.#vocabulary.is(word, "later") && (offered || token <= at + 1)) {
        const version = this.#vocabulary.is(tokens.words[token + 1] ?? 0, "version");
        const behind = tokens.words[token + (version ? 2 : 1)] ?? 0;
        if (this.#vocabulary.is(behind, "conditional")) return { later: false, end: token };
        return { later: true, end: token + (version ? 2 : 1) };
      }
      if (!this.#vocabulary.is(word, "beforeLater", "version", "later")) break;
    }
    return { later: false, end: at };
  }

  /** Whether a sentence ends before a token. An empty line may stand between a title and its version. */
  #breaksBefore(tokens: TokenStream, token: number, title: boolean): boolean {
    const before = tokens.before[token] ?? 0;
    if ((before & SEPARATOR.WINDOW) !== 0) return true;
    if ((before & SENTENCE_BREAK) !== 0) return !title;
    const ends =
      (before & SEPARATOR.DOT) !== 0 && (before & (SEPARATOR.SPACE | SEPARATOR.NEWLINE)) !== 0;
    // "v. 2.0", "Inc. either": a dot behind a short word does not end a sentence.
    const length = tokens.lengths[token - 1] ?? 0;
    return ends && length > 4;
  }
}

/** `GPL-2.0+`: the sign directly behind the number. */
function isPlus(tokens: TokenStream, at: number): boolean {
  const before = at < tokens.count ? (tokens.before[at] ?? 0) : tokens.trailing;
  return (before & SEPARATOR.PLUS) !== 0;
}

/** `GPL >= 2`, as packagers of R write it. */
function isAtLeast(tokens: TokenStream, at: number): boolean {
  const sign = SEPARATOR.MARKUP | SEPARATOR.COLON;
  return ((tokens.before[at] ?? 0) & sign) === sign;
}

import { digitsOf } from "../tokens/dictionary.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import type { MatcherDocument } from "../contract.ts";
import { isBelowHeading } from "./is-below-heading.ts";
import type { Mention } from "./mention.ts";
import type { GrammarSet } from "./words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a mention says about the file: it grants, it names, it hints; or it speaks of something else. */
export interface Judgement {
  readonly kind: "notice" | "name" | "url";
  /** 0–1; below 0.6 a clue. */
  readonly confidence: number;
  /** Closing sentence of a notice ("see the … for more details"): says nothing beside another mention. */
  readonly pointing: boolean;
  /** Speaks of a licence that does not apply: "compatible with", "unlike", "not under". */
  readonly compared: boolean;
  /** Written as part of a name in code or in lower case: no licence by itself. */
  readonly identifier: boolean;
  /** Part of the name of a licence file (`LICENSE-MIT`): a pointer, no statement. */
  readonly fileName: boolean;
  /** Stands in a sentence that grants: no title. */
  readonly granted: boolean;
}

/** A mention with its judgement. */
export interface JudgedMention extends Mention, Judgement {}

/** Words before a name in which its sentence is looked for. */
const WORDS_BEFORE = 16;
const NEAR_WORDS_BEFORE = 8;
const WORDS_BEHIND = 3;
const FAR_WORDS_BEHIND = 7;
/** Other words on the line of a name that stands for itself. */
const FEW_WORDS = 4;

const CONFIDENCE = { notice: 0.95, url: 0.9, name: 0.8, bare: 0.5, compared: 0.3 } as const;

/** Judges one mention by the words around it. */
export function judgeMention(
  document: MatcherDocument,
  mention: Mention,
  vocabulary: Vocabulary,
): Judgement {
  const sentence = new Surroundings(document, mention, vocabulary);
  const pointing = sentence.before(6, "pointing");
  const compared = sentence.isDenied();
  const identifier = sentence.isIdentifier();
  const granted =
    sentence.before(WORDS_BEFORE, "granting") || sentence.before(WORDS_BEFORE, "licensing");
  const fileName = mention.form === "short" && sentence.isFileName();
  const seen = { pointing, compared, identifier, granted, fileName };
  if (compared) return { kind: "name", confidence: CONFIDENCE.compared, ...seen };
  if (mention.unclear) return { kind: "name", confidence: CONFIDENCE.bare, ...seen };
  if (mention.form === "address") return { kind: "url", confidence: CONFIDENCE.url, ...seen };
  if (mention.form === "name") {
    return granted
      ? { kind: "notice", confidence: CONFIDENCE.notice, ...seen }
      : { kind: "name", confidence: CONFIDENCE.name, ...seen };
  }
  const confidence = sentence.allowsShortName() ? CONFIDENCE.name : CONFIDENCE.bare;
  return { kind: "name", confidence, ...seen };
}

class Surroundings {
  readonly #document: MatcherDocument;
  readonly #mention: Mention;
  readonly #vocabulary: Vocabulary;

  constructor(document: MatcherDocument, mention: Mention, vocabulary: Vocabulary) {
    this.#document = document;
    this.#mention = mention;
    this.#vocabulary = vocabulary;
  }

  /** Whether one of the words before the mention, in its sentence, belongs to a set. */
  before(words: number, ...sets: readonly GrammarSet[]): boolean {
    return this.#findBefore(words, ...sets) !== -1;
  }

  #findBefore(words: number, ...sets: readonly GrammarSet[]): number {
    const { tokens } = this.#document;
    const limit = Math.max(0, this.#mention.start - words);
    for (let token = this.#mention.start - 1; token >= limit; token -= 1) {
      if (this.#endsSentence(token + 1)) return -1;
      if (this.#vocabulary.is(tokens.words[token] ?? 0, ...sets)) return token;
    }
    return -1;
  }

  behind(words: number, set: GrammarSet): boolean {
    const { tokens } = this.#document;
    for (let token = this.#mention.end; token < this.#mention.end + words; token += 1) {
      if (token >= tokens.count || this.#endsSentence(token)) return false;
      if (this.#vocabulary.is(tokens.words[token] ?? 0, set)) return true;
    }
    return false;
  }

  /** Speaks of a licence that does not apply: "compatible with the GPL", "not under the GPL", but not "may not use … except under the GPL". */
  isDenied(): boolean {
    const { tokens } = this.#document;
    if (this.before(5, "comparing") || this.before(12, "combining") || this.#isCompared())
      return true;
    if (this.before(6, "hedging") || this.#isExample() || this.#isOneOfMany()) return true;
    if (this.#isOneOfSuch() || this.#isSection()) return true;
    const not = this.#findBefore(10, "not");
    if (not === -1 || this.#vocabulary.is(tokens.words[not - 1] ?? 0, "conditions")) return false;
    for (let token = not + 1; token < this.#mention.start; token += 1) {
      if (this.#vocabulary.is(tokens.words[token] ?? 0, "clears")) return false;
    }
    return true;
  }

  /** `GPL-compatible`. */
  #isCompared(): boolean {
    const { tokens } = this.#document;
    const { end } = this.#mention;
    const plain = !this.before(WORDS_BEFORE, "granting") && this.#mention.form !== "address";
    if (plain && !this.#mention.versioned && this.behind(1, "described")) return true;
    // "use the GNU Library General Public License instead of this License"
    if (this.behind(4, "ended") || this.behind(1, "replaced") || this.behind(2, "fitting"))
      return true;
    const hyphen = ((tokens.before[end] ?? 0) & SEPARATOR.HYPHEN) !== 0;
    return hyphen && end < tokens.count && this.#vocabulary.is(tokens.words[end] ?? 0, "comparing");
  }

  /** Named as an example: "a short name, e.g. PHP, BSD, LGPL". */
  #isExample(): boolean {
    const { tokens } = this.#document;
    for (let token = this.#mention.start - 1; token >= this.#mention.start - 4; token -= 1) {
      if (this.#endsSentence(token + 1)) return false;
      const dotted = ((tokens.before[token] ?? 0) & SEPARATOR.DOT) !== 0;
      if (dotted && tokens.lengths[token] === 1 && tokens.lengths[token - 1] === 1) {
        return this.#byteAt(token) === LETTER_G && this.#byteAt(token - 1) === LETTER_E;
      }
    }
    return false;
  }

  /** Named as an example in words: "a copyleft license such as the GPL, LGPL or MPL". */
  #isOneOfSuch(): boolean {
    const { tokens } = this.#document;
    const such = this.#findBefore(4, "such");
    return such !== -1 && this.#vocabulary.is(tokens.words[such + 1] ?? 0, "as");
  }

  /** Refers to a part of the text: "an additional permission under section 7 of the GPL, version 3". */
  #isSection(): boolean {
    const { tokens } = this.#document;
    const section = this.#findBefore(4, "section");
    // Other sections are named in exceptions that go with the licence (eCos: "in accordance with section 3 of the GPL").
    return section !== -1 && digitsOf(tokens.words[section + 1] ?? 0) === "7";
  }

  #byteAt(token: number): number {
    const { bytes, tokens } = this.#document;
    return (bytes[tokens.starts[token] ?? 0] ?? 0) | 0x20;
  }

  /** Speaks of licences in general: "the BSD, MIT and Apache licenses have no such clause". */
  #isOneOfMany(): boolean {
    const { tokens } = this.#document;
    const { end, form } = this.#mention;
    if (form === "address" || this.before(WORDS_BEFORE, "granting", "licensed", "choice"))
      return false;
    const last = tokens.words[end - 1] ?? 0;
    const next = end < tokens.count ? (tokens.words[end] ?? 0) : 0;
    const closed = this.#vocabulary.is(last, "licenses")
      ? end
      : this.#vocabulary.is(next, "licenses")
        ? end + 1
        : -1;
    return closed !== -1 && closed < tokens.count && isWithinLine(tokens.before[closed] ?? 0);
  }

  /** Whether a name is written as code writes names. */
  isIdentifier(): boolean {
    return this.#isPartOfName() || this.isFileName() || !this.#isCapitalized();
  }

  /** Whether a name of a few letters means the licence here. */
  allowsShortName(): boolean {
    if (this.#isPartOfName() || this.isFileName()) return false;
    if (this.before(NEAR_WORDS_BEFORE, "licensing") || this.behind(WORDS_BEHIND, "licensing")) {
      return this.#isCapitalized() || this.#isField();
    }
    if (this.#isField()) return true;
    if (!this.#isCapitalized()) return false;
    if (this.#isPredicate() || isBelowHeading(this.#document, this.#mention, this.#vocabulary))
      return true;
    if (this.#mention.gnu && this.#mention.versioned)
      return (
        this.before(WORDS_BEFORE, "granting") ||
        this.behind(FAR_WORDS_BEHIND, "licensing") ||
        this.behind(WORDS_BEHIND, "granting") ||
        this.#standsAlone()
      );
    if (this.#mention.gnu) return this.before(NEAR_WORDS_BEFORE, "granting");
    return this.#mention.versioned && this.before(5, "granting");
  }

  /** Part of a name in code: `EXPORT_SYMBOL_GPL`, `$mit`, `gpl.c`. */
  #isPartOfName(): boolean {
    const { bytes, tokens } = this.#document;
    const before = bytes[(tokens.starts[this.#mention.start] ?? 0) - 1] ?? 0;
    const behind = bytes[tokens.ends[this.#mention.end - 1] ?? 0] ?? 0;
    const { end } = this.#mention;
    const glued = end < tokens.count && tokens.before[end] === 0;
    return glued || IDENTIFIER_SIGNS.has(before) || behind === UNDERSCORE;
  }

  /** The name of a licence file: `LICENSE-MIT`, `LICENSE.Apache`. */
  isFileName(): boolean {
    const { tokens } = this.#document;
    const { start } = this.#mention;
    const before = tokens.before[start] ?? 0;
    const glued = before === SEPARATOR.HYPHEN || before === SEPARATOR.DOT;
    if (glued && this.#vocabulary.is(tokens.words[start - 1] ?? 0, "licensing")) return true;
    return this.#isUnlicenseFile() && !this.#isField();
  }

  /** `UNLICENSE` in a list of files, in the capitals of its name; a sentence can be written in capitals as well. */
  #isUnlicenseFile(): boolean {
    const { bytes, tokens } = this.#document;
    const { family, start, end } = this.#mention;
    if (family !== "unlicense" || end - start !== 1) return false;
    if (this.before(NEAR_WORDS_BEFORE, "licensed", "granting")) return false;
    return bytes[(tokens.starts[start] ?? 0) + 1] === LETTER_N;
  }

  /** On a line with hardly anything else: "GPLv2", "* GPL-3.0+ (c) 2019 Amt". */
  #standsAlone(): boolean {
    const { tokens } = this.#document;
    const { start, end } = this.#mention;
    const breaks = SEPARATOR.NEWLINE | SEPARATOR.WINDOW;
    let words = 0;
    for (let token = start; token > 0 && words <= FEW_WORDS; token -= 1) {
      if (((tokens.before[token] ?? 0) & breaks) !== 0) break;
      words += 1;
    }
    for (let token = end; token < tokens.count && words <= FEW_WORDS; token += 1) {
      if (((tokens.before[token] ?? 0) & breaks) !== 0) break;
      words += 1;
    }
    return words <= FEW_WORDS;
  }

  /** Subject, verb, name, and nothing more: "this file is GPL", "(all code is MIT)". */
  #isPredicate(): boolean {
    const { tokens } = this.#document;
    const { start, end } = this.#mention;
    if (!this.#vocabulary.is(tokens.words[start - 1] ?? 0, "being")) return false;
    if (!this.before(3, "subject")) return false;
    return end >= tokens.count || ((tokens.before[end] ?? 0) & ENDS_STATEMENT) !== 0;
  }

  #isCapitalized(): boolean {
    const { bytes, tokens } = this.#document;
    const first = bytes[tokens.starts[this.#mention.start] ?? 0] ?? 0;
    return (first >= 0x41 && first <= 0x5a) || (first >= 0x30 && first <= 0x39);
  }

  /** Directly behind a licence word and a colon, quote, bracket or tag: `license: mit`. */
  #isField(): boolean {
    const { tokens } = this.#document;
    const sign = SEPARATOR.COLON | SEPARATOR.QUOTE | SEPARATOR.MARKUP | SEPARATOR.OPEN;
    const { start } = this.#mention;
    return (
      ((tokens.before[start] ?? 0) & sign) !== 0 &&
      this.#vocabulary.is(tokens.words[start - 1] ?? 0, "licensing", "copyright")
    );
  }

  #endsSentence(token: number): boolean {
    const { tokens } = this.#document;
    const before = tokens.before[token] ?? 0;
    if ((before & (SEPARATOR.BLANK_LINE | SEPARATOR.WINDOW)) !== 0) return true;
    const dot = (before & SEPARATOR.DOT) !== 0;
    const space = (before & (SEPARATOR.SPACE | SEPARATOR.NEWLINE)) !== 0;
    return dot && space && (tokens.lengths[token - 1] ?? 0) > 3;
  }
}

/** What may stand behind a statement of few words. */
const ENDS_STATEMENT =
  SEPARATOR.DOT |
  SEPARATOR.COMMA |
  SEPARATOR.SEMICOLON |
  SEPARATOR.CLOSE |
  SEPARATOR.NEWLINE |
  SEPARATOR.WINDOW;

/** Whether a sentence goes on: nothing but a space before its next word. */
function isWithinLine(before: number): boolean {
  return (before & ~(SEPARATOR.SPACE | SEPARATOR.NEWLINE)) === 0;
}

const LETTER_E = 0x65;
const LETTER_G = 0x67;
const LETTER_N = 0x4e;
const UNDERSCORE = 0x5f;
const IDENTIFIER_SIGNS: ReadonlySet<number> = new Set([UNDERSCORE, 0x24, 0x40]); // _ $ @

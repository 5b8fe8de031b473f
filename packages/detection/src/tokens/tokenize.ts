import type { Dictionary } from "./dictionary.ts";
import { MAX_WORD_LENGTH } from "./dictionary.ts";
import { foldLetter, type FoldedLetter } from "./fold-letter.ts";
import { skipEntity, skipEscape, skipTag } from "./markup.ts";
import { FOLDED_BYTE, NON_ASCII, SEPARATOR, SEPARATOR_OF_BYTE } from "./separators.ts";
import type { TokenBuffer } from "./token-stream.ts";
import { HASH_FACTOR, HASH_SEED, hashWord } from "./word-hash.ts";

const FIRST_DIGIT = 0x30;
const LAST_DIGIT = 0x39;
const FIRST_LETTER = 0x61;
const LAST_LETTER = 0x7a;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;
const BACKSLASH = 0x5c;

/** Words that mark a comment when they open a line: m4, batch files. */
const DNL = hashWord("dnl");
const REM = hashWord("rem");

/**
 * Splits bytes into words of letters or digits and appends them to a buffer. Comment signs, punctuation, HTML
 * tags and character references separate words; letters and digits separate each other (`GPLv2`).
 */
export class Tokenizer {
  readonly #dictionary: Dictionary;
  readonly #letter: FoldedLetter = { letter: 0, width: 1, alone: false };
  #separators = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** The id that the tokeniser gives to a word in lower case without accents, or 0. */
  idOf(word: string): number {
    return this.#dictionary.idOf(word);
  }

  /** Appends the words of `[from, to)`; the first one is marked as the start of a window. */
  append(bytes: Uint8Array, from: number, to: number, into: TokenBuffer): void {
    this.#separators = SEPARATOR.WINDOW | SEPARATOR.NEWLINE | SEPARATOR.BLANK_LINE;
    let at = from;
    while (at < to) {
      at = this.#skipSeparators(bytes, at, to);
      if (at < to) at = this.#readWord(bytes, at, to, into);
    }
    into.trailing = this.#separators;
  }

  /** Collects separator bits up to the next word; answers where it starts. */
  #skipSeparators(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    let bits = this.#separators;
    let lineBreaks = 0;
    while (at < to) {
      const byte = bytes[at] ?? 0;
      const folded = FOLDED_BYTE[byte] ?? 0;
      if (folded > NON_ASCII) break;
      if (folded === NON_ASCII) {
        foldLetter(bytes, at, this.#letter);
        if (this.#letter.letter !== 0) break;
        bits |= SEPARATOR.OTHER;
        at += this.#letter.width;
        continue;
      }
      bits |= SEPARATOR_OF_BYTE[byte] ?? 0;
      if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED))
        lineBreaks += 1;
      at = skipMarkup(bytes, at, to);
    }
    if (lineBreaks > 1) bits |= SEPARATOR.BLANK_LINE;
    this.#separators = bits;
    return at;
  }

  #readWord(bytes: Uint8Array, from: number, to: number, into: TokenBuffer): number {
    const first = FOLDED_BYTE[bytes[from] ?? 0] ?? 0;
    const digits = first > NON_ASCII && first < FIRST_LETTER;
    const lowest = digits ? FIRST_DIGIT : FIRST_LETTER;
    const highest = digits ? LAST_DIGIT : LAST_LETTER;
    let hash = HASH_SEED;
    let at = from;
    while (at < to) {
      const letter = FOLDED_BYTE[bytes[at] ?? 0] ?? 0;
      if (letter < lowest || letter > highest) break;
      hash = Math.imul(hash ^ letter, HASH_FACTOR);
      at += 1;
    }
    if (!digits && at < to && FOLDED_BYTE[bytes[at] ?? 0] === NON_ASCII)
      return this.#readLetters(bytes, { from, at, to, hash }, into);
    if (!this.#isCommentWord(hash)) this.#emit(into, from, at, hash, at - from);
    return at;
  }

  /** Goes on with a word in which a letter outside ASCII was met. */
  #readLetters(bytes: Uint8Array, word: BegunWord, into: TokenBuffer): number {
    const { from, to } = word;
    let { at, hash } = word;
    let length = at - from;
    while (at < to) {
      let letter = FOLDED_BYTE[bytes[at] ?? 0] ?? 0;
      let width = 1;
      if (letter === NON_ASCII) {
        foldLetter(bytes, at, this.#letter);
        ({ letter, width } = this.#letter);
        if (this.#letter.alone && at > from) break;
      }
      if (letter < FIRST_LETTER) break;
      hash = Math.imul(hash ^ letter, HASH_FACTOR);
      length += 1;
      at += width;
      if (width > 1 && this.#letter.alone) break;
    }
    if (!this.#isCommentWord(hash)) this.#emit(into, from, at, hash, length);
    return at;
  }

  #isCommentWord(hash: number): boolean {
    return (hash === DNL || hash === REM) && (this.#separators & SEPARATOR.NEWLINE) !== 0;
  }

  #emit(into: TokenBuffer, start: number, end: number, hash: number, length: number): void {
    const index = into.count;
    into.reserve(1);
    into.words[index] = length > MAX_WORD_LENGTH ? 0 : this.#dictionary.lookUp(hash, length);
    into.starts[index] = start;
    into.ends[index] = end;
    into.before[index] = this.#separators;
    into.hashes[index] = hash;
    into.lengths[index] = Math.min(length, 0xffff);
    into.count = index + 1;
    this.#separators = 0;
  }
}

/** A word of which the bytes `[from, at)` are read. */
interface BegunWord {
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly hash: number;
}

/** Offset behind the sign at `at`, and behind the markup that it may open. */
function skipMarkup(bytes: Uint8Array, at: number, to: number): number {
  const byte = bytes[at];
  let end = at;
  if (byte === LESS_THAN) end = skipTag(bytes, at, to);
  else if (byte === AMPERSAND) end = skipEntity(bytes, at, to);
  else if (byte === BACKSLASH) end = skipEscape(bytes, at);
  return end > at ? end : at + 1;
}

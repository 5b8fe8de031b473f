import type { Phrase } from "../notice/phrase.ts";
import type { PhraseTrie } from "../notice/phrase-trie.ts";
import type { Dictionary } from "../tokens/dictionary.ts";

/** One licence text of the index; several SPDX ids can share one (`GPL-2.0-only`, `GPL-2.0-or-later`). */
export interface TextEntry {
  /** What a match says: the canonical expression of the representative id. */
  readonly expression: string;
  /** All ids with these words, sorted. */
  readonly ids: readonly string[];
  /** Set where the text itself holds an SPDX tag, which then says nothing about the file. */
  readonly tagged: boolean;
  /** Set for rare variants of common texts: they must fit better to win. */
  readonly rare: boolean;
}

/** All texts in one row; text `t` has the tokens `starts[t]` to `starts[t + 1]`. */
export interface TextTable {
  readonly entries: readonly TextEntry[];
  readonly starts: Uint32Array;
  readonly tokens: Uint16Array;
  /** Bits of {@link TOKEN_FLAG}, one byte a token. */
  readonly flags: Uint8Array;
  /** Tokens of each text that must be there. */
  readonly required: Uint32Array;
  /** Grams of each text that are indexed. */
  readonly grams: Uint32Array;
}

/** Where each indexed run of {@link GRAM_LENGTH} words occurs. */
export interface GramTable {
  /**
   * Open addressing by gram hash, two entries a slot: the hash, and the first of its postings, which end where those of
   * the next slot begin; a slot without postings is free. Together they mostly lie on one cache line. The number of slots
   * is a power of two; one more closes the last.
   */
  readonly slots: Int32Array;
  readonly postingTexts: Uint16Array;
  readonly postingPositions: Uint16Array;
}

/**
 * Everything that detectors share, read-only. Its arrays are views on one `SharedArrayBuffer`, which a pool can
 * hand to its workers without copying.
 */
export interface LicenseIndex {
  /** Changes whenever the texts, the rules or the format change; part of every cache key. */
  readonly version: string;
  /** The whole index as it lies in the file. */
  readonly buffer: SharedArrayBuffer;
  readonly dictionary: Dictionary;
  /** Bits of {@link WORD_FLAG} by word id. */
  readonly wordFlags: Uint8Array;
  readonly texts: TextTable;
  readonly grams: GramTable;
  /** Names and addresses of the licences, phrases of exceptions and asides, for notices. */
  readonly phrases: PhraseTrie<Phrase>;
  /** SPDX identifiers as words, for what follows a list's address. */
  readonly identifiers: PhraseTrie<string>;
}

/** What a licence text says about one of its tokens. */
export const TOKEN_FLAG = {
  /** May be missing without cost: titles, instructions behind the licence, names of holders. */
  OPTIONAL: 1,
  /** Any words may stand before it: a placeholder or a copyright line was here. */
  SLOT_BEFORE: 2,
  /** The licence's own name, which stands in few other texts: without it, it is another licence. */
  NAME: 4,
} as const;

/** What is known of a word wherever it stands. */
export const WORD_FLAG = {
  /** Changes the meaning of a licence when it is added or lost: `not`, `noncommercial`, `lesser`. */
  CRITICAL: 1,
  /** Numbers a list when a dot or bracket follows: digits, single letters, small Roman numerals. */
  BULLET: 2,
  /** Turns a sentence into its opposite. */
  NEGATION: 4,
} as const;

/** Words per seed. */
export const GRAM_LENGTH = 4;

/** Hash of the {@link GRAM_LENGTH} words that start at `at`; 0 if one of them is unknown. */
export function gramHash(words: Uint16Array, at: number): number {
  const first = words[at] ?? 0;
  const second = words[at + 1] ?? 0;
  const third = words[at + 2] ?? 0;
  const fourth = words[at + 3] ?? 0;
  if (first === 0 || second === 0 || third === 0 || fourth === 0) return 0;
  let hash = Math.imul(first | (second << 16), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ (third | (fourth << 16)), 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash === 0 ? 1 : hash;
}

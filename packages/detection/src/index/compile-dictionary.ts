import { CRITICAL_WORDS, NEGATIONS } from "../rules/critical-words.ts";
import {
  LENGTH_SHIFT,
  MAX_WORD_LENGTH,
  NUMBER_WORDS,
  type WordSlots,
} from "../tokens/dictionary.ts";
import { EQUIVALENT_WORDS } from "../tokens/equivalents.ts";
import { hashWord, slotOf } from "../tokens/word-hash.ts";
import { tableSize } from "./compile-grams.ts";
import { WORD_FLAG } from "./license-index.ts";
import { invalidIndex } from "./invalid-index.ts";

/** Ids have 16 bits, and 0 means unknown. */
const MAX_WORDS = 65_535;

/** A word as the tokeniser knows it. */
export interface HashedWord {
  readonly hash: number;
  readonly length: number;
}

/** Collects words, then lays them into the slots of a dictionary. */
export class DictionaryBuilder {
  readonly #idByKey = new Map<number, number>();
  readonly #words: { word: HashedWord; id: number }[] = [];
  #nextId = 1;

  constructor() {
    for (const number of NUMBER_WORDS) this.addText(number);
    for (const [first = "", ...others] of EQUIVALENT_WORDS) {
      const id = this.addText(first);
      for (const other of others) this.#insert(hashed(other), id);
    }
  }

  /** Adds a word in lower case without accents; answers its id. */
  addText(word: string): number {
    return this.add(hashed(word));
  }

  add(word: HashedWord): number {
    if (word.length > MAX_WORD_LENGTH) return 0;
    const known = this.#idByKey.get(keyOf(word));
    if (known !== undefined) return known;
    if (this.#nextId > MAX_WORDS)
      throw invalidIndex("in memory", "it has more words than 16-bit ids");
    this.#nextId += 1;
    return this.#insert(word, this.#nextId - 1);
  }

  #insert(word: HashedWord, id: number): number {
    this.#idByKey.set(keyOf(word), id);
    this.#words.push({ word, id });
    return id;
  }

  slots(): WordSlots {
    const size = tableSize(this.#words.length);
    const slots = new Int32Array(2 * size);
    for (const { word, id } of this.#words) {
      let slot = slotOf(word.hash, size - 1);
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
      slots[2 * slot] = word.hash;
      slots[2 * slot + 1] = (word.length << LENGTH_SHIFT) | id;
    }
    return slots;
  }

  /** Bits of `WORD_FLAG` by word id. */
  wordFlags(): Uint8Array {
    const flags = new Uint8Array(this.#nextId);
    const mark = (word: string, bit: number): void => {
      const id = this.addText(word);
      flags[id] = (flags[id] ?? 0) | bit;
    };
    for (const word of CRITICAL_WORDS) mark(word, WORD_FLAG.CRITICAL);
    for (const word of NEGATIONS) mark(word, WORD_FLAG.NEGATION);
    for (const word of BULLETS) mark(word, WORD_FLAG.BULLET);
    return flags;
  }

  /** Makes every word known that {@link wordFlags} speaks of; call before the ids are counted. */
  addFlaggedWords(): void {
    for (const word of [...CRITICAL_WORDS, ...NEGATIONS, ...BULLETS]) this.addText(word);
  }
}

const BULLETS: readonly string[] = [
  ...NUMBER_WORDS,
  ...Array.from("abcdefghijklmnopqrstuvwxyz"),
  ..."ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx".split(" "),
];

function hashed(word: string): HashedWord {
  return { hash: hashWord(word), length: word.length };
}

/** Hash and length in one number, exact up to 2^53. */
function keyOf({ hash, length }: HashedWord): number {
  return (hash >>> 0) * (MAX_WORD_LENGTH + 1) + Math.min(length, MAX_WORD_LENGTH);
}

import { hashWord, slotOf } from "./word-hash.ts";

/** The arrays of a dictionary, as they lie in the index file. */
export interface DictionaryTables {
  /** Open addressing; the size is a power of two. */
  readonly hashes: Int32Array;
  readonly lengths: Uint8Array;
  /** 0 marks a free slot. */
  readonly ids: Uint16Array;
}

/** Longest word that the dictionary holds, in letters; longer ones are always unknown. */
export const MAX_WORD_LENGTH = 255;

/** The ids 1 to 100 are the numbers 0 to 99, so that a grammar can read values. */
export const NUMBER_WORDS = 100;

/** Finds the id of a word by hash and length: together they tell apart all words of the corpus. */
export class Dictionary {
  readonly #tables: DictionaryTables;
  readonly #mask: number;

  constructor(tables: DictionaryTables) {
    this.#tables = tables;
    this.#mask = tables.ids.length - 1;
  }

  /** The word's id, or 0. */
  lookUp(hash: number, length: number): number {
    const { hashes, lengths, ids } = this.#tables;
    let slot = slotOf(hash, this.#mask);
    for (;;) {
      const id = ids[slot] ?? 0;
      if (id === 0) return 0;
      if (hashes[slot] === hash && lengths[slot] === length) return id;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The id of a word in lower case without accents, or 0. */
  idOf(word: string): number {
    return this.lookUp(hashWord(word), word.length);
  }
}

/** The number 0 to 99 that a word id stands for, or -1. */
export function numberOf(word: number): number {
  return word >= 1 && word <= NUMBER_WORDS ? word - 1 : -1;
}

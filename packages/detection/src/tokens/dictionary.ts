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

/** The words with the first ids, in this order: numbers that a grammar reads, `0` to `99` and `00` to `09`. */
export const NUMBER_WORDS: readonly string[] = [
  ...Array.from({ length: 100 }, (_, number) => String(number)),
  ...Array.from({ length: 10 }, (_, number) => `0${String(number)}`),
];

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

/** The digits that a word id stands for, if it is one of {@link NUMBER_WORDS}. */
export function digitsOf(word: number): string | undefined {
  return word === 0 ? undefined : NUMBER_WORDS[word - 1];
}

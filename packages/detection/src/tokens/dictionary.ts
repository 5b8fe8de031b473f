import { hashWord, slotOf } from "./word-hash.ts";

/**
 * The words of a dictionary, as they lie in the index file: open addressing, two entries a slot, so that one look fetches
 * both. The first is the word's hash, the second its id and, {@link LENGTH_SHIFT} bits higher, its length; 0 marks a free
 * slot. The number of slots is a power of two.
 */
export type WordSlots = Int32Array;

/** Ids have 16 bits. */
export const LENGTH_SHIFT = 16;
const ID_MASK = 0xffff;

/** Longest word that the dictionary holds, in letters; longer ones are always unknown. */
export const MAX_WORD_LENGTH = 255;

/** The words with the first ids, in this order: numbers that a grammar reads, `0` to `99` and `00` to `09`. */
export const NUMBER_WORDS: readonly string[] = [
  ...Array.from({ length: 100 }, (_, number) => String(number)),
  ...Array.from({ length: 10 }, (_, number) => `0${String(number)}`),
];

/** Finds the id of a word by hash and length: together they tell apart all words of the corpus. */
export class Dictionary {
  readonly #slots: WordSlots;
  readonly #mask: number;

  constructor(slots: WordSlots) {
    this.#slots = slots;
    this.#mask = slots.length / 2 - 1;
  }

  /** The word's id, or 0. */
  lookUp(hash: number, length: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = slotOf(hash, mask);
    for (;;) {
      const word = slots[2 * slot + 1] ?? 0;
      if (word === 0) return 0;
      if (slots[2 * slot] === hash && word >>> LENGTH_SHIFT === length) return word & ID_MASK;
      slot = (slot + 1) & mask;
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

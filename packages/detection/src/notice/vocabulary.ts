import type { Dictionary } from "../tokens/dictionary.ts";
import { GRAMMAR_WORDS, type GrammarSet } from "./words.ts";

const SETS = Object.keys(GRAMMAR_WORDS) as GrammarSet[];

/** Bits of one table; there are as many tables as the sets need. */
const BITS = 32;

/** Answers which of the grammar's sets a word id belongs to. */
export class Vocabulary {
  readonly #setsByWord: readonly Uint32Array[];
  readonly #numbers = new Map<GrammarSet, number>(SETS.map((set, number) => [set, number]));

  constructor(dictionary: Dictionary) {
    const tables = Math.ceil(SETS.length / BITS);
    this.#setsByWord = Array.from({ length: tables }, () => new Uint32Array(1 << 16));
    for (const [set, number] of this.#numbers) {
      const table = this.#setsByWord[Math.floor(number / BITS)];
      for (const word of GRAMMAR_WORDS[set]) {
        const id = dictionary.idOf(word);
        if (table !== undefined) table[id] = (table[id] ?? 0) | (1 << (number % BITS));
      }
    }
    for (const table of this.#setsByWord) table[0] = 0;
  }

  /** Whether a word is in one of the sets. */
  is(word: number, ...sets: readonly GrammarSet[]): boolean {
    return sets.some((set) => {
      const number = this.#numbers.get(set) ?? 0;
      const table = this.#setsByWord[Math.floor(number / BITS)];
      return (((table?.[word] ?? 0) >>> (number % BITS)) & 1) === 1;
    });
  }
}

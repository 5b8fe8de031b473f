import type { Dictionary } from "../tokens/dictionary.ts";
import { GRAMMAR_WORDS, type GrammarSet } from "./words.ts";

/** Answers which of the grammar's sets a word id belongs to. */
export class Vocabulary {
  readonly #setsByWord: Uint32Array;
  readonly #bits = new Map<GrammarSet, number>();

  constructor(dictionary: Dictionary) {
    this.#setsByWord = new Uint32Array(1 << 16);
    (Object.keys(GRAMMAR_WORDS) as GrammarSet[]).forEach((set, index) => {
      this.#bits.set(set, 1 << index);
      for (const word of GRAMMAR_WORDS[set]) {
        const id = dictionary.idOf(word);
        this.#setsByWord[id] = (this.#setsByWord[id] ?? 0) | (1 << index);
      }
    });
    this.#setsByWord[0] = 0;
  }

  /** Whether a word is in one of the sets. */
  is(word: number, ...sets: readonly GrammarSet[]): boolean {
    const wanted = sets.reduce((bits, set) => bits | (this.#bits.get(set) ?? 0), 0);
    return ((this.#setsByWord[word] ?? 0) & wanted) !== 0;
  }
}

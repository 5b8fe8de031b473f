import type { Dictionary } from "./dictionary.ts";

/** Words that somebody looks for, by id: asked for each word of a file, it answers with one look. */
export class WordSet {
  readonly #members = new Uint8Array(1 << 16);

  /** @param words - in lower case without accents; those that the dictionary does not know are in no file either. */
  constructor(dictionary: Dictionary, words: readonly string[]) {
    for (const word of words) this.#members[dictionary.idOf(word)] = 1;
    this.#members[0] = 0;
  }

  has(word: number): boolean {
    return this.#members[word] === 1;
  }
}

import { invalidIndex } from "../index/invalid-index.ts";
import type { TrieTables } from "./phrase-trie.ts";
import { MAX_NODES, TransitionTable } from "./transition-table.ts";

/** Gathers phrases for a trie. */
export class PhraseTrieBuilder<Payload> {
  readonly #transitions = new TransitionTable();
  readonly #opened = new Map<number, number>();
  /** By node: the number of its payload, counted from 1, or 0. */
  readonly #numbers: number[] = [0];
  readonly #numberOf = new Map<Payload, number>();

  /** Each payload once, in the order of their numbers. */
  get payloads(): readonly Payload[] {
    return [...this.#numberOf.keys()];
  }

  /** Adds a phrase by word ids; the first payload of a phrase stays. */
  add(words: readonly number[], payload: Payload): void {
    let node = 0;
    for (const word of words) {
      const from = node;
      node = this.#transitions.add(node, word, this.#numbers.length);
      if (node === this.#numbers.length) this.#numbers.push(0);
      if (from === 0) this.#opened.set(word, node);
    }
    if (this.#numbers.length > MAX_NODES)
      throw invalidIndex("in memory", "its rules have too many words");
    if (this.#numbers[node] === 0) this.#numbers[node] = this.#register(payload);
  }

  tables(): TrieTables {
    const opened = new Uint16Array(Math.max(0, ...this.#opened.keys()) + 1);
    for (const [word, node] of this.#opened) opened[word] = node;
    return {
      opened,
      transitions: this.#transitions.slots,
      payloads: Uint16Array.from(this.#numbers),
    };
  }

  #register(payload: Payload): number {
    const number = this.#numberOf.get(payload) ?? this.#numberOf.size + 1;
    this.#numberOf.set(payload, number);
    return number;
  }
}

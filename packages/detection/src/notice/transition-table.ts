const INITIAL_SIZE = 1 << 14;

/** Words and nodes of a trie have 16 bits each. */
const WORD_BITS = 16;
export const MAX_NODES: number = 1 << 16;

/**
 * Which node a word leads to from which node. One open-addressing table for a whole trie: tens of thousands of small
 * maps would take longer to make than all matching in a small project.
 */
export class TransitionTable {
  /**
   * Two entries a slot, so that one look fetches both: node and word in one number, and the target; 0 marks a free slot, for
   * no word leads to the root. The number of slots is a power of two.
   */
  #slots: Int32Array;
  #count = 0;

  /** @param slots - of a table that is only read from now on. */
  constructor(slots: Int32Array = new Int32Array(2 * INITIAL_SIZE)) {
    this.#slots = slots;
  }

  /** What another table can be made of. */
  get slots(): Int32Array {
    return this.#slots;
  }

  /** The node behind a word, or 0. */
  next(node: number, word: number): number {
    return this.#slots[this.#slotOf((node << WORD_BITS) | word) + 1] ?? 0;
  }

  /** The node behind a word; `fresh` becomes it where there was none. */
  add(node: number, word: number, fresh: number): number {
    const known = this.next(node, word);
    if (known !== 0) return known;
    if (this.#count * 4 >= this.#slots.length) this.#grow();
    this.#put((node << WORD_BITS) | word, fresh);
    return fresh;
  }

  /** Index of the slot that holds a key, or of the free one where it belongs. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 12) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  #put(key: number, target: number): void {
    const slot = this.#slotOf(key);
    this.#slots[slot] = key;
    this.#slots[slot + 1] = target;
    this.#count += 1;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    this.#count = 0;
    for (let slot = 0; slot < old.length; slot += 2) {
      const target = old[slot + 1] ?? 0;
      if (target !== 0) this.#put(old[slot] ?? 0, target);
    }
  }
}

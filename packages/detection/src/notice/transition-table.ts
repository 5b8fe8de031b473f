const INITIAL_SIZE = 1 << 14;

/**
 * Which node a word leads to from which node. One open-addressing table for a whole trie: tens of thousands of small
 * maps would take longer to make than all matching in a small project.
 */
export class TransitionTable {
  #nodes = new Int32Array(INITIAL_SIZE);
  #words = new Uint16Array(INITIAL_SIZE);
  /** 0 marks a free slot: no word leads to the root. */
  #targets = new Int32Array(INITIAL_SIZE);
  #count = 0;

  /** The node behind a word, or 0. */
  next(node: number, word: number): number {
    return this.#targets[this.#slotOf(node, word)] ?? 0;
  }

  /** The node behind a word; `fresh` becomes it where there was none. */
  add(node: number, word: number, fresh: number): number {
    const known = this.next(node, word);
    if (known !== 0) return known;
    if (this.#count * 2 >= this.#targets.length) this.#grow();
    this.#put(node, word, fresh);
    return fresh;
  }

  /** The slot that holds the pair, or the free one where it belongs. */
  #slotOf(node: number, word: number): number {
    const mask = this.#targets.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 8;
    for (slot &= mask; this.#targets[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#nodes[slot] === node && this.#words[slot] === word) break;
    }
    return slot;
  }

  #put(node: number, word: number, target: number): void {
    const slot = this.#slotOf(node, word);
    this.#nodes[slot] = node;
    this.#words[slot] = word;
    this.#targets[slot] = target;
    this.#count += 1;
  }

  #grow(): void {
    const [nodes, words, targets] = [this.#nodes, this.#words, this.#targets];
    const size = targets.length * 2;
    this.#nodes = new Int32Array(size);
    this.#words = new Uint16Array(size);
    this.#targets = new Int32Array(size);
    this.#count = 0;
    targets.forEach((target, slot) => {
      if (target !== 0) this.#put(nodes[slot] ?? 0, words[slot] ?? 0, target);
    });
  }
}

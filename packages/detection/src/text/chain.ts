/** Seeds in the order of both sequences. */
export interface Chain {
  readonly places: Uint32Array;
  readonly positions: Uint32Array;
}

/** Finds the longest rising run of seeds; holds scratch memory, so one serves many texts. */
export class ChainFinder {
  #tails: Uint32Array = new Uint32Array(1024);
  #previous: Int32Array = new Int32Array(1024);

  /**
   * The longest run of seeds whose places and positions both rise strictly: longest increasing subsequence by
   * patience sorting, O(n log n).
   *
   * @param seeds - sorted by place, and at equal place by falling position.
   * @returns undefined where the run has fewer than `minimum` seeds.
   */
  longest(seeds: Chain, minimum: number): Chain | undefined {
    const { places, positions } = seeds;
    this.#reserve(places.length);
    const tails = this.#tails;
    let length = 0;
    for (let seed = 0; seed < places.length; seed += 1) {
      const rank = this.#rankOf(positions, positions[seed] ?? 0, length);
      this.#previous[seed] = rank === 0 ? -1 : (tails[rank - 1] ?? 0);
      tails[rank] = seed;
      if (rank === length) length += 1;
    }
    return length < minimum ? undefined : this.#trace(places, positions, length);
  }

  /** Length of the run that a seed can close: how many tails lie below its position. */
  #rankOf(positions: Uint32Array, position: number, length: number): number {
    const tails = this.#tails;
    // Seeds of an unbroken copy come in order.
    if (length === 0 || (positions[tails[length - 1] ?? 0] ?? 0) < position) return length;
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((positions[tails[middle] ?? 0] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #trace(places: Uint32Array, positions: Uint32Array, length: number): Chain {
    const chain = { places: new Uint32Array(length), positions: new Uint32Array(length) };
    let seed = length === 0 ? -1 : (this.#tails[length - 1] ?? 0);
    for (let at = length - 1; at >= 0; at -= 1) {
      chain.places[at] = places[seed] ?? 0;
      chain.positions[at] = positions[seed] ?? 0;
      seed = this.#previous[seed] ?? -1;
    }
    return chain;
  }

  #reserve(seeds: number): void {
    if (this.#tails.length >= seeds) return;
    this.#tails = new Uint32Array(2 * seeds);
    this.#previous = new Int32Array(2 * seeds);
  }
}

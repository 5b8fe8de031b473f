/** Seeds in the order of both sequences. */
export interface Chain {
  readonly places: Uint32Array;
  readonly positions: Uint32Array;
}

/**
 * The longest run of seeds whose places and positions both rise strictly: longest increasing subsequence by
 * patience sorting, O(n log n). Seeds must be sorted by place, and at equal place by falling position.
 */
export function longestChain(places: Uint32Array, positions: Uint32Array): Chain {
  const count = places.length;
  const tails = new Uint32Array(count);
  const previous = new Int32Array(count);
  let length = 0;
  for (let seed = 0; seed < count; seed += 1) {
    const rank = firstNotBelow(tails, length, positions, positions[seed] ?? 0);
    previous[seed] = rank === 0 ? -1 : (tails[rank - 1] ?? 0);
    tails[rank] = seed;
    if (rank === length) length += 1;
  }
  return trace(places, positions, previous, length === 0 ? -1 : (tails[length - 1] ?? 0), length);
}

function firstNotBelow(
  tails: Uint32Array,
  length: number,
  positions: Uint32Array,
  position: number,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[tails[middle] ?? 0] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trace(
  places: Uint32Array,
  positions: Uint32Array,
  previous: Int32Array,
  last: number,
  length: number,
): Chain {
  const chain = { places: new Uint32Array(length), positions: new Uint32Array(length) };
  let seed = last;
  for (let at = length - 1; at >= 0; at -= 1) {
    chain.places[at] = places[seed] ?? 0;
    chain.positions[at] = positions[seed] ?? 0;
    seed = previous[seed] ?? -1;
  }
  return chain;
}

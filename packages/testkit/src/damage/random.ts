/** A number from 0 to less than the given one. */
export type Random = (below: number) => number;

/** The generator "mulberry32": small, seeded, the same everywhere. */
export function createRandom(seed: string): Random {
  let state = new TextEncoder().encode(seed).reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7);
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

/** One of a list; the list must not be empty. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

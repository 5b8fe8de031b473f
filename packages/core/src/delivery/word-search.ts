import type { NormalizedWords } from "@lizenzlotse/detection";

/** Words by which a text is looked up; shorter texts by all they have. */
const SEED_WORDS = 6;

/** Finds which of many word sequences stand in a text, each word in order and no other in between. */
export class WordSearch<T> {
  readonly #bySeed = new Map<number, Map<number, Sought<T>[]>>();

  /** @param sought - sequences without words are never found. */
  constructor(sought: Iterable<readonly [T, Float64Array]>) {
    for (const [value, keys] of sought) {
      if (keys.length === 0) continue;
      const length = Math.min(SEED_WORDS, keys.length);
      const seeds = this.#bySeed.get(length) ?? new Map<number, Sought<T>[]>();
      this.#bySeed.set(length, seeds);
      const seed = seedAt(keys, 0, length);
      const sharing = seeds.get(seed) ?? [];
      sharing.push({ value, keys });
      seeds.set(seed, sharing);
    }
  }

  /** Every sequence that occurs, with the word where it first does. */
  find({ keys }: NormalizedWords): ReadonlyMap<T, number> {
    const found = new Map<T, number>();
    for (const [length, seeds] of this.#bySeed)
      for (let at = 0; at + length <= keys.length; at += 1)
        addFound(found, { keys, at }, seeds.get(seedAt(keys, at, length)));
    return found;
  }
}

function addFound<T>(
  found: Map<T, number>,
  { keys, at }: { readonly keys: Float64Array; readonly at: number },
  candidates: readonly Sought<T>[] = [],
): void {
  for (const { value, keys: wanted } of candidates)
    if (!found.has(value) && standsAt(keys, at, wanted)) found.set(value, at);
}

interface Sought<T> {
  readonly value: T;
  readonly keys: Float64Array;
}

/** A number that equal words share; words that only share it are told apart afterwards. */
function seedAt(keys: Float64Array, at: number, length: number): number {
  let seed = 0;
  for (let index = at; index < at + length; index += 1)
    seed = (Math.imul(seed, 31) + ((keys[index] ?? 0) % 0xffff_fffb)) | 0;
  return seed;
}

function standsAt(keys: Float64Array, at: number, wanted: Float64Array): boolean {
  if (at + wanted.length > keys.length) return false;
  for (let index = 0; index < wanted.length; index += 1)
    if (keys[at + index] !== wanted[index]) return false;
  return true;
}

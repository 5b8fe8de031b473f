import type { Chain } from "./chain.ts";

/** Narrowest band of diagonals that is taken as one copy of a text, in words. */
const MIN_BAND_WORDS = 48;

/**
 * Splits the seeds of one text into its copies. A diagonal is place minus position: equal for all seeds of one
 * unbroken copy, so copies show as peaks. Holds scratch memory; what it hands out is valid until it returns.
 */
export class Diagonals {
  #counts: Uint32Array = new Uint32Array(1024);
  #ordered: Uint32Array = new Uint32Array(1024);
  #bands: Uint32Array = new Uint32Array(1024);
  #places: Uint32Array = new Uint32Array(1024);
  #positions: Uint32Array = new Uint32Array(1024);

  /**
   * Calls back for each peak of at least `minimum` seeds, along the file.
   *
   * @param seeds - by rising place, at equal places by falling position; what is called back with is likewise.
   * @param length - words of the text; a copy may drift by a quarter of that.
   */
  split(seeds: Chain, length: number, minimum: number, found: (copy: Chain) => void): void {
    const width = Math.max(MIN_BAND_WORDS, length >> 2);
    // Mostly a text stands in a file once.
    if (spreadOf(seeds) <= width) {
      if (seeds.places.length >= minimum) found(seeds);
      return;
    }
    const bands = this.#sortByBand(seeds, length, width);
    const sizeOf = (band: number): number =>
      band < 0 || band >= bands ? 0 : (this.#counts[band + 1] ?? 0) - (this.#counts[band] ?? 0);
    // Neighbouring bands make one copy; of overlapping pairs the fuller one wins.
    for (let band = 0; band < bands; band += 1) {
      const size = sizeOf(band) + sizeOf(band + 1);
      if (size < minimum || sizeOf(band + 1) + sizeOf(band + 2) > size) continue;
      found(this.#merge(seeds, band, Math.min(band + 2, bands)));
      band += 1;
    }
  }

  /** Counting sort; afterwards band `b` is `ordered[counts[b]]` to `ordered[counts[b + 1]]`. */
  #sortByBand({ places, positions }: Chain, length: number, width: number): number {
    const count = places.length;
    if (this.#bands.length < count) this.#bands = new Uint32Array(2 * count);
    let bands = 0;
    for (let seed = 0; seed < count; seed += 1) {
      const diagonal = (places[seed] ?? 0) - (positions[seed] ?? 0) + length;
      const band = ((diagonal / width) | 0) + 1;
      this.#bands[seed] = band;
      if (band >= bands) bands = band + 1;
    }
    this.#reserve(count, bands);
    const counts = this.#counts.fill(0, 0, bands + 2);
    for (let seed = 0; seed < count; seed += 1) {
      const slot = (this.#bands[seed] ?? 0) + 2;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
    for (let band = 2; band <= bands + 1; band += 1) {
      counts[band] = (counts[band] ?? 0) + (counts[band - 1] ?? 0);
    }
    for (let seed = 0; seed < count; seed += 1) {
      const slot = (this.#bands[seed] ?? 0) + 1;
      this.#ordered[counts[slot] ?? 0] = seed;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
    return bands;
  }

  /** Both halves are sorted by seed number, which is the order of places. */
  #merge(seeds: Chain, band: number, behind: number): Chain {
    const middle = this.#counts[band + 1] ?? 0;
    const end = this.#counts[behind] ?? 0;
    let left = this.#counts[band] ?? 0;
    let right = middle;
    let size = 0;
    while (left < middle || right < end) {
      const first = left < middle ? (this.#ordered[left] ?? 0) : Infinity;
      const second = right < end ? (this.#ordered[right] ?? 0) : Infinity;
      if (first < second) left += 1;
      else right += 1;
      const seed = Math.min(first, second);
      this.#places[size] = seeds.places[seed] ?? 0;
      this.#positions[size] = seeds.positions[seed] ?? 0;
      size += 1;
    }
    return { places: this.#places.subarray(0, size), positions: this.#positions.subarray(0, size) };
  }

  #reserve(seeds: number, bands: number): void {
    if (this.#counts.length < bands + 2) this.#counts = new Uint32Array(2 * (bands + 2));
    if (this.#ordered.length >= seeds) return;
    this.#ordered = new Uint32Array(2 * seeds);
    this.#places = new Uint32Array(2 * seeds);
    this.#positions = new Uint32Array(2 * seeds);
  }
}

/** Distance between the outermost diagonals. */
function spreadOf({ places, positions }: Chain): number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let seed = 0; seed < places.length; seed += 1) {
    const diagonal = (places[seed] ?? 0) - (positions[seed] ?? 0);
    if (diagonal < lowest) lowest = diagonal;
    if (diagonal > highest) highest = diagonal;
  }
  return highest - lowest;
}

import {
  GRAM_LENGTH,
  gramHash,
  type GramTable,
  type LicenseIndex,
} from "../index/license-index.ts";
import type { WordRun } from "./bullets.ts";
import { ChainFinder, type Chain } from "./chain.ts";
import { Diagonals } from "./diagonals.ts";

/** A place where a text may stand: seeds that occur in the same order in the file and in the text. */
export interface Candidate {
  readonly text: number;
  /** Positions of the seeds in the word run, ascending; `positions` are those in the text. */
  readonly places: Uint32Array;
  readonly positions: Uint32Array;
  /** Rough net score, for ranking before alignment. */
  readonly estimate: number;
}

/** A text of which enough seeds occur in a run, wherever they stand. */
export interface PlausibleText {
  readonly text: number;
  /** The first and the last place of its seeds in the run. */
  readonly start: number;
  readonly end: number;
  /** No candidate for the text has a higher estimate. */
  readonly bound: number;
  /** Where its seeds lie in the finder's memory, half-open; valid until the next run. */
  readonly hits: readonly [from: number, to: number];
}

/** Share of a text's seeds that must occur in a file for the text to be looked at. */
const MIN_SEED_SHARE = 0.3;

/** Most seeds that are looked at per file. */
const MAX_HITS = 4_000_000;

/** Finds where licence texts may stand; holds scratch arrays, so one finder serves many files. */
export class CandidateFinder {
  readonly #index: LicenseIndex;
  readonly #hitsPerText: Uint32Array;
  readonly #fill: Uint32Array;
  readonly #diagonals = new Diagonals();
  readonly #chains = new ChainFinder();
  #slots: Int32Array = new Int32Array(4096);
  #hits: Chain = { places: new Uint32Array(4096), positions: new Uint32Array(4096) };

  constructor(index: LicenseIndex) {
    this.#index = index;
    this.#hitsPerText = new Uint32Array(index.texts.entries.length);
    this.#fill = new Uint32Array(index.texts.entries.length);
  }

  /** The texts that may stand in a run, in no particular order. */
  find(run: WordRun): readonly PlausibleText[] {
    const lastHit = this.#countHits(run);
    const texts = this.#plausibleTexts();
    if (texts.length === 0) return [];
    this.#collectHits(lastHit, texts);
    const plausible: PlausibleText[] = [];
    let from = 0;
    for (const text of texts) {
      const to = this.#fill[text] ?? 0;
      plausible.push(this.#toPlausible(text, from, to));
      from = to;
    }
    return plausible;
  }

  /** One candidate for each copy of a text that the last run may hold: its seeds, split by diagonal. */
  candidatesFor({ text, hits }: PlausibleText): Candidate[] {
    const { length, seeds, seedWeight } = this.#sizesOf(text);
    const minimum = Math.max(1, MIN_SEED_SHARE * seeds);
    const found: Chain = {
      places: this.#hits.places.subarray(...hits),
      positions: this.#hits.positions.subarray(...hits),
    };
    const candidates: Candidate[] = [];
    this.#diagonals.split(found, length, minimum, (copy) => {
      const chain = this.#chains.longest(copy, minimum);
      if (chain === undefined) return;
      candidates.push({ text, ...chain, estimate: estimateNet(chain, length, seedWeight) });
    });
    return candidates;
  }

  /** Looks up every gram of the run; answers how far the limit let it get. */
  #countHits(run: WordRun): number {
    const { slots, postingTexts } = this.#index.grams;
    const hitsPerText = this.#hitsPerText.fill(0);
    if (this.#slots.length < run.count) this.#slots = new Int32Array(run.count * 2);
    const found = this.#slots;
    let total = 0;
    let place = 0;
    for (; place + GRAM_LENGTH <= run.count && total < MAX_HITS; place += 1) {
      const hash = gramHash(run.words, place);
      const slot = hash === 0 ? -1 : findSlot(slots, hash);
      found[place] = slot;
      if (slot === -1) continue;
      const from = slots[slot + 1] ?? 0;
      const to = slots[slot + 3] ?? 0;
      for (let posting = from; posting < to; posting += 1) {
        const text = postingTexts[posting] ?? 0;
        hitsPerText[text] = (hitsPerText[text] ?? 0) + 1;
      }
      total += to - from;
    }
    return place;
  }

  #plausibleTexts(): number[] {
    const { grams } = this.#index.texts;
    const texts: number[] = [];
    for (let text = 0; text < this.#hitsPerText.length; text += 1) {
      const hits = this.#hitsPerText[text] ?? 0;
      if (hits > 0 && hits >= MIN_SEED_SHARE * (grams[text] ?? 0)) texts.push(text);
    }
    return texts;
  }

  /** Second pass: writes the seeds of the plausible texts, each text's in one stretch, by place. */
  #collectHits(lastHit: number, texts: readonly number[]): void {
    const { slots, postingTexts, postingPositions } = this.#index.grams;
    const fill = this.#fill.fill(NOT_PLAUSIBLE);
    let total = 0;
    for (const text of texts) {
      fill[text] = total;
      total += this.#hitsPerText[text] ?? 0;
    }
    this.#hits = withCapacity(this.#hits, total);
    const { places, positions } = this.#hits;
    for (let place = 0; place < lastHit; place += 1) {
      const slot = this.#slots[place] ?? -1;
      if (slot === -1) continue;
      const from = slots[slot + 1] ?? 0;
      // Backwards, so that of several positions at one place a chain can take only one.
      for (let posting = (slots[slot + 3] ?? 0) - 1; posting >= from; posting -= 1) {
        const text = postingTexts[posting] ?? 0;
        const next = fill[text] ?? NOT_PLAUSIBLE;
        if (next === NOT_PLAUSIBLE) continue;
        places[next] = place;
        positions[next] = postingPositions[posting] ?? 0;
        fill[text] = next + 1;
      }
    }
  }

  #toPlausible(text: number, from: number, to: number): PlausibleText {
    const { length, seeds, seedWeight } = this.#sizesOf(text);
    const { places } = this.#hits;
    // The best that could be: all seeds in a row, with nothing between them.
    const matched = Math.min(length, Math.min(to - from, seeds) * seedWeight);
    return {
      text,
      start: places[from] ?? 0,
      end: places[to - 1] ?? 0,
      bound: netOf(matched, length),
      hits: [from, to],
    };
  }

  #sizesOf(text: number): { length: number; seeds: number; seedWeight: number } {
    const { starts, grams } = this.#index.texts;
    const length = (starts[text + 1] ?? 0) - (starts[text] ?? 0);
    const seeds = grams[text] ?? 0;
    return { length, seeds, seedWeight: length / Math.max(seeds, 1) };
  }
}

const NOT_PLAUSIBLE = 0xffffffff;

function withCapacity(hits: Chain, capacity: number): Chain {
  if (hits.places.length >= capacity) return hits;
  return { places: new Uint32Array(capacity * 2), positions: new Uint32Array(capacity * 2) };
}

/** Index in the table of the slot that holds a gram, or -1. */
export function findSlot(slots: GramTable["slots"], hash: number): number {
  const mask = slots.length - 4;
  let slot = (2 * hash) & mask;
  while (slots[slot + 1] !== slots[slot + 3]) {
    if (slots[slot] === hash) return slot;
    slot = (slot + 2) & mask;
  }
  return -1;
}

/** What alignment will probably find: each seed stands for `seedWeight` matched words. */
function estimateNet(chain: Chain, length: number, seedWeight: number): number {
  const last = chain.places.length - 1;
  const span = (chain.places[last] ?? 0) - (chain.places[0] ?? 0) + GRAM_LENGTH;
  const matched = Math.min(length, chain.places.length * seedWeight);
  return netOf(matched, length) - 0.5 * Math.max(0, span - matched);
}

function netOf(matched: number, length: number): number {
  return matched - 0.7 * (length - matched);
}

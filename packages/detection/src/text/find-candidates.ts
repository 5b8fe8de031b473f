import { GRAM_LENGTH, gramHash, type LicenseIndex } from "../index/license-index.ts";
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

/** Share of a text's seeds that must occur in a file for the text to be looked at. */
const MIN_SEED_SHARE = 0.3;

/** Most seeds that are looked at per file. */
const MAX_HITS = 4_000_000;

/** Most candidates per file. */
const MAX_CANDIDATES = 20_000;

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

  /** Candidates in no particular order. */
  find(run: WordRun): readonly Candidate[] {
    const lastHit = this.#countHits(run);
    const texts = this.#plausibleTexts();
    if (texts.length === 0) return [];
    this.#collectHits(lastHit, texts);
    const candidates: Candidate[] = [];
    let start = 0;
    for (const text of texts) {
      const end = this.#fill[text] ?? 0;
      this.#appendCandidates(text, start, end, candidates);
      start = end;
      if (candidates.length >= MAX_CANDIDATES) break;
    }
    return candidates;
  }

  /** Looks up every gram of the run; answers how far the limit let it get. */
  #countHits(run: WordRun): number {
    const { keys, counts, offsets, postingTexts } = this.#index.grams;
    const mask = keys.length - 1;
    if (this.#slots.length < run.count) this.#slots = new Int32Array(run.count * 2);
    this.#hitsPerText.fill(0);
    let total = 0;
    let place = 0;
    for (; place + GRAM_LENGTH <= run.count && total < MAX_HITS; place += 1) {
      const hash = gramHash(run.words, place);
      const slot = hash === 0 ? -1 : findSlot(keys, counts, hash, mask);
      this.#slots[place] = slot;
      if (slot === -1) continue;
      const from = offsets[slot] ?? 0;
      const end = from + (counts[slot] ?? 0);
      for (let posting = from; posting < end; posting += 1) {
        const text = postingTexts[posting] ?? 0;
        this.#hitsPerText[text] = (this.#hitsPerText[text] ?? 0) + 1;
      }
      total += end - from;
    }
    return place;
  }

  #plausibleTexts(): number[] {
    const texts: number[] = [];
    this.#hitsPerText.forEach((hits, text) => {
      if (hits > 0 && hits >= MIN_SEED_SHARE * (this.#index.texts.grams[text] ?? 0))
        texts.push(text);
    });
    return texts;
  }

  /** Second pass: writes the seeds of the plausible texts, each text's in one stretch, by place. */
  #collectHits(places: number, texts: readonly number[]): void {
    const { counts, offsets, postingTexts, postingPositions } = this.#index.grams;
    const fill = this.#fill.fill(NOT_PLAUSIBLE);
    let total = 0;
    for (const text of texts) {
      fill[text] = total;
      total += this.#hitsPerText[text] ?? 0;
    }
    this.#hits = withCapacity(this.#hits, total);
    for (let place = 0; place < places; place += 1) {
      const slot = this.#slots[place] ?? -1;
      if (slot === -1) continue;
      const from = offsets[slot] ?? 0;
      // Backwards, so that of several positions at one place a chain can take only one.
      for (let posting = from + (counts[slot] ?? 0) - 1; posting >= from; posting -= 1) {
        const text = postingTexts[posting] ?? 0;
        const next = fill[text] ?? NOT_PLAUSIBLE;
        if (next === NOT_PLAUSIBLE) continue;
        this.#hits.places[next] = place;
        this.#hits.positions[next] = postingPositions[posting] ?? 0;
        fill[text] = next + 1;
      }
    }
  }

  /** Splits one text's seeds by diagonal, so that each copy of the text becomes a candidate of its own. */
  #appendCandidates(text: number, start: number, end: number, candidates: Candidate[]): void {
    const { starts, grams } = this.#index.texts;
    const length = (starts[text + 1] ?? 0) - (starts[text] ?? 0);
    const minimum = Math.max(1, MIN_SEED_SHARE * (grams[text] ?? 0));
    const seedWeight = length / Math.max(grams[text] ?? 1, 1);
    const { places, positions } = this.#hits;
    const seeds = {
      places: places.subarray(start, end),
      positions: positions.subarray(start, end),
    };
    this.#diagonals.split(seeds, length, minimum, (copy) => {
      const chain = this.#chains.longest(copy, minimum);
      if (chain === undefined) return;
      candidates.push({ text, ...chain, estimate: estimateNet(chain, length, seedWeight) });
    });
  }
}

const NOT_PLAUSIBLE = 0xffffffff;

function withCapacity(hits: Chain, capacity: number): Chain {
  if (hits.places.length >= capacity) return hits;
  return { places: new Uint32Array(capacity * 2), positions: new Uint32Array(capacity * 2) };
}

function findSlot(keys: Int32Array, counts: Uint16Array, hash: number, mask: number): number {
  let slot = hash & mask;
  while ((counts[slot] ?? 0) > 0) {
    if (keys[slot] === hash) return slot;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** What alignment will probably find: each seed stands for `seedWeight` matched words. */
function estimateNet(chain: Chain, length: number, seedWeight: number): number {
  const last = chain.places.length - 1;
  const span = (chain.places[last] ?? 0) - (chain.places[0] ?? 0) + GRAM_LENGTH;
  const matched = Math.min(length, chain.places.length * seedWeight);
  return matched - 0.7 * (length - matched) - 0.5 * Math.max(0, span - matched);
}

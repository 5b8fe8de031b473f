import type { WordRun } from "./bullets.ts";
import type { Candidate, CandidateFinder, PlausibleText } from "./find-candidates.ts";

/** Where the seeds of a text stand in a run: the first and the last place. */
export type Place = Pick<PlausibleText, "start" | "end">;

/** Most candidates per file. */
const MAX_CANDIDATES = 20_000;

/**
 * The candidates of a run, the most promising first. Sorting a text's seeds into copies costs more than finding them, and
 * most texts share a few sentences with the one that stands there: they wait until nothing better is left, and by then
 * what was aligned mostly rules them out.
 */
export class CandidateQueue {
  readonly #finder: CandidateFinder;
  /** By rising bound: the best is last. */
  readonly #texts: PlausibleText[];
  /** By rising estimate. */
  readonly #candidates: Candidate[] = [];
  #found = 0;

  constructor(finder: CandidateFinder, run: WordRun) {
    this.#finder = finder;
    this.#texts = [...finder.find(run)].sort((left, right) => left.bound - right.bound);
  }

  /**
   * Takes the candidate with the highest estimate, of equal ones that of the first text; undefined when there is none.
   *
   * @param isRuledOut - whether nothing that begins and ends within a place and has at most this estimate is wanted.
   */
  next(isRuledOut: (place: Place, bound: number) => boolean): Candidate | undefined {
    for (;;) {
      const text = this.#texts[this.#texts.length - 1];
      const best = this.#candidates[this.#candidates.length - 1];
      if (text === undefined || (best !== undefined && best.estimate > text.bound))
        return this.#candidates.pop();
      this.#texts.pop();
      if (this.#found < MAX_CANDIDATES && !isRuledOut(text, text.bound)) this.#add(text);
    }
  }

  #add(text: PlausibleText): void {
    const candidates = this.#finder.candidatesFor(text);
    if (candidates.length === 0) return;
    this.#found += candidates.length;
    // Of one text's equal copies the first goes first.
    this.#candidates.push(...candidates.reverse());
    this.#candidates.sort(byRisingEstimate);
  }
}

function byRisingEstimate(left: Candidate, right: Candidate): number {
  return left.estimate - right.estimate || right.text - left.text;
}

import { TOKEN_FLAG, type LicenseIndex } from "../index/license-index.ts";
import {
  countInserted,
  countMatched,
  countMissing,
  noteHole,
  GapAligner,
  MAX_GAP_WORDS,
  SCORE,
  type AlignmentInput,
  type AlignmentTally,
  type Gap,
} from "./align-gap.ts";
import type { WordRun } from "./bullets.ts";
import type { Candidate } from "./find-candidates.ts";

/** How well one text fits one place of a file. */
export interface Alignment {
  readonly text: number;
  /** Half-open, in words of the run. */
  readonly start: number;
  readonly end: number;
  readonly matched: number;
  /** Share of the text's required words that are there, 0–1. */
  readonly coverage: number;
  /** The same for its first part, where it grants. */
  readonly headCoverage: number;
  /** Whether its own name, which other licences do not have, stands nowhere. */
  readonly nameless: boolean;
  readonly missing: number;
  readonly inserted: number;
  readonly critical: number;
  /** Grants that an added negation takes back. */
  readonly reversals: number;
  /** Negations that the file lacks; another wording may stand for them. */
  readonly negationsMissing: number;
  /** Stretches inside that are no part of the text, as `start` and `end`. */
  readonly holes: readonly (readonly [start: number, end: number])[];
  /** Matched words less what differs; the higher of two rivals wins. */
  readonly net: number;
  /** What the candidate's seeds had let expect. */
  readonly estimate: number;
}

/** Words before the first and behind the last seed that may belong to the text although it is all read there. */
const MARGIN_WORDS = 24;

/** From this length on a text is published under its name; shorter ones carry the name of whoever uses them. */
const LONG_TEXT_WORDS = 300;

/** The first part of a text says what is granted; the end is disclaimer, and much alike. */
const HEAD_SHARE = 1 / 3;

/** Turns candidates into alignments; holds scratch memory, so one serves many files. */
export class Aligner {
  readonly #index: LicenseIndex;
  readonly #gaps = new GapAligner();

  constructor(index: LicenseIndex) {
    this.#index = index;
  }

  /** Walks the seeds from front to back: equal runs are compared directly, what lies between as gaps. */
  align(run: WordRun, candidate: Candidate): Alignment {
    const { starts, tokens, flags, required } = this.#index.texts;
    const input = { file: run.words, text: tokens, flags, wordFlags: this.#index.wordFlags };
    const from = starts[candidate.text] ?? 0;
    const to = starts[candidate.text + 1] ?? 0;
    const headEnd = from + Math.floor((to - from) * HEAD_SHARE);
    const tally: AlignmentTally = {
      matchedHead: 0,
      headEnd,
      namesMatched: 0,
      namesMissing: 0,
      matched: 0,
      matchedRequired: 0,
      missing: 0,
      inserted: 0,
      critical: 0,
      negationsInserted: 0,
      negationsMissing: 0,
      isolatedInserted: 0,
      holes: [],
      start: run.count,
      end: 0,
    };
    const end = this.#alignSeeds(input, candidate, { from, to, count: run.count }, tally);
    this.#alignTail(input, end, { from, to, count: run.count }, tally);
    const needed = required[candidate.text] ?? 0;
    return {
      text: candidate.text,
      start: tally.start,
      end: tally.end,
      matched: tally.matched,
      coverage: needed === 0 ? 0 : tally.matchedRequired / needed,
      headCoverage: shareOf(tally.matchedHead, requiredBetween(flags, from, headEnd)),
      nameless: to - from > LONG_TEXT_WORDS && tally.namesMissing > 0 && tally.namesMatched === 0,
      missing: tally.missing,
      inserted: tally.inserted,
      critical: tally.critical,
      reversals: reversalsOf(tally),
      negationsMissing: tally.negationsMissing,
      holes: tally.holes,
      net: netOf(tally),
      estimate: candidate.estimate,
    };
  }

  #alignSeeds(
    input: AlignmentInput,
    { places, positions }: Candidate,
    bounds: Bounds,
    tally: AlignmentTally,
  ): Cursor {
    const cursor: Cursor = { place: -1, position: bounds.from };
    for (let seed = 0; seed < places.length; seed += 1) {
      let place = places[seed] ?? 0;
      let position = bounds.from + (positions[seed] ?? 0);
      if (cursor.place >= 0 && (place < cursor.place || position < cursor.position)) continue;
      const first = Math.max(cursor.place, 0);
      while (
        place > first &&
        position > cursor.position &&
        sameWord(input, place - 1, position - 1)
      ) {
        place -= 1;
        position -= 1;
      }
      if (cursor.place < 0) this.#alignHead(input, { place, position }, bounds, tally);
      else this.#alignGap(input, innerGap(cursor, place, position), tally);
      while (place < bounds.count && position < bounds.to && sameWord(input, place, position)) {
        countMatched(input, place, position, tally);
        place += 1;
        position += 1;
      }
      cursor.place = place;
      cursor.position = position;
    }
    return cursor;
  }

  #alignHead(input: AlignmentInput, start: Cursor, bounds: Bounds, tally: AlignmentTally): void {
    const reach = Math.min(MAX_GAP_WORDS, start.position - bounds.from + MARGIN_WORDS);
    this.#alignGap(
      input,
      {
        fileFrom: Math.max(0, start.place - reach),
        fileTo: start.place,
        textFrom: bounds.from,
        textTo: start.position,
        freeHead: true,
        freeTail: false,
      },
      tally,
    );
  }

  #alignTail(input: AlignmentInput, end: Cursor, bounds: Bounds, tally: AlignmentTally): void {
    const reach = Math.min(MAX_GAP_WORDS, bounds.to - end.position + MARGIN_WORDS);
    this.#alignGap(
      input,
      {
        fileFrom: end.place,
        fileTo: Math.min(bounds.count, end.place + reach),
        textFrom: end.position,
        textTo: bounds.to,
        freeHead: false,
        freeTail: true,
      },
      tally,
    );
  }

  #alignGap(input: AlignmentInput, gap: Gap, tally: AlignmentTally): void {
    const fileWords = gap.fileTo - gap.fileFrom;
    const textWords = gap.textTo - gap.textFrom;
    if (textWords === 0 && (gap.freeHead || gap.freeTail)) return;
    if (textWords <= MAX_GAP_WORDS && fileWords <= MAX_GAP_WORDS) {
      this.#gaps.align(input, gap, tally);
      return;
    }
    for (let position = gap.textFrom; position < gap.textTo; position += 1) {
      countMissing(input, position, tally);
    }
    if (gap.freeHead || gap.freeTail) return;
    for (let place = gap.fileFrom; place < gap.fileTo; place += 1)
      countInserted(input, place, tally);
    noteHole(gap.fileFrom, gap.fileTo, tally);
  }
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function requiredBetween(flags: Uint8Array, from: number, to: number): number {
  let required = 0;
  for (let position = from; position < to; position += 1) {
    if (((flags[position] ?? 0) & TOKEN_FLAG.OPTIONAL) === 0) required += 1;
  }
  return required;
}

interface Bounds {
  /** The text's tokens in the table of all texts, half-open. */
  readonly from: number;
  readonly to: number;
  /** Words of the run. */
  readonly count: number;
}

interface Cursor {
  place: number;
  position: number;
}

function innerGap(cursor: Cursor, place: number, position: number): Gap {
  return {
    fileFrom: cursor.place,
    fileTo: place,
    textFrom: cursor.position,
    textTo: position,
    freeHead: false,
    freeTail: false,
  };
}

function sameWord(input: AlignmentInput, place: number, position: number): boolean {
  return input.file[place] === input.text[position];
}

/**
 * Counts negations that the file adds: "neither the name … may be used" and "the name … may not be used" say the
 * same, so one pays for the other. Where one is lost, the licence as published is the stricter reading, and a safe
 * one.
 */
function reversalsOf(tally: AlignmentTally): number {
  return Math.max(0, tally.isolatedInserted - tally.negationsMissing);
}

function netOf(tally: AlignmentTally): number {
  const tenths =
    tally.matched * SCORE.MATCH +
    tally.missing * SCORE.MISSING +
    tally.inserted * SCORE.INSERTED +
    tally.critical * SCORE.CRITICAL;
  return tenths / 10;
}

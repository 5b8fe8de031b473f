import { TOKEN_FLAG, WORD_FLAG } from "../index/license-index.ts";

/** Costs and gains in tenths of a word. */
export const SCORE = {
  MATCH: 10,
  MISSING: -7,
  INSERTED: -5,
  /** On top, for a word that changes the meaning. */
  CRITICAL: -20,
} as const;

/** Longest stretch on either side that is compared word by word; longer ones count as wholly different. */
export const MAX_GAP_WORDS = 255;

/** Longest edit that counts as isolated. */
const ISOLATED_WORDS = 2;

/** So many words in a row that only the file has may say something of their own. */
const MIN_HOLE_WORDS = 6;

/** Most words that a slot takes for free. */
const MAX_SLOT_WORDS = 32;

/** The two sequences; positions are absolute in `text` and `flags`. */
export interface AlignmentInput {
  readonly file: Uint16Array;
  readonly text: Uint16Array;
  readonly flags: Uint8Array;
  readonly wordFlags: Uint8Array;
}

/** What an alignment has seen so far. */
export interface AlignmentTally {
  matched: number;
  matchedRequired: number;
  missing: number;
  inserted: number;
  /** Required words of the text's first part that are there; it ends before `headEnd`, a position in all texts. */
  matchedHead: number;
  readonly headEnd: number;
  /** Words of the licence's own name, there and not. */
  namesMatched: number;
  namesMissing: number;
  /** Critical words lost or added, and lost words of the name. */
  critical: number;
  /** Negations that the file adds, and that it lacks. */
  negationsInserted: number;
  negationsMissing: number;
  /** Added ones that are the whole difference at their place: "is hereby [not] granted". */
  isolatedInserted: number;
  /** Longer stretches that only the file has, in words of the run, half-open and in no order. */
  readonly holes: (readonly [start: number, end: number])[];
  /** First matched word, and the one behind the last. */
  start: number;
  end: number;
}

/** A stretch of the file and one of the text, half-open, and whether the file's outer words belong to it. */
export interface Gap {
  readonly fileFrom: number;
  readonly fileTo: number;
  readonly textFrom: number;
  readonly textTo: number;
  readonly freeHead: boolean;
  readonly freeTail: boolean;
}

const FROM_DIAGONAL = 1;
const FROM_TEXT = 2;
const FROM_FILE = 3;
const START = 0;

/** Compares the stretches between two anchors by dynamic programming; holds the scratch matrix. */
export class GapAligner {
  readonly #steps = new Uint8Array((MAX_GAP_WORDS + 1) * (MAX_GAP_WORDS + 1));
  readonly #row = new Int32Array(MAX_GAP_WORDS + 1);
  /** What each of the file's words costs where the text has none: asked for in every line. */
  readonly #insertions = new Int32Array(MAX_GAP_WORDS + 1);

  /** Adds the best alignment of a gap to the tally. Both sides must be at most {@link MAX_GAP_WORDS} long. */
  align(input: AlignmentInput, gap: Gap, tally: AlignmentTally): void {
    const end = this.#fillMatrix(input, gap);
    this.#traceBack(input, gap, end, tally);
  }

  /** Answers the column (file words used) where the best alignment ends. */
  #fillMatrix(input: AlignmentInput, gap: Gap): number {
    const columns = gap.fileTo - gap.fileFrom;
    const rows = gap.textTo - gap.textFrom;
    const stride = columns + 1;
    const row = this.#row;
    row[0] = 0;
    this.#steps[0] = START;
    for (let column = 1; column <= columns; column += 1) {
      this.#insertions[column] = insertedScore(input, input.file[gap.fileFrom + column - 1] ?? 0);
      row[column] = gap.freeHead
        ? 0
        : (row[column - 1] ?? 0) + insertionScore(input, gap.fileFrom + column - 1, gap.textFrom);
      this.#steps[column] = gap.freeHead ? START : FROM_FILE;
    }
    for (let line = 1; line <= rows; line += 1) this.#fillRow(input, gap, line, stride);
    if (!gap.freeTail) return columns;
    let best = 0;
    for (let column = 1; column <= columns; column += 1) {
      if ((row[column] ?? 0) > (row[best] ?? 0)) best = column;
    }
    return best;
  }

  #fillRow(input: AlignmentInput, gap: Gap, line: number, stride: number): void {
    const row = this.#row;
    const steps = this.#steps;
    const { file } = input;
    const at = gap.textFrom + line - 1;
    const word = input.text[at] ?? 0;
    const missing = missingScore(input, at);
    let diagonal = row[0] ?? 0;
    let left = diagonal + missing;
    row[0] = left;
    steps[line * stride] = FROM_TEXT;
    const free = ((input.flags[at + 1] ?? 0) & TOKEN_FLAG.SLOT_BEFORE) !== 0;
    for (let column = 1; column < stride; column += 1) {
      const above = row[column] ?? 0;
      let best = above + missing;
      let step = FROM_TEXT;
      const inserted = left + (free ? 0 : (this.#insertions[column] ?? 0));
      if (inserted > best) {
        best = inserted;
        step = FROM_FILE;
      }
      if (file[gap.fileFrom + column - 1] === word && diagonal + SCORE.MATCH >= best) {
        best = diagonal + SCORE.MATCH;
        step = FROM_DIAGONAL;
      }
      diagonal = above;
      left = best;
      row[column] = best;
      steps[line * stride + column] = step;
    }
  }

  #traceBack(input: AlignmentInput, gap: Gap, end: number, tally: AlignmentTally): void {
    const stride = gap.fileTo - gap.fileFrom + 1;
    let column = end;
    let line = gap.textTo - gap.textFrom;
    let edit = openEdit(tally);
    for (;;) {
      const step = this.#steps[line * stride + column] ?? START;
      if (step === START) break;
      if (step === FROM_FILE) {
        column -= 1;
        edit.first = gap.fileFrom + column;
        edit.fileWords += 1;
        const free =
          insertsIntoSlot(input, gap.textFrom + line) && edit.fileWords <= MAX_SLOT_WORDS;
        if (free) countNegation(input, gap.fileFrom + column, tally);
        else countInserted(input, gap.fileFrom + column, tally);
      } else if (step === FROM_TEXT) {
        line -= 1;
        edit.textWords += 1;
        countMissing(input, gap.textFrom + line, tally);
      } else {
        closeEdit(edit, tally);
        edit = openEdit(tally);
        column -= 1;
        line -= 1;
        countMatched(input, gap.fileFrom + column, gap.textFrom + line, tally);
      }
    }
    // What is lost before the first or behind the last word is a cut, not an edit.
    if (!gap.freeHead && !gap.freeTail) closeEdit(edit, tally);
  }
}

/** One stretch of differing words between words that agree. */
interface Edit {
  /** The file's first word. */
  first: number;
  fileWords: number;
  textWords: number;
  /** Negations that the file had added before this edit. */
  readonly negationsBefore: number;
}

function openEdit({ negationsInserted }: AlignmentTally): Edit {
  return { first: 0, fileWords: 0, textWords: 0, negationsBefore: negationsInserted };
}

/** Notes what an edit adds: a long stretch, or the negations of one that is nothing but a word or two. */
function closeEdit(edit: Edit, tally: AlignmentTally): void {
  noteHole(edit.first, edit.first + edit.fileWords, tally);
  if (edit.textWords > 0 || edit.fileWords > ISOLATED_WORDS) return;
  tally.isolatedInserted += tally.negationsInserted - edit.negationsBefore;
}

/** Counts one word that both sides have. */
export function countMatched(
  input: AlignmentInput,
  place: number,
  position: number,
  tally: AlignmentTally,
): void {
  tally.matched += 1;
  const flags = input.flags[position] ?? 0;
  if ((flags & TOKEN_FLAG.NAME) !== 0) tally.namesMatched += 1;
  if ((flags & TOKEN_FLAG.OPTIONAL) === 0) {
    tally.matchedRequired += 1;
    if (position < tally.headEnd) tally.matchedHead += 1;
  }
  tally.start = Math.min(tally.start, place);
  tally.end = Math.max(tally.end, place + 1);
}

/** Counts one word that only the text has. */
export function countMissing(input: AlignmentInput, position: number, tally: AlignmentTally): void {
  if (((input.flags[position] ?? 0) & TOKEN_FLAG.OPTIONAL) !== 0) return;
  tally.missing += 1;
  const flags = input.wordFlags[input.text[position] ?? 0] ?? 0;
  if (((input.flags[position] ?? 0) & TOKEN_FLAG.NAME) !== 0) tally.namesMissing += 1;
  if (isDecisive(input, position)) tally.critical += 1;
  if ((flags & WORD_FLAG.NEGATION) !== 0) tally.negationsMissing += 1;
}

/** Counts one word that only the file has. */
export function countInserted(input: AlignmentInput, place: number, tally: AlignmentTally): void {
  tally.inserted += 1;
  const flags = input.wordFlags[input.file[place] ?? 0] ?? 0;
  if ((flags & WORD_FLAG.CRITICAL) !== 0) tally.critical += 1;
  countNegation(input, place, tally);
}

function countNegation(input: AlignmentInput, place: number, tally: AlignmentTally): void {
  const flags = input.wordFlags[input.file[place] ?? 0] ?? 0;
  if ((flags & WORD_FLAG.NEGATION) !== 0) tally.negationsInserted += 1;
}

/** Remembers a stretch that only the file has, if it is long enough to mean something. */
export function noteHole(start: number, end: number, tally: AlignmentTally): void {
  if (end - start >= MIN_HOLE_WORDS) tally.holes.push([start, end]);
}

function insertsIntoSlot(input: AlignmentInput, position: number): boolean {
  return ((input.flags[position] ?? 0) & TOKEN_FLAG.SLOT_BEFORE) !== 0;
}

function missingScore(input: AlignmentInput, position: number): number {
  if (((input.flags[position] ?? 0) & TOKEN_FLAG.OPTIONAL) !== 0) return 0;
  return SCORE.MISSING + (isDecisive(input, position) ? SCORE.CRITICAL : 0);
}

function insertionScore(input: AlignmentInput, place: number, position: number): number {
  return insertsIntoSlot(input, position) ? 0 : insertedScore(input, input.file[place] ?? 0);
}

function insertedScore(input: AlignmentInput, word: number): number {
  return SCORE.INSERTED + (isCritical(input, word) ? SCORE.CRITICAL : 0);
}

/** Whether a text is another one without this word. */
function isDecisive(input: AlignmentInput, position: number): boolean {
  const named = ((input.flags[position] ?? 0) & TOKEN_FLAG.NAME) !== 0;
  return named || isCritical(input, input.text[position] ?? 0);
}

function isCritical(input: AlignmentInput, word: number): boolean {
  return ((input.wordFlags[word] ?? 0) & WORD_FLAG.CRITICAL) !== 0;
}

import type { FoundMatch, LicenseMatcher, MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { Aligner, type Alignment } from "./align.ts";
import { WordRun, withoutBullets } from "./bullets.ts";
import { CandidateFinder, type Candidate } from "./find-candidates.ts";
import { selectAlignments } from "./select.ts";

/** Rivals that are aligned for one place in a file. */
const MAX_RIVALS = 12;

/** A candidate whose estimate lies this share of a rival's score below the rival's is not aligned. */
const HOPELESS_SHARE = 0.8;

/** Below it a match concludes nothing; a clue never has more than the other. */
const MIN_CONFIDENCE = 0.6;
const CLUE_CONFIDENCE = 0.55;

/** Share of a text's first part that must be there: a disclaimer alone grants nothing. */
const MIN_HEAD_COVERAGE = 0.6;

/** Words for each of which one negation may be added before the text is in doubt. */
const WORDS_PER_NEGATION = 300;

/** Net words per word of its span from which an alignment explains what lies inside it. */
const CLOSE_FIT = 0.9;

/** Most alignments per file; bounds the time a hostile file can take. */
const MAX_ALIGNMENTS = 4000;

/** Finds full licence texts: seeds, chains, alignment, choice between rivals. */
export class TextMatcher implements LicenseMatcher {
  readonly id = "text";
  readonly #index: LicenseIndex;
  readonly #run = new WordRun();
  readonly #finder: CandidateFinder;
  readonly #aligner: Aligner;

  constructor(index: LicenseIndex) {
    this.#index = index;
    this.#finder = new CandidateFinder(index);
    this.#aligner = new Aligner(index);
  }

  match(document: MatcherDocument): readonly FoundMatch[] {
    const run = withoutBullets(document.tokens, this.#index.wordFlags, this.#run);
    const alignments = this.#alignBest(run, this.#finder.find(run), document);
    return selectAlignments(alignments, this.#index.texts.entries).map((alignment) =>
      this.#toMatch(alignment, document),
    );
  }

  #alignBest(
    run: WordRun,
    candidates: readonly Candidate[],
    document: MatcherDocument,
  ): readonly Alignment[] {
    const best = [...candidates].sort(byEstimate);
    const alignments: Alignment[] = [];
    for (const candidate of best) {
      if (alignments.length >= MAX_ALIGNMENTS || document.isTimeUp()) break;
      if (this.#isHopeless(candidate, alignments)) continue;
      alignments.push(this.#aligner.align(run, candidate));
    }
    return alignments;
  }

  #isHopeless(candidate: Candidate, alignments: readonly Alignment[]): boolean {
    const start = candidate.places[0] ?? 0;
    const end = candidate.places.at(-1) ?? start;
    let rivals = 0;
    for (const rival of alignments) {
      if (!isRival(rival, start, end)) continue;
      rivals += 1;
      // Estimates err alike on one place of a file, so they are compared with each other.
      const slack = HOPELESS_SHARE * rival.net + 8;
      if (rivals >= MAX_RIVALS || candidate.estimate < rival.estimate - slack) return true;
    }
    return false;
  }

  #toMatch(alignment: Alignment, document: MatcherDocument): FoundMatch {
    const entry = this.#index.texts.entries[alignment.text];
    const expression = entry?.expression ?? "";
    const first = this.#run.tokens[alignment.start] ?? 0;
    const last = this.#run.tokens[alignment.end - 1] ?? first;
    const confidence = confidenceOf(alignment);
    const concludes =
      alignment.coverage >= document.minCoverage &&
      alignment.headCoverage >= MIN_HEAD_COVERAGE &&
      confidence >= MIN_CONFIDENCE;
    const reversed = isReversed(alignment);
    return {
      expression,
      kind: reversed ? "unknown" : "text",
      rule: reversed ? `text/${expression}/reversed` : `text/${expression}`,
      ...document.spanOf(first, last),
      coverage: round(alignment.coverage),
      confidence: round(
        concludes && !reversed ? confidence : Math.min(confidence, CLUE_CONFIDENCE),
      ),
      class: concludes && !reversed ? "detection" : "clue",
      holes: alignment.holes.map(([start, end]) =>
        document.spanOf(this.#run.tokens[start] ?? 0, this.#run.tokens[end - 1] ?? 0),
      ),
    };
  }
}

/**
 * Whether an alignment stands where a candidate would: over the same stretch, or over a longer one that it
 * explains nearly word by word. A loose fit over half a file must not hide a short text inside it.
 */
function isRival(rival: Alignment, start: number, end: number): boolean {
  const common = Math.min(end, rival.end) - Math.max(start, rival.start);
  const length = rival.end - rival.start;
  return common >= (end - start) / 2 && (common >= length / 2 || rival.net >= CLOSE_FIT * length);
}

function byEstimate(left: Candidate, right: Candidate): number {
  return right.estimate - left.estimate || left.text - right.text;
}

/** In a short text one "not" more makes another licence of it; a long one has many sentences. */
function isReversed({ reversals, matched }: Alignment): boolean {
  return reversals > matched / WORDS_PER_NEGATION;
}

/** Coverage counts twice: a text with a tenth missing is a fifth less certain. */
function confidenceOf({ coverage, matched, inserted }: Alignment): number {
  return coverage * coverage * (matched / Math.max(1, matched + inserted));
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

import type { NearestLicense } from "@lizenzlotse/model";
import type { FoundMatch, LicenseMatcher, MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { LICENSE_WORDS, RESTRICTIONS } from "../rules/critical-words.ts";
import { similarityOf } from "../unknown/nearest-license.ts";
import { unknownTextId } from "../unknown/unknown-text-id.ts";
import { Aligner, type Alignment } from "./align.ts";
import { WordRun, withoutBullets } from "./bullets.ts";
import { CandidateFinder } from "./find-candidates.ts";
import { CandidateQueue, type Place } from "./candidate-queue.ts";
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

/** A longer text is published under its name, and what is added to it seldom takes anything back. */
const MAX_RESTRICTED_WORDS = 240;

/** A longer stretch in a text is no sentence that somebody has put into it. */
const MAX_ADDED_WORDS = 80;

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
  readonly #restrictions: ReadonlySet<number>;
  readonly #licenseWords: ReadonlySet<number>;

  constructor(index: LicenseIndex) {
    this.#index = index;
    this.#restrictions = new Set(RESTRICTIONS.map((word) => index.dictionary.idOf(word)));
    this.#licenseWords = new Set(LICENSE_WORDS.map((word) => index.dictionary.idOf(word)));
    this.#finder = new CandidateFinder(index);
    this.#aligner = new Aligner(index);
  }

  match(document: MatcherDocument): readonly FoundMatch[] {
    const run = withoutBullets(document.tokens, this.#index.wordFlags, this.#run);
    const alignments = this.#alignBest(run, document);
    return selectAlignments(alignments, this.#index.texts.entries).map((alignment) =>
      this.#toMatch(alignment, document),
    );
  }

  #alignBest(run: WordRun, document: MatcherDocument): readonly Alignment[] {
    const queue = new CandidateQueue(this.#finder, run);
    const alignments: Alignment[] = [];
    while (alignments.length < MAX_ALIGNMENTS && !document.isTimeUp()) {
      const candidate = queue.next((place, estimate) =>
        isHopeless(alignments, (rival) => coversClosely(rival, place), estimate),
      );
      if (candidate === undefined) break;
      const { places, estimate } = candidate;
      const start = places[0] ?? 0;
      const end = places[places.length - 1] ?? start;
      if (isHopeless(alignments, (rival) => isRival(rival, start, end), estimate)) continue;
      alignments.push(this.#aligner.align(run, candidate));
    }
    return alignments;
  }

  /** How the file turns the text into something else: it takes the grant back, or a part of it. */
  #changeOf(alignment: Alignment): "reversed" | "restricted" | undefined {
    if (isReversed(alignment)) return "reversed";
    // "the name of the author may not be used" instead of "neither the name … may be used" adds nothing.
    if (alignment.matched > MAX_RESTRICTED_WORDS || alignment.negationsMissing > 0)
      return undefined;
    const run = {
      words: this.#run.words,
      restrictions: this.#restrictions,
      licenseWords: this.#licenseWords,
    };
    return alignment.holes.some((hole) => isRestriction(run, hole)) ? "restricted" : undefined;
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
    const change = this.#changeOf(alignment);
    const span = document.spanOf(first, last);
    const { starts, ends } = document.tokens;
    return {
      expression:
        concludes && change !== undefined
          ? unknownTextId(document.bytes.subarray(starts[first], ends[last]))
          : expression,
      ...(change === undefined
        ? { kind: "text" as const, rule: `text/${expression}` }
        : {
            kind: "unknown" as const,
            rule: `text/${expression}/${change}`,
            nearest: nearestOf(expression, alignment),
          }),
      ...span,
      coverage: round(alignment.coverage),
      confidence: concludes ? round(confidence) : round(Math.min(confidence, CLUE_CONFIDENCE)),
      class: concludes ? "detection" : "clue",
      holes: alignment.holes.map(([start, end]) =>
        document.spanOf(this.#run.tokens[start] ?? 0, this.#run.tokens[end - 1] ?? 0),
      ),
    };
  }
}

/** Whether rivals for a place leave no room for a candidate with this estimate. */
function isHopeless(
  alignments: readonly Alignment[],
  isRivalThere: (alignment: Alignment) => boolean,
  estimate: number,
): boolean {
  let rivals = 0;
  for (const rival of alignments) {
    if (!isRivalThere(rival)) continue;
    rivals += 1;
    // Estimates err alike on one place of a file, so they are compared with each other.
    const slack = HOPELESS_SHARE * rival.net + 8;
    if (rivals >= MAX_RIVALS || estimate < rival.estimate - slack) return true;
  }
  return false;
}

/** Whether an alignment is a rival, see {@link isRival}, for whatever begins and ends within a place. */
function coversClosely(rival: Alignment, { start, end }: Place): boolean {
  return rival.start <= start && end <= rival.end && fitsClosely(rival);
}

interface RestrictedRun {
  readonly words: Uint16Array;
  readonly restrictions: ReadonlySet<number>;
  readonly licenseWords: ReadonlySet<number>;
}

/** Whether a stretch that only the file has takes something back, and speaks of no licence of its own. */
function isRestriction(
  { words, restrictions, licenseWords }: RestrictedRun,
  [start, end]: readonly [number, number],
): boolean {
  if (end - start > MAX_ADDED_WORDS) return false;
  const added = words.subarray(start, end);
  return (
    added.some((word) => restrictions.has(word)) && !added.some((word) => licenseWords.has(word))
  );
}

/**
 * Whether an alignment stands where a candidate would: over the same stretch, or over a longer one that it
 * explains nearly word by word. A loose fit over half a file must not hide a short text inside it.
 */
function isRival(rival: Alignment, start: number, end: number): boolean {
  const common = Math.min(end, rival.end) - Math.max(start, rival.start);
  const length = rival.end - rival.start;
  return common >= (end - start) / 2 && (common >= length / 2 || fitsClosely(rival));
}

function fitsClosely({ net, start, end }: Alignment): boolean {
  return net >= CLOSE_FIT * (end - start);
}

function nearestOf(license: string, { matched, inserted, missing }: Alignment): NearestLicense {
  return {
    license,
    similarity: similarityOf(matched, inserted, missing),
    addedWords: inserted,
    missingWords: missing,
  };
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

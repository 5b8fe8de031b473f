import type { LicenseMatch } from "@lizenzlotse/model";
import type { LicenseMatcher, MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { Aligner, type Alignment } from "./align.ts";
import { WordRun, withoutBullets } from "./bullets.ts";
import { CandidateFinder, type Candidate } from "./find-candidates.ts";
import { selectAlignments } from "./select.ts";

/** Rivals that are aligned for one place in a file. */
const MAX_RIVALS = 12;

/** A candidate whose estimate lies this share of its best rival's score below it is not aligned. */
const HOPELESS_SHARE = 0.35;

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

  match(document: MatcherDocument): readonly LicenseMatch[] {
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
      if (Math.min(end, rival.end) - Math.max(start, rival.start) < (end - start) / 2) continue;
      rivals += 1;
      const slack = HOPELESS_SHARE * rival.net + 8;
      if (rivals >= MAX_RIVALS || candidate.estimate < rival.net - slack) return true;
    }
    return false;
  }

  #toMatch(alignment: Alignment, document: MatcherDocument): LicenseMatch {
    const entry = this.#index.texts.entries[alignment.text];
    const expression = entry?.expression ?? "";
    const first = this.#run.tokens[alignment.start] ?? 0;
    const last = this.#run.tokens[alignment.end - 1] ?? first;
    const confidence = confidenceOf(alignment);
    const complete = alignment.coverage >= document.minCoverage;
    return {
      expression,
      kind: "text",
      rule: `text/${expression}`,
      ...document.spanOf(first, last),
      coverage: round(alignment.coverage),
      confidence: round(complete ? confidence : Math.min(confidence, 0.55)),
      class: complete && confidence >= 0.6 ? "detection" : "clue",
    };
  }
}

function byEstimate(left: Candidate, right: Candidate): number {
  return right.estimate - left.estimate || left.text - right.text;
}

/** Coverage counts twice: a text with a tenth missing is a fifth less certain. */
function confidenceOf({ coverage, matched, inserted }: Alignment): number {
  return coverage * coverage * (matched / Math.max(1, matched + inserted));
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

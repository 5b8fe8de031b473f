import type { SourceLocation } from "../diagnostic/diagnostic.ts";
import type { MatchKind } from "./license-match.ts";

/**
 * What a file says at a place that a licence was recognised at, beside the text of that licence: kept with a scan, so
 * that a report made years later, without the files, still shows it. Bounded; what was left out is counted.
 */
export interface EvidenceExcerpt {
  /** The file, and the first line of the match. */
  readonly location: SourceLocation;
  readonly endLine: number;
  /** Of the file's bytes, lower-case hex: what was read. */
  readonly sha256: string;
  readonly expression: string;
  readonly kind: MatchKind;
  readonly rule: string;
  /** The licence whose text stands beside; absent where the place names a licence and does not quote it. */
  readonly beside?: string | undefined;
  /** Words that only the file has, and words of the licence that it lacks. */
  readonly addedWords: number;
  readonly missingWords: number;
  /** In the order of the file. */
  readonly lines: readonly ExcerptLine[];
  /** Lines behind the last one that were left out. */
  readonly omittedLines: number;
}

/** One line of the file with what belongs to it in the licence. */
export interface ExcerptLine {
  /** 1-based; of words that only the licence has, the line that they are missing at. */
  readonly line: number;
  /** Lines left out before this one, since they say the same on both sides. */
  readonly omittedBefore: number;
  readonly parts: readonly ExcerptPart[];
}

/**
 * How a stretch of a line relates to the licence's text: `equal` words, `added` ones that the licence does not have,
 * `missing` ones that the file lacks, `optional` ones that it may lack, and a `variable` place, such as a name.
 */
export type ExcerptPartKind = "equal" | "added" | "missing" | "optional" | "variable";

/** One stretch of a line; white space is folded. */
export interface ExcerptPart {
  readonly kind: ExcerptPartKind;
  /** As the file has it; empty where it has nothing here. */
  readonly file: string;
  /** As the licence has it; empty where it has nothing here. */
  readonly license: string;
}

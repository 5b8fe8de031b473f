import type { LicenseMatch } from "@lizenzlotse/model";

/**
 * How a stretch of the file relates to the licence's text:
 *
 * - `equal`: the same words on both sides; case, line breaks, comment signs and punctuation may differ
 * - `file-only`: words that the licence does not have
 * - `license-only`: words that the file lacks
 * - `optional`: words that the file lacks and may lack: titles, instructions behind the licence
 * - `slot`: a place where the licence lets words vary: the holder's name, the year
 */
export type SegmentKind = "equal" | "file-only" | "license-only" | "optional" | "slot";

/** One stretch of a comparison; an `equal` one lies on one line of the file. Joined in order, each side gives its whole text. */
export interface ExplanationSegment {
  readonly kind: SegmentKind;
  /** As it stands in the file; empty where the file has nothing here. */
  readonly file: string;
  /** As it stands in the licence; empty where the licence has nothing here. */
  readonly license: string;
}

/** A file's words beside the text of the licence that they were recognised as. */
export interface TextComparison {
  /** SPDX identifier of the licence whose text is shown; texts with the same words share one. */
  readonly licenseId: string;
  readonly segments: readonly ExplanationSegment[];
  /** Words of each kind; of a slot those of the file. */
  readonly words: Readonly<Record<SegmentKind, number>>;
}

/** Why a match is one, as a person can check it. */
export interface MatchExplanation {
  readonly match: LicenseMatch;
  /** The matched span as it stands in the file, at most {@link MAX_SHOWN_CHARACTERS} characters. */
  readonly fileText: string;
  /** Absent for tags, notices, names and references: they name a licence and do not quote it. */
  readonly comparison?: TextComparison | undefined;
}

/** Longest `fileText`; the longest licence texts have a quarter of it. */
export const MAX_SHOWN_CHARACTERS = 1_048_576;

import type { CopyrightStatement, LicenseMatch, TextEncoding } from "@lizenzlotse/model";
import type { IgnoredRange } from "./bytes/ignored-ranges.ts";
import type { TokenStream } from "./tokens/token-stream.ts";

/** What the caller knows about a file; it only widens or narrows what is looked for. */
export type FileHint = "license-file" | "manifest" | "readme" | "source";

/** Limits and knobs of one detector. */
export interface DetectOptions {
  /** Bytes read per file, default 4 MiB; of a longer file only the head and tail windows are looked at and `truncated` is set. */
  readonly maxBytes?: number;
  /** Share of a licence text that must be present, 0–1, default 0.8. */
  readonly minCoverage?: number;
  /** Milliseconds per file, default 2,000; then `partial` is set. */
  readonly timeBudgetMs?: number;
  readonly hint?: FileHint;
}

/** Matches that belong together, and what they say as one. */
export interface Detection {
  /** Canonical SPDX expression. */
  readonly expression: string;
  /** Sorted by position. */
  readonly matches: readonly LicenseMatch[];
  readonly class: "detection" | "clue";
  /** 0–1. */
  readonly confidence: number;
}

/** A pointer to another file ("see LICENSE"); the caller resolves it over the tree. */
export interface FileReference {
  readonly target: string;
  readonly startLine: number;
}

/** Everything found in one file. An empty list means that nothing was recognised, never that reading failed. */
export interface FileResult {
  readonly detections: readonly Detection[];
  readonly references: readonly FileReference[];
  readonly copyrights: readonly CopyrightStatement[];
  readonly encoding: TextEncoding;
  readonly truncated: boolean;
  readonly partial: boolean;
}

/**
 * One way to see licences in a token stream or text. No I/O, no clock; the same document gives the same matches.
 * A matcher may keep scratch memory between calls, so it belongs to one `Detector`.
 */
export interface LicenseMatcher {
  /** For example `text`, `tag`, `notice`. */
  readonly id: string;
  match(document: MatcherDocument): readonly FoundMatch[];
}

/** A match, and how it relates to the one before it. */
export interface FoundMatch extends LicenseMatch {
  /** Set where the text offers it as an alternative to the match before: "Alternatively, under the …". */
  readonly joins?: "or" | undefined;
  /** Stretches inside the match that are no part of it: a notice that somebody put into a licence text. */
  readonly holes?: readonly ByteSpan[] | undefined;
}

/** Bytes as stored, half-open. */
export type ByteSpan = Pick<LicenseMatch, "startByte" | "endByte">;

/** A file as matchers see it. */
export interface MatcherDocument {
  /** The file as UTF-8 or Latin-1 bytes: as stored, unless it was UTF-16. Token offsets refer to these. */
  readonly bytes: Uint8Array;
  readonly encoding: TextEncoding;
  readonly hint: FileHint | undefined;
  /** Share of a licence text that must be present, 0–1. */
  readonly minCoverage: number;
  /** The words of the parts that are worth reading. */
  readonly tokens: TokenStream;
  /** What earlier matchers have found. */
  readonly found: readonly FoundMatch[];
  /** Whether an earlier matcher has explained a token; later ones leave it alone. */
  isExplained(token: number): boolean;
  /** Stretches that the author took out for tools, in `bytes`. */
  ignoredRanges(): readonly IgnoredRange[];
  /** Span of the tokens `first` to `last`, both inclusive, in bytes as stored and in lines. */
  spanOf(first: number, last: number): MatchSpan;
  /** Span of `[start, end)` in `bytes`, likewise. */
  spanOfBytes(start: number, end: number): MatchSpan;
  /** Whether the file's time budget is used up; the matcher then ends early with what it has. */
  isTimeUp(): boolean;
}

/** Where a match stands; the fields of the same names in `LicenseMatch`. */
export type MatchSpan = Pick<
  LicenseMatch,
  "startByte" | "endByte" | "startLine" | "endLine" | "place"
>;

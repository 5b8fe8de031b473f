import type { CopyrightStatement, LicenseMatch, TextEncoding } from "@lizenzlotse/model";

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

/** One way to see licences in a token stream or text. Pure, no I/O; run by the `Detector`. */
export interface LicenseMatcher {
  /** For example `text`, `tag`, `notice`. */
  readonly id: string;
  match(document: MatcherDocument): readonly LicenseMatch[];
}

/** A file as matchers see it. */
export interface MatcherDocument {
  /** Bytes as stored, already cut to the limit. Offsets of matches refer to these. */
  readonly bytes: Uint8Array;
  readonly encoding: TextEncoding;
  readonly hint: FileHint | undefined;
  /** Spans `[start, end)` in bytes that an earlier matcher has explained; later ones leave them alone. */
  readonly explained: readonly (readonly [number, number])[];
}

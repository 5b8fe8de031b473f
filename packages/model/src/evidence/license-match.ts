import type { NearestLicense } from "./nearest-license.ts";

/**
 * What kind of text spoke of a licence, strongest first: the licence's own `text`, a `tag`
 * (`SPDX-License-Identifier`), a `notice` ("licensed under …"), a `url`, a `name`, a `reference` to another
 * file, or licence-like text that is `unknown`.
 */
export type MatchKind = "text" | "tag" | "notice" | "url" | "name" | "reference" | "unknown";

/**
 * Where in a source file a match begins: in the comment at its `header` (or a banner that minifiers keep), in a later
 * `comment`, or in the `body`. A file without comments, such as a licence text, is all body.
 */
export type MatchPlace = "header" | "comment" | "body";

/** One hit of a matcher in a file. */
export interface LicenseMatch {
  /** SPDX expression of this hit alone: mostly one id, `X WITH exception`, or the expression of a tag. */
  readonly expression: string;
  readonly kind: MatchKind;
  /** The matcher's rule, for explanation, for example `text/MIT` or `tag/spdx-license-identifier`. */
  readonly rule: string;
  /** Byte offsets `[startByte, endByte)` into the file as stored. */
  readonly startByte: number;
  readonly endByte: number;
  /** 1-based, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  /** Absent in documents of earlier releases. */
  readonly place?: MatchPlace | undefined;
  /** Share of the rule's required words that are present, 0–1. */
  readonly coverage: number;
  /** 0–1; below 0.6 a match is a clue. */
  readonly confidence: number;
  /** A `clue` is shown but concludes nothing. */
  readonly class: "detection" | "clue";
  /** The decision of a person that made a clue of it: the match is none. */
  readonly decision?: string | undefined;
  /** Where a `reference` points, as written in the text. */
  readonly target?: string | undefined;
  /** Of a text that is `unknown`: what it comes closest to. */
  readonly nearest?: NearestLicense | undefined;
}

/** One copyright statement of a file. */
export interface CopyrightStatement {
  /** The statement as written, white space folded, without "All rights reserved" and what else follows the holder. */
  readonly text: string;
  /** The names alone, without years and addresses; empty where the statement gives years only. */
  readonly holder: string;
  /** `2001, 2003-2005, 2010-`: four digits each, in the order of the text, an open range without an end. */
  readonly years?: string | undefined;
  readonly startLine: number;
  readonly endLine: number;
}

import type {
  CopyrightStatement,
  LicenseMatch,
  NearestLicense,
  TextEncoding,
} from "@lizenzlotse/model";

import type { Problem } from "../read/unread-problem.ts";

/** What matchers say about one content; depends on bytes, class and extent only, so it can be cached. */
export interface ContentFindings {
  /** SHA-256 of the bytes as stored. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** SHA-256 of the normalised words; only for licence and notice files, else empty. */
  readonly normalizedSha256: string;
  readonly encoding: TextEncoding;
  /** AND of the concluding matches; absent where there are none. */
  readonly expression?: string | undefined;
  readonly matches: readonly LicenseMatch[];
  /** Of a licence file in which nothing was recognised: what it comes closest to. */
  readonly nearest?: NearestLicense | undefined;
  readonly copyrights: readonly CopyrightStatement[];
  readonly partial: boolean;
}

/** One thing seen in a content: the file itself, or a file inside the archive. */
export type ContentEntry =
  | { readonly member: string; readonly findings: ContentFindings }
  | { readonly member: string; readonly problem: Problem };

/** `member` of the file itself. */
export const ITSELF = "";

import type { SourceLocation } from "../diagnostic/diagnostic.ts";
import type { FileClass } from "../evidence/file-findings.ts";
import type { MatchKind } from "../evidence/license-match.ts";
import type { NearestLicense } from "../evidence/nearest-license.ts";

/** SPDX: looked, and there is none. */
export const NONE = "NONE";
/** SPDX: could not look, or the sources do not say. */
export const NOASSERTION = "NOASSERTION";

/** How several values of one statement belong together; `unstated` is never guessed to be either. */
export type LicenseOperator = "AND" | "OR" | "unstated";

/** A licence statement exactly as its source has it, before anything is normalised. */
export interface DeclaredStatement {
  /** Verbatim, in the source's order; mostly one. */
  readonly values: readonly string[];
  /** What joins several values. */
  readonly operator: LicenseOperator;
  /** Whether the joining is a convention that a person should confirm (two `<license>` elements of a POM). */
  readonly toConfirm?: boolean | undefined;
  /** `expression`: SPDX by the format's rules; `name`: free text; `file`: names a file; `text`: a licence text in the field. */
  readonly form: "expression" | "name" | "url" | "file" | "text" | "classifier";
  readonly source:
    | "manifest"
    | "lockfile"
    | "installed-metadata"
    | "repository-metadata"
    | "bill-of-materials"
    /** What a project declares about one of its files: see `FileDeclaration`. */
    | "file-declaration"
    /** What the package's registry says of this version. */
    | "registry"
    /** What a service says that looked at the published package itself. */
    | "aggregator";
  /** The field, for example `license` or `License-Expression`. */
  readonly field: string;
  /** For a `registry` or an `aggregator` the path is the address that was asked. */
  readonly location: SourceLocation;
  /** Day on which a registry or a service said so, RFC 3339; absent for what lies in files. */
  readonly askedOn?: string | undefined;
}

/** A statement with what it means in SPDX. */
export interface DeclaredLicense extends DeclaredStatement {
  /** Absent where the statement could not be read as SPDX; the statement itself is always kept. */
  readonly expression?: string | undefined;
  /** 1 for a valid expression, less for a normalised name, 0 where there is no expression. */
  readonly confidence: number;
}

/** A licence that a matcher found in one of the component's files. */
export interface DetectedLicense {
  readonly expression: string;
  readonly location: SourceLocation;
  readonly endLine: number;
  readonly class: FileClass;
  readonly kind: MatchKind;
  readonly rule: string;
  readonly coverage: number;
  readonly confidence: number;
  /** Of a text that is `unknown`: what it comes closest to. */
  readonly nearest?: NearestLicense | undefined;
}

/** What the conclusion rests on. */
export type ConclusionBasis =
  "curation" | "declared-and-detected" | "declared" | "detected" | "nothing";

/** Why a conclusion needs a person. */
export type ReviewReason =
  | "contradiction"
  | "operator-unstated"
  | "operator-to-confirm"
  | "name-ambiguous"
  | "name-not-understood"
  | "only-weak-evidence"
  | "unknown-text"
  | "file-reference-unresolved"
  | "version-unstated";

/** One way to read the evidence. */
export interface Reading {
  readonly expression: string;
  readonly basis: ConclusionBasis;
}

/** Our conclusion from all sources, or a human's curation. */
export interface Conclusion {
  /** Canonical SPDX expression, {@link NONE} or {@link NOASSERTION}. */
  readonly expression: string;
  /** `review`: the expression is the most careful reading, and {@link Conclusion.readings} shows the others. */
  readonly state: "concluded" | "review" | "none" | "no-assertion";
  readonly basis: ConclusionBasis;
  /** 0–1. */
  readonly confidence: number;
  /** Sorted; empty unless `review`. */
  readonly reviewReasons: readonly ReviewReason[];
  readonly readings: readonly Reading[];
  /** Ids of the curations that it rests on: one, or several that disagree (`review`). */
  readonly decisions?: readonly string[] | undefined;
}

/** Declared, detected and concluded licences stay apart. */
export interface ComponentLicenses {
  readonly declared: readonly DeclaredLicense[];
  readonly detected: readonly DetectedLicense[];
  /** Licences of third parties' code inside the component, never mixed into its own. */
  readonly bundled: readonly DetectedLicense[];
  readonly concluded: Conclusion;
}

/** How far the terms of a licence reach. */
export type LicenseKind =
  /** Texts and notices have to be kept, and nothing more. */
  | "notice"
  /** No copyleft, but more terms than notices. */
  | "permissive"
  | "file"
  | "module"
  | "library"
  | "work"
  | "attribution"
  | "share-alike"
  | "database"
  | "font"
  /** Source-available: the use itself is limited. */
  | "restricted"
  /** `LicenseRef-proprietary`, as an outbound licence. */
  | "proprietary";

/** What a licence asks for beyond texts and notices, or refuses. */
export type LicenseTerm =
  | "acknowledgement"
  | "advertising"
  | "attribution-on-any-use"
  | "keep-notice-file"
  | "no-derivatives"
  /** Its text says that the code may not be put under another licence. */
  | "no-relicense"
  | "non-commercial"
  | "purpose-limit"
  /** Source code stays under it; object code may go out under other terms. */
  | "source-stays"
  | "waives-notices";

/** What a source-available licence limits. */
export type UseLimit =
  | "no-competing-use"
  | "no-managed-service"
  | "no-production"
  | "no-sale"
  | "non-commercial-or-government"
  | "service-stack"
  | "small-business";

/** The condition on which a licence lets its code go out under another one. */
export type PassageCondition =
  | "adapted"
  | "additionally"
  | "doubtful"
  | "irreversibly"
  | "later-version"
  | "non-software"
  | "other-part"
  | "same-terms"
  | "secondary-notice"
  | "stays-gpl-3";

/** A licence that another one opens by its own words. */
export interface Opening {
  readonly to: readonly string[];
  readonly when: PassageCondition;
  readonly clause: string;
}

/** Outbound licences whose terms and a licence's own contradict each other. */
export interface TermsConflict {
  readonly with: readonly string[];
  readonly clause: string;
}

/** What the solver knows of one licence; the facts and their clauses stand in `data/compatibility`. */
export interface LicenseRecord {
  readonly kind: LicenseKind;
  /** For `work`: whether linking carries the copyleft along, or whether that is disputed. */
  readonly links?: "covered" | "disputed";
  readonly network?: "any-access" | "modified-only";
  readonly contractor?: "permitted";
  readonly use?: UseLimit;
  readonly terms: readonly LicenseTerm[];
  readonly cites: readonly string[];
  readonly conflicts: readonly TermsConflict[];
  readonly becomes: readonly Opening[];
}

/** A row of the compiled data: licences that share every fact. */
export interface RecordRow extends LicenseRecord {
  readonly ids: readonly string[];
}

/** Licences that their identifier places; `pattern` holds one `*`. */
export interface FamilyRow {
  readonly pattern: string;
  readonly kind: LicenseKind;
  readonly terms: readonly LicenseTerm[];
}

/** What an exception permits that its licence alone would not. */
export type ExceptionPermission =
  | "font"
  | "gpl-2-linking"
  | "headers"
  | "linking"
  | "open-source-linking"
  | "openssl"
  | "output"
  | "system-calls";

/** A row of the compiled exceptions. */
export interface ExceptionRow {
  readonly id: string;
  readonly permits: ExceptionPermission;
}

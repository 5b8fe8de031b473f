/** What a licence asks for in general. */
export type LicenseCategory =
  | "permissive"
  | "public-domain"
  | "weak-copyleft"
  | "strong-copyleft"
  | "network-copyleft"
  | "share-alike-content"
  | "content"
  | "data"
  | "source-available"
  | "non-commercial"
  | "proprietary"
  | "unknown";

/**
 * How sure a category is: `reviewed` by a named person, `curated` by hand without such a review, `derived` from
 * a list or from the identifier, `none` where nothing is known.
 */
export type FactConfidence = "reviewed" | "curated" | "derived" | "none";

/** How far copyleft reaches: the changed `file`, a `module`, the `library`, or the whole `work`. */
export type CopyleftScope = "file" | "module" | "library" | "work";

/**
 * When offering a program over a network has duties: at `any-access` by others (EUPL, OSL), only if it was
 * modified (`modified-only`, AGPL), or for the whole service (`service-stack`, SSPL).
 */
export type NetworkTrigger = "any-access" | "modified-only" | "service-stack";

/** A freedom of open-source software that the licence withholds. */
export type UseRestriction = "use" | "commercial-use" | "derivatives";

/** The category of a licence, with how we know. */
export interface CategoryFact {
  readonly category: LicenseCategory;
  readonly confidence: FactConfidence;
  /** Keys of {@link sourceOf}, sorted; empty where nothing is known. */
  readonly sources: readonly string[];
  readonly scope?: CopyleftScope | undefined;
  readonly network?: NetworkTrigger | undefined;
  /** Empty for open licences. */
  readonly restrictions: readonly UseRestriction[];
}

/** Every category, the most demanding first; the order in which a conjunction takes the category of its parts. */
export const LICENSE_CATEGORIES: readonly LicenseCategory[] = [
  "unknown",
  "proprietary",
  "non-commercial",
  "source-available",
  "network-copyleft",
  "strong-copyleft",
  "weak-copyleft",
  "share-alike-content",
  "data",
  "content",
  "permissive",
  "public-domain",
];

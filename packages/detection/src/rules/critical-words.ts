/**
 * Words that change what a licence allows. One of them added or lost tells two licences apart however alike
 * the rest is; numbers count as well (versions), they are added when the index is compiled.
 */
export const CRITICAL_WORDS: readonly string[] = [
  "not",
  "no",
  "nor",
  "neither",
  "except",
  "only",
  "commercial",
  "noncommercial",
  "commercially",
  "derivatives",
  "noderivatives",
  "sharealike",
  "lesser",
  "library",
  "affero",
  "advertising",
  "acknowledgment",
  "research",
  "academic",
  "educational",
  "evil",
  "nuclear",
  "military",
  "patent",
];

/**
 * Words with which somebody takes back a part of a grant: "may only be used with our services", "is disallowed for".
 * Where a sentence that was put into a short licence has one, the text is that licence no longer.
 */
export const RESTRICTIONS: readonly string[] = [
  "not",
  "never",
  "cannot",
  "only",
  "prohibited",
  "disallowed",
  "forbidden",
  "restricted",
];

/** Words of a sentence that speaks of another licence, which is read on its own. */
export const LICENSE_WORDS: readonly string[] = ["license", "licenses", "licensed", "gnu", "gpl"];

/** Words that turn a grant into its opposite; each is critical as well. */
export const NEGATIONS: readonly string[] = ["not", "never", "neither", "cannot", "noncommercial"];

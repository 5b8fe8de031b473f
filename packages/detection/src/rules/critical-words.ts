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

/** Words that turn a grant into its opposite; each is critical as well. */
export const NEGATIONS: readonly string[] = ["not", "never", "neither", "cannot", "noncommercial"];

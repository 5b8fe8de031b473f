/**
 * How one family of licences is called in running text. Phrases are words in lower case; `a|b` are
 * alternatives, `(x)` may be missing. Numbers and letters are words of their own (`bsd 3 clause`).
 */
export interface FamilyRule {
  /** Last part of the rule id that a match shows, for example `gpl`. */
  readonly id: string;
  /** Names that speak of the licence by themselves. */
  readonly names: readonly string[];
  /** Short forms that count only beside a licence word, in a licence field or with a version. */
  readonly shortNames?: readonly string[];
  /** Say that a licence is of this kind without being it, "MIT-style": shown, concludes nothing. */
  readonly alike?: readonly string[];
  /** Expression by version as written, `1` and `1.0` being the same. */
  readonly versions?: Readonly<Record<string, string>>;
  /** Expression when no version is given; absent where that says too little. */
  readonly unversioned?: string;
  /** What is shown, and concludes nothing, when no version is given and none can be assumed. */
  readonly unclear?: string;
  /** Expression without a version where a GNU licence is offered in its place. */
  readonly besideGnu?: string;
  /** Set for the GNU licences: versions become `-only` or `-or-later`. */
  readonly gnu?: boolean;
  /** Set where people use the name for any of several alike texts; a text beside it decides. */
  readonly generic?: boolean;
  /** Set for statements that count only where a file names no licence. */
  readonly fallback?: boolean;
  /** Set for statements that conclude in a licence file alone; elsewhere they are shown as a clue. */
  readonly onlyInLicenseFiles?: boolean;
  /** Licences beside which it says nothing of its own. */
  readonly impliedBy?: readonly string[];
  /** A text and the expression that must be found in it. */
  readonly example: readonly [text: string, expression: string];
  /** A text in which this family must not be concluded. */
  readonly counterexample: string;
}

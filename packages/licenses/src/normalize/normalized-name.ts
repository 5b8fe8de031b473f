/** A name that is no licence but says what to do instead. */
export type SpecialName =
  /** npm's `UNLICENSED`: nobody else may use it. Not the licence "Unlicense". */
  | "unlicensed"
  /** "SEE LICENSE IN file". */
  | "see-file"
  /** A dedication without a text; whether it holds depends on the country. */
  | "public-domain"
  /** The source says that there is no licence. */
  | "none";

/** What a free-form licence name means in SPDX. */
export interface NormalizedName {
  /** Canonical SPDX expression; absent where the name has no one meaning. */
  readonly expression?: string | undefined;
  /** 0–1, one of {@link CONFIDENCE}; 0 without an expression. */
  readonly confidence: number;
  /** Expressions that the name may mean, sorted; it does not say which. */
  readonly ambiguous?: readonly string[] | undefined;
  /** Whether it is a list of understood names that lacks only an "and" or "or"; `ambiguous` has both readings. */
  readonly operatorUnstated?: true | undefined;
  readonly special?: SpecialName | undefined;
  /** The file that a `see-file` name points to, as it stands there. */
  readonly file?: string | undefined;
}

/** How sure a meaning is, by the way it was found. */
export const CONFIDENCE = {
  /** An SPDX identifier or expression, in any case. */
  expression: 1,
  /** A licence's full name as the SPDX list has it, or the address of its text. */
  fullName: 0.95,
  /** A name that people use for it, or its family and version. */
  alias: 0.9,
  /** Something was added that the name does not say: "-only" to a GNU licence, the only version there is. */
  inferred: 0.8,
} as const;

/** Nothing is known about it. */
export const NOT_UNDERSTOOD: NormalizedName = { confidence: 0 };

/** A name with one meaning. */
export function meaning(expression: string, confidence: number): NormalizedName {
  return { expression, confidence };
}

/** A name with several. */
export function ambiguous(candidates: readonly string[]): NormalizedName {
  return { confidence: 0, ambiguous: candidates };
}

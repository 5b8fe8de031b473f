import { canonicalExpression } from "../expression/format-expression.ts";

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
  /** 0–1; 0 without an expression. */
  readonly confidence: number;
  /** Expressions the name may mean, sorted; it does not say which. */
  readonly ambiguous?: readonly string[] | undefined;
  readonly special?: SpecialName | undefined;
  /** The file a `see-file` name points to, as it stands there. */
  readonly file?: string | undefined;
}

export function normalizeLicenseName(text: string): NormalizedName {
  const expression = canonicalExpression(text);
  return expression === undefined ? { confidence: 0 } : { expression, confidence: 1 };
}

/** One licence of an expression, with its `+` and its exception. */
export interface LicenseTerm {
  readonly kind: "license";
  /** In the SPDX list's spelling, deprecated identifiers replaced; or `LicenseRef-…`, `DocumentRef-…:LicenseRef-…`. */
  readonly id: string;
  /** Whether the `+` operator follows. The GNU licences say it in the identifier instead: `GPL-2.0-or-later`. */
  readonly orLater: boolean;
  /** Exception in the list's spelling, or `AdditionRef-…`. */
  readonly exception?: string | undefined;
}

/** Two or more expressions that apply together (`and`) or that one may choose from (`or`). */
export interface CompoundExpression {
  readonly kind: "and" | "or";
  readonly operands: readonly Expression[];
}

/** A parsed SPDX licence expression. */
export type Expression = LicenseTerm | CompoundExpression;

/** Longest text that is read as an expression, in UTF-16 code units. Real ones stay below 2,000. */
export const MAX_EXPRESSION_LENGTH = 16_384;
/** Most licences of one expression; more are refused. */
export const MAX_TERMS = 512;
/** Deepest nesting of brackets; deeper ones are refused. */
export const MAX_DEPTH = 64;

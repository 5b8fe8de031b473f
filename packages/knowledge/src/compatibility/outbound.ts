import { branchesOf } from "@lizenzlotse/licenses";

/** The outbound value that asks whether the parts have any common outbound licence at all. */
export const ANY_OUTBOUND = "LicenseRef-any-outbound";

/** What a work goes out under, unfolded once for all its components. */
export interface OutboundLicense {
  readonly expression: string;
  /** Branches of leaves, as {@link branchesOf} gives them; empty where the text is no expression. */
  readonly branches: readonly (readonly string[])[];
}

/** Unfolds an outbound expression; what is no expression has no branches, and everything under it is `review`. */
export function outboundLicense(expression: string): OutboundLicense {
  const text = expression.trim();
  return { expression: text, branches: branchesOf(text) };
}

import { branchesOf } from "@lizenzlotse/licenses";

import { knownOutbound, type KnownLicense } from "./record-of.ts";

/** The outbound value that asks whether the parts have any common outbound licence at all. */
export const ANY_OUTBOUND = "LicenseRef-any-outbound";

/** What a work goes out under, unfolded and looked up once for all its components. */
export interface OutboundLicense {
  readonly expression: string;
  /** Branches of licences; empty where the text is no expression, and everything under it is `review` then. */
  readonly branches: readonly (readonly (KnownLicense | undefined)[])[];
}

/** Reads an outbound expression. */
export function readOutbound(text: string): OutboundLicense {
  const expression = text.trim();
  return {
    expression,
    branches: branchesOf(expression).map((leaves) => leaves.map(knownOutbound)),
  };
}

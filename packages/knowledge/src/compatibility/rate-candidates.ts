import { satisfies } from "@lizenzlotse/licenses";

import type { CompatibilityAnswer, PartsOfWork } from "./compatibility-question.ts";
import { PROPRIETARY } from "./record-of.ts";
import { isGreen, type Verdict } from "./verdict.ts";

/** A licence that the work could go out under. */
export interface CandidateOutbound {
  readonly license: string;
  readonly verdict: Verdict;
  /** The inbound expressions that stand against it, or on which nobody can tell; empty where it is possible. */
  readonly blockedBy: readonly string[];
}

/** Offered whatever comes in; the order is the one in which they are shown, the EUPL first. */
export const USUAL_CANDIDATES: readonly string[] = [
  "EUPL-1.2",
  "Apache-2.0",
  "MIT",
  "MPL-2.0",
  "LGPL-2.1-or-later",
  "LGPL-3.0-or-later",
  "GPL-2.0-only",
  "GPL-2.0-or-later",
  "GPL-3.0-only",
  "GPL-3.0-or-later",
  "AGPL-3.0-only",
  "AGPL-3.0-or-later",
];

/** Most candidates that the components' own licences add. */
const MAX_OWN_CANDIDATES = 64;

/** Rates every candidate, in the order in which they are shown. */
export function rateCandidates(
  parts: PartsOfWork,
  assess: (parts: PartsOfWork, outbound: string) => CompatibilityAnswer,
): readonly { readonly candidate: CandidateOutbound; readonly answer: CompatibilityAnswer }[] {
  return candidatesFor(parts).map((license) => {
    const answer = assess({ ...parts, context: contextFor(parts, license) }, license);
    return { candidate: toCandidate(license, answer), answer };
  });
}

/**
 * The work has no licence yet, so it is no "other part" by itself: one that is under the candidate has to be named or
 * be among the components.
 */
function contextFor({ components, context }: PartsOfWork, license: string): PartsOfWork["context"] {
  if (context.otherPart !== undefined) return context;
  const isAmongThem = components.some(({ inbound }) =>
    satisfies(inbound, (leaf) => leaf === license),
  );
  return { ...context, otherPart: isAmongThem ? license : "NOASSERTION" };
}

function toCandidate(license: string, answer: CompatibilityAnswer): CandidateOutbound {
  const blocking = answer.components.filter(({ verdict }) => !isGreen(verdict));
  return {
    license,
    verdict: answer.verdict,
    blockedBy: isGreen(answer.verdict) ? [] : [...new Set(blocking.map(({ inbound }) => inbound))],
  };
}

function candidatesFor({ components }: PartsOfWork): readonly string[] {
  const own = components
    .flatMap(({ branches }) => branches.flat(2))
    .filter(({ license }) => license !== undefined)
    .map(({ leaf }) => leaf);
  const few = [...new Set(own)].slice(0, MAX_OWN_CANDIDATES);
  return [...new Set([...USUAL_CANDIDATES, ...few, PROPRIETARY])];
}

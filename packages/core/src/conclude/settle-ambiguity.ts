import { leavesOf } from "@lizenzlotse/licenses";

import { isTextOf } from "./confirmation.ts";

/** Licences that an ambiguous name may mean; none where it is understood, or not at all. */
interface Statement {
  readonly candidates?: readonly string[] | undefined;
}

/**
 * The one licence that every ambiguous name may mean and whose texts were found: "LGPL" and "LGPL v2 or later" beside
 * the text of LGPL 2.1 are `LGPL-2.1-or-later`. A text cannot say "only" or "or later": where the names leave both
 * open, it counts as what it is found as.
 *
 * @param texts - what the component's own licence files hold, each an expression.
 * @returns undefined where no name is ambiguous, no candidate fits all texts, or several do.
 */
export function settleAmbiguity(
  statements: readonly Statement[],
  texts: readonly string[],
): string | undefined {
  if (texts.length === 0) return undefined;
  const fitting = commonCandidates(statements).filter((candidate) =>
    texts.every((text) => leavesOf(text).every((leaf) => isTextOf(leaf, candidate))),
  );
  if (fitting.length === 1) return fitting[0];
  return fitting.find((candidate) => texts.length === 1 && candidate === texts[0]);
}

/** The licences that each of the ambiguous names may mean, in the order of the first. */
export function commonCandidates(statements: readonly Statement[]): readonly string[] {
  const [first = [], ...others] = statements
    .map(({ candidates = [] }) => candidates)
    .filter((candidates) => candidates.length > 0);
  return first.filter((candidate) => others.every((candidates) => candidates.includes(candidate)));
}

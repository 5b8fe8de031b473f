import type { ObligationState, ObligationVerdict } from "@lizenzlotse/model";

/** How many duties are in each state; a duty counts once for each of its components. */
export function countStates(
  states: readonly ObligationState[],
): Readonly<Record<ObligationVerdict, number>> {
  const counts = { open: 0, "needs-human": 0, fulfilled: 0, "not-applicable": 0 };
  for (const { state, components } of states) counts[state] += components.length;
  return counts;
}

/** How many records of duties were used, and how many of them a jurist has reviewed. */
export function reviewedRecords(states: readonly ObligationState[]): {
  readonly used: number;
  readonly reviewed: number;
} {
  const reviewed = new Map(states.map(({ license, recordReviewed }) => [license, recordReviewed]));
  return { used: reviewed.size, reviewed: [...reviewed.values()].filter(Boolean).length };
}

import type { Assessment, Violation } from "@lizenzlotse/model";

import type { Baseline, BaselineEntry } from "./baseline.ts";

/** What became of the violations of a baseline. */
export interface BaselineComparison {
  /** Violations that the baseline does not know; sorted by id. */
  readonly fresh: readonly Violation[];
  /** Violations that it knows; sorted by id. */
  readonly known: readonly Violation[];
  /** Entries that no violation fits any more; sorted by id. */
  readonly gone: readonly BaselineEntry[];
}

/** Compares an assessment with a baseline, by the stable ids of violations. */
export function compareBaseline(
  { violations }: Pick<Assessment, "violations">,
  baseline: Baseline,
): BaselineComparison {
  const accepted = new Set(baseline.violations.map(({ id }) => id));
  const present = new Set(violations.map(({ id }) => id));
  return {
    fresh: violations.filter(({ id }) => !accepted.has(id)),
    known: violations.filter(({ id }) => accepted.has(id)),
    gone: baseline.violations.filter(({ id }) => !present.has(id)),
  };
}

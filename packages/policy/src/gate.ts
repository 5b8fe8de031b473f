import type { Assessment, DecisionReport, Severity } from "@lizenzlotse/model";

import { severityRank } from "./judge/status.ts";

/** The least severity that fails a pipeline; a `note` never does. */
export type FailOn = Exclude<Severity, "note"> | "never";

/** What a gate looks at. */
export interface Gated {
  readonly violations: Assessment["violations"];
  /** What became of decisions; absent where there are none. */
  readonly decisions?: readonly Pick<DecisionReport, "severity">[] | undefined;
}

/**
 * Whether a pipeline fails on what was found: on violations that no waiver accepts, and on decisions that need an act.
 * Incompleteness is not looked at here.
 */
export function gate(
  { violations, decisions = [] }: Gated,
  failOn: FailOn,
): { readonly failed: boolean } {
  if (failOn === "never") return { failed: false };
  const least = severityRank(failOn);
  const open = violations.filter(({ accepted }) => accepted === undefined);
  return {
    failed: [...open, ...decisions].some(
      ({ severity }) => severity !== undefined && severityRank(severity) >= least,
    ),
  };
}

import type { Assessment, Severity } from "@lizenzlotse/model";

import { severityRank } from "./judge/status.ts";

/** The least severity that fails a pipeline; a `note` never does. */
export type FailOn = Exclude<Severity, "note"> | "never";

/** Whether a pipeline fails on what was found. Incompleteness is not looked at here. */
export function gate(
  assessment: Pick<Assessment, "violations">,
  failOn: FailOn,
): { readonly failed: boolean } {
  if (failOn === "never") return { failed: false };
  const least = severityRank(failOn);
  return { failed: assessment.violations.some(({ severity }) => severityRank(severity) >= least) };
}

import {
  ASSESSMENT_VERSION,
  type Assessment,
  type AssessmentHead,
  type FindingGroup,
  type Status,
  type StatusCounts,
  type Verdict,
  type Violation,
} from "@lizenzlotse/model";

import { aToolIdentity } from "./scan-result.ts";

/** What a test cares about; the head's counts follow from the lists unless given. */
export interface AssessmentSketch {
  readonly head?: Partial<AssessmentHead>;
  readonly groups?: readonly FindingGroup[];
  readonly verdicts?: readonly Verdict[];
  readonly violations?: readonly Violation[];
}

/** A valid assessment; without a sketch it judges nothing. */
export function anAssessment(sketch: AssessmentSketch = {}): Assessment {
  const groups = sketch.groups ?? [];
  const verdicts = sketch.verdicts ?? [];
  const head: AssessmentHead = {
    kind: "lizenzlotse/assessment",
    schemaVersion: ASSESSMENT_VERSION,
    tool: aToolIdentity(),
    createdAt: "2026-01-02T03:04:05Z",
    policy: { name: "verwaltung", source: "built-in", digest: "0".repeat(64) },
    context: [],
    rules: [],
    questions: [],
    counts: countStatuses(verdicts),
    groupCounts: countStatuses(groups),
    complete: true,
    ...sketch.head,
  };
  return { head, groups, verdicts, violations: sketch.violations ?? [] };
}

function countStatuses(judged: readonly { readonly status: Status }[]): StatusCounts {
  const counts = { "must-act": 0, check: 0, fine: 0 };
  for (const { status } of judged) counts[status] += 1;
  return counts;
}

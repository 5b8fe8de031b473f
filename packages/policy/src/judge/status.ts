import type { Severity, Status, StatusCounts } from "@lizenzlotse/model";

const STATUS_RANK: Readonly<Record<Status, number>> = { fine: 0, check: 1, "must-act": 2 };
const SEVERITY_RANK: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** How urgent a status is; higher is more urgent. */
export function statusRank(status: Status): number {
  return STATUS_RANK[status];
}

/** How much a severity weighs; higher is heavier. */
export function severityRank(severity: Severity): number {
  return SEVERITY_RANK[severity];
}

/** The more urgent of two. */
export function moreUrgent<S extends Status>(left: S, right: S): S {
  return STATUS_RANK[left] >= STATUS_RANK[right] ? left : right;
}

/** How many have each status; what waivers accept is counted apart. */
export function countStatuses(
  judged: readonly { readonly status: Status; readonly accepted?: true | undefined }[],
): StatusCounts {
  const counts: Record<Status, number> = { "must-act": 0, check: 0, fine: 0 };
  for (const { status, accepted } of judged) if (accepted === undefined) counts[status] += 1;
  return counts;
}

/** The heavier of two. */
export function heavier(left: Severity, right: Severity): Severity {
  return SEVERITY_RANK[left] >= SEVERITY_RANK[right] ? left : right;
}

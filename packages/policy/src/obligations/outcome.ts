import type { Localized, ObligationEvidencePlace, SourceLocation } from "@lizenzlotse/model";

import type { CheckOutcome } from "./contract.ts";

/** Most places that one state names. */
const MAX_PLACES = 10;

/** Met, with what proves it. */
export function fulfilled(
  reason: Localized,
  evidence: readonly [ObligationEvidencePlace, ...ObligationEvidencePlace[]],
): CheckOutcome {
  return { state: "fulfilled", reason, evidence: evidence.slice(0, MAX_PLACES) };
}

/** Something is missing; the places show what is there instead. */
export function open(
  reason: Localized,
  action: Localized,
  locations: readonly SourceLocation[] = [],
): CheckOutcome {
  return { state: "open", reason, action, evidence: placesOf(locations) };
}

/** A person has to look. */
export function needsHuman(
  reason: Localized,
  action: Localized,
  locations: readonly SourceLocation[] = [],
): CheckOutcome {
  return { state: "needs-human", reason, action, evidence: placesOf(locations) };
}

/** There is nothing to do. */
export function notApplicable(reason: Localized): CheckOutcome {
  return { state: "not-applicable", reason, evidence: [] };
}

function placesOf(locations: readonly SourceLocation[]): readonly ObligationEvidencePlace[] {
  return locations.slice(0, MAX_PLACES).map((location) => ({ location }));
}

import type {
  Assessment,
  ComponentRef,
  ObligationState,
  ObligationVerdict,
} from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import { capped } from "./capped.ts";
import type { Duties, Duty, InventoryRow } from "./report-content.ts";
import { visibleLocalized, visiblePlace } from "./visible-parts.ts";

/** Components that one duty names; the saved assessment holds all. */
const MAX_COMPONENTS_OF_DUTY = 8;

/** Places that one duty names. */
const MAX_PLACES_OF_DUTY = 4;

/** The states in the order in which people act on them. */
const STATES: readonly ObligationVerdict[] = ["open", "needs-human", "fulfilled", "not-applicable"];

/** Every duty that was checked on a delivered artefact, by its state; absent where nobody checked. */
export function dutiesOf(
  assessment: Assessment | undefined,
  rows: ReadonlyMap<ComponentRef, InventoryRow>,
): Duties | undefined {
  const states = assessment?.obligations;
  if (states === undefined) return undefined;
  const records = new Map(states.map(({ license, recordReviewed }) => [license, recordReviewed]));
  return {
    artefacts: [...new Set(states.map(({ artefact }) => artefact))].sort().map(visibleText),
    records: { used: records.size, reviewed: [...records.values()].filter(Boolean).length },
    byState: STATES.map((state) => {
      const duties = states.filter((entry) => entry.state === state);
      return {
        state,
        count: duties.reduce((sum, { components }) => sum + components.length, 0),
        duties: duties.map((duty) => toDuty(duty, rows)),
      };
    }),
  };
}

function toDuty(state: ObligationState, rows: ReadonlyMap<ComponentRef, InventoryRow>): Duty {
  const { id, title, license, clauses, components, reason, action, evidence } = state;
  return {
    id: visibleText(id),
    title: visibleLocalized(title),
    license: visibleText(license),
    clauses: clauses.map(visibleLocalized),
    components: capped(
      components.flatMap((ref) => rows.get(ref) ?? []),
      MAX_COMPONENTS_OF_DUTY,
    ),
    reason: visibleLocalized(reason),
    action: action && visibleLocalized(action),
    places: capped(
      evidence.map(({ location }) => visiblePlace(location)),
      MAX_PLACES_OF_DUTY,
    ),
  };
}

import {
  clauseLabel,
  genericObligation,
  type LicenseObligation,
  type LicenseRecord,
} from "@lizenzlotse/knowledge";
import {
  byText,
  sortedUnique,
  stableId,
  type Component,
  type Localized,
  type ObligationState,
  type ObligationVerdict,
} from "@lizenzlotse/model";

import type { CheckOutcome } from "./contract.ts";
import { UNKNOWN_DUTIES, UNKNOWN_ID } from "./texts.ts";

/** One duty of one licence of one component, with what came of it. */
export interface FoundState {
  readonly component: Component;
  readonly leaf: string;
  /** Absent where nobody knows which duties the licence brings. */
  readonly record: LicenseRecord | undefined;
  readonly obligation: LicenseObligation | undefined;
  readonly outcome: CheckOutcome;
  readonly metBy?: string | undefined;
  readonly easedBy?: string | undefined;
  readonly assumptions: readonly string[];
}

const ORDER: readonly ObligationVerdict[] = ["open", "needs-human", "fulfilled", "not-applicable"];

/** One entry for all components of which the same is to be said, in a fixed order. */
export function gatherStates(
  found: readonly FoundState[],
  artefact: string,
): readonly ObligationState[] {
  const groups = new Map<string, { readonly first: FoundState; readonly refs: string[] }>();
  for (const state of found) {
    const key = keyOf(state);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: state, refs: [state.component.ref] });
    else group.refs.push(state.component.ref);
  }
  return [...groups]
    .map(([key, { first, refs }]) =>
      toState(first, {
        id: stableId("D", artefact, key),
        artefact,
        components: sortedUnique(refs),
      }),
    )
    .sort(
      byText(
        ({ state }) => String(ORDER.indexOf(state)),
        ({ obligation }) => obligation,
        ({ license }) => license,
        ({ components }) => components[0] ?? "",
        ({ id }) => id,
      ),
    );
}

function keyOf({ leaf, obligation, outcome, metBy, easedBy }: FoundState): string {
  return JSON.stringify([
    obligation?.id ?? UNKNOWN_ID,
    leaf,
    outcome.state,
    outcome.reason.de,
    outcome.evidence,
    metBy ?? "",
    easedBy ?? "",
  ]);
}

function toState(
  found: FoundState,
  identity: Pick<ObligationState, "id" | "artefact" | "components">,
): ObligationState {
  const { leaf, obligation, outcome, metBy, easedBy, record, assumptions } = found;
  return {
    ...identity,
    ...describe(obligation),
    license: leaf,
    clauses: clausesOf(obligation),
    state: outcome.state,
    reason: outcome.reason,
    ...(outcome.action === undefined ? {} : { action: outcome.action }),
    evidence: outcome.evidence,
    ...(metBy === undefined ? {} : { metBy }),
    ...(easedBy === undefined ? {} : { easedBy }),
    assumptions,
    recordReviewed: record?.status === "geprüft",
  };
}

function describe(
  obligation: LicenseObligation | undefined,
): Pick<ObligationState, "obligation" | "title" | "severity" | "role"> {
  const generic = obligation && genericObligation(obligation.id);
  if (generic === undefined)
    return {
      obligation: UNKNOWN_ID,
      title: UNKNOWN_DUTIES,
      severity: "must",
      role: "legal-office",
    };
  const { id, title, severity, role } = generic;
  return { obligation: id, title, severity, role };
}

/** Places of the licence; one that only its words name is left out. */
function clausesOf(obligation: LicenseObligation | undefined): readonly Localized[] {
  return (obligation?.clause ?? []).map(clauseLabel).filter(({ de }) => de !== "");
}

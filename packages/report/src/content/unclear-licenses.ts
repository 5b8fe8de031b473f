import type { Component, ComponentRef, Conclusion } from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import { capped } from "./capped.ts";
import { evidenceOf } from "./evidence.ts";
import type {
  InventoryRow,
  UnclearComponent,
  UnclearLicenses,
  UnclearReason,
} from "./report-content.ts";

/** Readings of one component's evidence that a report shows. */
const MAX_READINGS = 4;

/** The order of the groups: what is least known first. */
const REASONS_IN_ORDER: readonly UnclearReason[] = [
  "no-assertion",
  "none",
  "unknown-text",
  "contradiction",
  "name-not-understood",
  "name-ambiguous",
  "file-reference-unresolved",
  "version-unstated",
  "operator-unstated",
  "operator-to-confirm",
  "only-weak-evidence",
];

/**
 * Components whose licence is not certain, by reason; each is listed once, under its gravest reason, so that the
 * lists add up.
 *
 * @param rows - decides the order inside each list.
 * @param kept - anchors of the excerpts that there are.
 */
export function unclearLicenses(
  components: ReadonlyMap<ComponentRef, Component>,
  rows: ReadonlyMap<ComponentRef, InventoryRow>,
  kept: ReadonlySet<string>,
): readonly UnclearLicenses[] {
  const byReason = new Map<UnclearReason, UnclearComponent[]>(
    REASONS_IN_ORDER.map((reason) => [reason, []]),
  );
  for (const [ref, row] of rows) {
    const component = components.get(ref);
    if (component === undefined) continue;
    const [gravest, ...further] = reasonsOf(component.licenses.concluded);
    if (gravest !== undefined)
      byReason.get(gravest)?.push(toUnclear(component, row, { further, kept }));
  }
  return [...byReason]
    .filter(([, listed]) => listed.length > 0)
    .map(([reason, listed]) => ({ reason, components: listed }));
}

function reasonsOf(conclusion: Conclusion): readonly UnclearReason[] {
  if (conclusion.state === "concluded") return [];
  if (conclusion.state !== "review") return [conclusion.state];
  const reasons = REASONS_IN_ORDER.filter((reason) =>
    (conclusion.reviewReasons as readonly UnclearReason[]).includes(reason),
  );
  // A saved scan may hold a review without a known reason; it must not drop out of the report.
  return reasons.length === 0 ? ["only-weak-evidence"] : reasons;
}

function toUnclear(
  component: Component,
  row: InventoryRow,
  {
    further,
    kept,
  }: { readonly further: readonly UnclearReason[]; readonly kept: ReadonlySet<string> },
): UnclearComponent {
  const readings = capped(component.licenses.concluded.readings, MAX_READINGS);
  return {
    row,
    further,
    readings: {
      shown: readings.shown.map(({ expression, basis }) => ({
        expression: visibleText(expression),
        basis,
      })),
      more: readings.more,
    },
    evidence: evidenceOf(component.licenses, kept),
  };
}

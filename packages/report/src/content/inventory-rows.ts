import {
  byText,
  stableId,
  type Component,
  type ComponentRef,
  type SourceLocation,
  type Verdict,
} from "@lizenzlotse/model";

import { visibleText, type VisibleText } from "../text/visible-text.ts";
import type { InventoryRow, RowLicense } from "./report-content.ts";
import { visibleIfAny, visiblePlace, visibleValues } from "./visible-parts.ts";

/** Statements or findings that one row of the inventory shows. */
const MAX_VALUES_OF_ROW = 3;

/** One row for each component, sorted by name, version and ref; the keys are the components' refs. */
export function inventoryRows(
  components: readonly Component[],
  verdicts: ReadonlyMap<ComponentRef, Verdict>,
): ReadonlyMap<ComponentRef, InventoryRow> {
  const sorted = [...components].sort(
    byText(
      (component) => displayName(component).toLowerCase(),
      (component) => component.version ?? "",
      (component) => component.ref,
    ),
  );
  return new Map(
    sorted.map((component) => [component.ref, toRow(component, verdicts.get(component.ref))]),
  );
}

/** Group and name as people write them; the same for every ecosystem. */
export function displayName(component: Pick<Component, "group" | "name">): VisibleText {
  const { group, name } = component;
  return visibleText(group === undefined || group === "" ? name : `${group}/${name}`);
}

function toRow(component: Component, verdict: Verdict | undefined): InventoryRow {
  const { declared, detected } = component.licenses;
  return {
    anchor: stableId("C", component.ref),
    identity: visibleText(component.purl ?? component.ref),
    name: displayName(component),
    version: visibleIfAny(component.version),
    origin: component.origin,
    usages: component.usages,
    license: rowLicense(component, verdict),
    declared: visibleValues(
      declared.flatMap((statement) => statement.values),
      MAX_VALUES_OF_ROW,
    ),
    detected: visibleValues(
      detected.map((detection) => detection.expression),
      MAX_VALUES_OF_ROW,
    ),
    status: verdict?.status,
    accepted: verdict?.accepted === true,
    ...placesOf(component.occurrences.map((occurrence) => occurrence.location)),
  };
}

function rowLicense(component: Component, verdict: Verdict | undefined): RowLicense {
  const { expression, state } = component.licenses.concluded;
  const effective = verdict?.effectiveExpression;
  const differs = effective !== undefined && effective !== "" && effective !== expression;
  return {
    state,
    expression: visibleText(expression),
    effective: differs ? visibleText(effective) : undefined,
  };
}

function placesOf(
  locations: readonly SourceLocation[],
): Pick<InventoryRow, "place" | "furtherPlaces"> {
  const first = locations[0];
  return {
    place: first === undefined ? undefined : visiblePlace(first),
    furtherPlaces: Math.max(0, locations.length - 1),
  };
}

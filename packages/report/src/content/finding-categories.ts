import { compareText, type Assessment, type ComponentRef } from "@lizenzlotse/model";

import { categoryName } from "./category-name.ts";
import type { FindingCategory } from "./picture-content.ts";
import type { Finding, InventoryRow } from "./report-content.ts";

/** Category of components that nothing judged. */
const UNKNOWN_CATEGORY = "unknown";

/** In which licence categories findings lie, the one with most to act on first. */
export function findingCategories(
  findings: readonly Finding[],
  rows: ReadonlyMap<ComponentRef, InventoryRow>,
  assessment: Assessment | undefined,
): readonly FindingCategory[] {
  const categoryOfRow = categoriesByRow(rows, assessment);
  const found = new Map<string, { rows: Set<InventoryRow>; findings: Set<Finding> }>();
  for (const finding of findings) {
    for (const { row } of finding.components) {
      if (row.status === "fine" || row.status === undefined || row.accepted) continue;
      const category = categoryOfRow.get(row) ?? UNKNOWN_CATEGORY;
      const entry = found.get(category) ?? { rows: new Set(), findings: new Set() };
      entry.rows.add(row);
      entry.findings.add(finding);
      found.set(category, entry);
    }
  }
  return [...found]
    .map(([category, entry]) => ({ category, ...counted(category, entry) }))
    .sort(
      (left, right) =>
        right.components["must-act"] - left.components["must-act"] ||
        right.components.check - left.components.check ||
        compareText(left.category, right.category),
    )
    .map(({ label, components, findings: count }) => ({ label, components, findings: count }));
}

function counted(
  category: string,
  entry: { readonly rows: ReadonlySet<InventoryRow>; readonly findings: ReadonlySet<Finding> },
): FindingCategory {
  const mustAct = [...entry.rows].filter(({ status }) => status === "must-act").length;
  return {
    label: categoryName(category),
    components: { "must-act": mustAct, check: entry.rows.size - mustAct },
    findings: entry.findings.size,
  };
}

function categoriesByRow(
  rows: ReadonlyMap<ComponentRef, InventoryRow>,
  assessment: Assessment | undefined,
): ReadonlyMap<InventoryRow, string> {
  const categories = new Map<InventoryRow, string>();
  for (const { component, category } of assessment?.verdicts ?? []) {
    const row = rows.get(component);
    if (row !== undefined) categories.set(row, category);
  }
  return categories;
}

import { compareText, type Assessment, type ComponentRef } from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import { capped } from "./capped.ts";
import { categoryName } from "./category-name.ts";
import type { InventoryRow, LicenseMix, LicenseShare } from "./report-content.ts";

/** Expressions that are named for one category. */
const MAX_EXPRESSIONS_OF_CATEGORY = 4;

/** Category of components that nothing judged. */
const UNKNOWN_CATEGORY = "unknown";

/** How licences spread over the components: by category where they were judged, and by expression. */
export function licenseMix(
  rows: ReadonlyMap<ComponentRef, InventoryRow>,
  assessment: Assessment | undefined,
): LicenseMix {
  const categories = new Map(
    assessment?.verdicts.map((verdict) => [verdict.component, verdict.category]),
  );
  const expressionsByCategory = new Map<string, string[]>();
  for (const [ref, row] of rows) {
    const category = categories.get(ref) ?? UNKNOWN_CATEGORY;
    const expressions = expressionsByCategory.get(category) ?? [];
    // What was judged decides the category, so that is what stands beside it.
    expressions.push(row.license.effective ?? row.license.expression);
    expressionsByCategory.set(category, expressions);
  }
  return {
    categories: assessment === undefined ? [] : shares(expressionsByCategory, rows.size),
    expressions: byFrequency([...rows.values()].map((row) => row.license.expression)).map(
      ([expression, components]) => ({ expression: visibleText(expression), components }),
    ),
  };
}

function shares(
  expressionsByCategory: ReadonlyMap<string, readonly string[]>,
  total: number,
): readonly LicenseShare[] {
  return [...expressionsByCategory]
    .sort(([leftName, left], [rightName, right]) =>
      right.length === left.length ? compareText(leftName, rightName) : right.length - left.length,
    )
    .map(([category, expressions]) => ({
      category,
      label: categoryName(category),
      components: expressions.length,
      share: expressions.length / total,
      expressions: mostFrequent(expressions),
    }));
}

function mostFrequent(expressions: readonly string[]): LicenseShare["expressions"] {
  const { shown, more } = capped(byFrequency(expressions), MAX_EXPRESSIONS_OF_CATEGORY);
  return { shown: shown.map(([expression]) => visibleText(expression)), more };
}

/** Distinct values with how often they occur, most frequent first, then in text order. */
function byFrequency(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([leftValue, left], [rightValue, right]) =>
    left === right ? compareText(leftValue, rightValue) : right - left,
  );
}

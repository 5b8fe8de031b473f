import { categoryLabel, LICENSE_CATEGORIES, type LicenseCategory } from "@lizenzlotse/knowledge";

import type { VisibleLocalized } from "./report-content.ts";
import { visibleLocalized } from "./visible-parts.ts";

/** The name of a licence category; one that this release does not know (a saved assessment) is shown as it is. */
export function categoryName(category: string): VisibleLocalized {
  return visibleLocalized(
    isKnown(category) ? categoryLabel(category) : { de: category, en: category },
  );
}

function isKnown(category: string): category is LicenseCategory {
  return (LICENSE_CATEGORIES as readonly string[]).includes(category);
}

import type { Localized } from "@lizenzlotse/model";

import type { Citation, Numbering } from "./citation.ts";

/**
 * How a cited place is printed, without the licence's name: `§ 3(b)`, `Art. 5 (Copyleft clause)`, `Nr. 2`.
 *
 * @returns empty texts for a place that only its words name.
 */
export function clauseLabel({ numbering, at }: Citation): Localized {
  if (at === undefined) return { de: "", en: "" };
  const place = at.replace(/\((?=[A-Z][a-z])/u, " (");
  if (!/^\d/u.test(place)) return { de: `Abschnitt „${place}“`, en: `section “${place}”` };
  return { de: `${SIGNS[numbering].de} ${place}`, en: `${SIGNS[numbering].en} ${place}` };
}

const SIGNS: Readonly<Record<Numbering, Localized>> = {
  article: { de: "Art.", en: "Art." },
  section: { de: "§", en: "§" },
  item: { de: "Nr.", en: "no." },
  heading: { de: "Nr.", en: "no." },
  none: { de: "Nr.", en: "no." },
};

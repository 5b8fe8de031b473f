import {
  germanLawNote,
  sourceOf,
  type KnowledgeSource,
  type LicenseRecord,
  type ReviewState,
} from "@lizenzlotse/knowledge";
import { localize } from "@lizenzlotse/model";

import type { Page } from "./page.ts";
import { HEADINGS, LABELS, reviewedText, WORDS } from "./words.ts";

/** Whether a person reviewed the record, and how its citations were checked: the first thing a reader must know. */
export function writeReview(page: Page, { reviewedBy, reviewedOn, citations }: ReviewState): void {
  const isReviewed = reviewedBy !== null && reviewedOn !== null;
  page.line(isReviewed ? reviewedText(reviewedBy, reviewedOn) : WORDS.draft, "");
  page.line(citations === "by-test" ? WORDS.checked : WORDS.notChecked, "");
}

/** What German law adds. */
export function writeGermanLaw(page: Page, ids: readonly string[]): void {
  const notes = ids.map(germanLawNote).filter((note) => note !== undefined);
  if (notes.length > 0) page.section(HEADINGS.germanLaw);
  for (const { statute, sentence, effect, source, date } of notes) {
    page.line(localize`${statute}: ${sentence}`, "  - ");
    page.line(localize`${LABELS.effect}: ${effect}`, "    ");
    page.line(localize`${LABELS.source}: ${source} (${date})`, "    ");
  }
}

/** How other lists class the licence, each with its source. */
export function writeOpinions(page: Page, opinions: LicenseRecord["opinions"]): void {
  if (opinions.length > 0) page.section(HEADINGS.opinions);
  for (const { source, says } of opinions) {
    const known = sourceOf(source);
    if (known !== undefined)
      page.line(`${nameIn(page, known)} (${known.retrieved}): ${says}`, "  - ");
  }
}

/** Where the facts come from, with date and data licence. */
export function writeSources(page: Page, ids: readonly string[]): void {
  page.section(HEADINGS.sources);
  for (const source of ids.map(sourceOf)) {
    if (source === undefined) continue;
    const { url, retrieved, dataLicense } = source;
    page.line(`${nameIn(page, source)}, ${url} (${retrieved}, ${dataLicense})`, "  - ");
  }
}

function nameIn(page: Page, { name, nameDe = name }: KnowledgeSource): string {
  return page.in({ de: nameDe, en: name });
}

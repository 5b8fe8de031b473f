import {
  categoryLabel,
  categoryOf,
  genericObligation,
  type ExceptionRecord,
  type LicenseRecord,
  type Stated,
} from "@lizenzlotse/knowledge";
import { inBoth, type Localized } from "@lizenzlotse/model";

import type { PageStyle } from "./contract.ts";
import { writeObligations } from "./obligations-section.ts";
import { writeGermanLaw, writeOpinions, writeReview, writeSources } from "./origin-sections.ts";
import { Page } from "./page.ts";
import { writeOutbound, writeReach, writeRisks } from "./terms-sections.ts";
import * as words from "./words.ts";

const { HEADINGS, LABELS, WORDS } = words;

/** The whole record of a licence as a page for a terminal, for a lawyer to check to the clause. */
export function renderLicensePage(record: LicenseRecord, style: PageStyle): string {
  const page = new Page(style, record.spdxId);
  writeTitle(page, record.spdxId, record.names);
  writeReview(page, record);
  writeClass(page, record);
  writeReach(page, record);
  writeObligations(page, record.obligations);
  writeOutbound(page, record);
  writeRisks(page, record);
  writeNotes(page, record.notes);
  writeGermanLaw(page, record.germanLaw);
  writeOpinions(page, record.opinions);
  writeSources(page, record.sources);
  return page.toString();
}

/** The whole record of an exception. */
export function renderExceptionPage(record: ExceptionRecord, style: PageStyle): string {
  const page = new Page(style, record.spdxId);
  writeTitle(page, record.spdxId, record.names);
  writeReview(page, record);
  page.section(HEADINGS.permission);
  page.stated(record.permission);
  page.entry(LABELS.goesWith, record.goesWith.join(", "));
  const eased = record.eases.map((id) => genericObligation(id)?.title ?? inBoth(id));
  if (eased.length > 0) page.entry(LABELS.eases, eased.map((title) => page.in(title)).join("; "));
  if (record.conditions.length > 0) page.section(HEADINGS.conditions);
  for (const condition of record.conditions) page.stated(condition);
  if (record.limits.length > 0) page.section(HEADINGS.limits);
  for (const limit of record.limits) page.stated(limit);
  writeNotes(page, record.notes);
  writeSources(page, record.sources);
  return page.toString();
}

/** What is known of a licence without a record: its category at most. */
export function renderUnrecordedPage(id: string, name: string, style: PageStyle): string {
  const page = new Page(style, id);
  const { category, confidence, sources } = categoryOf(id);
  writeTitle(page, id, inBoth(name));
  page.line(WORDS.noRecord, "");
  page.section(HEADINGS.class);
  page.entry(LABELS.category, categoryLabel(category));
  page.entry(LABELS.confidence, words.CONFIDENCES[confidence]);
  if (sources.length > 0) writeSources(page, sources);
  return page.toString();
}

function writeTitle(page: Page, id: string, names: Localized): void {
  const name = page.in(names);
  page.title(name === id ? id : `${id} – ${name}`);
  if (names.en !== name) page.line(names.en, "");
}

function writeClass(page: Page, record: LicenseRecord): void {
  page.section(HEADINGS.class);
  page.entry(LABELS.category, categoryLabel(record.category));
  page.entry(LABELS.madeFor, words.WORKS[record.madeFor]);
  page.entry(LABELS.osi, record.osiApproved ? words.APPROVED : words.NOT_APPROVED);
  page.entry(LABELS.fsf, record.fsfFree === true ? words.FREE : words.NOT_LISTED_AS_FREE);
  if (record.aliases.length > 0) page.entry(LABELS.aliases, record.aliases.join("; "));
  if (record.deprecatedIds.length > 0) {
    page.entry(LABELS.deprecated, record.deprecatedIds.join(", "));
  }
}

function writeNotes(page: Page, notes: readonly Stated[]): void {
  if (notes.length > 0) page.section(HEADINGS.notes);
  for (const note of notes) page.stated(note, "  - ");
}

import type { LicenseRecord, Stated } from "@lizenzlotse/knowledge";
import { inBoth, localize, type Localized } from "@lizenzlotse/model";

import type { Page } from "./page.ts";
import { days, GRANTS, HEADINGS, LABELS, RETALIATIONS, STRENGTHS, UPGRADES } from "./words.ts";

/** How far copyleft reaches, what a network triggers, and which use is withheld. */
export function writeReach(page: Page, record: LicenseRecord): void {
  const { copyleft } = record;
  page.section(HEADINGS.copyleft);
  page.line(STRENGTHS[copyleft.strength]);
  if (copyleft.scope !== undefined) page.line(copyleft.scope);
  page.citations(copyleft.clause, "  ");
  writeStated(page, HEADINGS.network, record.networkTrigger);
  writeStated(page, HEADINGS.restriction, record.useRestriction);
}

/** What is forbidden beside the duties, and under which other licences or versions a work may go out. */
export function writeOutbound(
  page: Page,
  { prohibitions, relicenseTo, versions }: LicenseRecord,
): void {
  if (prohibitions.length > 0) page.section(HEADINGS.prohibitions);
  for (const prohibition of prohibitions) page.stated(prohibition);
  page.section(HEADINGS.versions);
  page.line(UPGRADES[versions.upgrade]);
  if (versions.text !== undefined) page.line(versions.text);
  if (versions.targets.length > 0) page.entry(LABELS.targets, versions.targets.join(", "));
  page.citations(versions.clause, "  ");
  if (relicenseTo.length > 0) page.section(HEADINGS.relicensing);
  for (const { target, condition, clause } of relicenseTo) {
    page.stated({ text: localize`${inBoth(target)}: ${condition}`, clause });
  }
}

/** Patents, warranty and liability, the end of rights, law and venue. */
export function writeRisks(page: Page, record: LicenseRecord): void {
  const { patent, termination, warrantyDisclaimer, liabilityDisclaimer } = record;
  page.section(HEADINGS.patents);
  page.line(localize`${GRANTS[patent.grant]} ${RETALIATIONS[patent.retaliation]}`);
  if (patent.text !== undefined) page.line(patent.text);
  page.citations(patent.clause, "  ");
  if (warrantyDisclaimer.length + liabilityDisclaimer.length > 0) page.section(HEADINGS.liability);
  if (warrantyDisclaimer.length > 0)
    page.stated({ text: LABELS.warranty, clause: warrantyDisclaimer });
  if (liabilityDisclaimer.length > 0)
    page.stated({ text: LABELS.liability, clause: liabilityDisclaimer });
  if (termination !== null) {
    page.section(HEADINGS.termination);
    page.line(termination.auto ? AUTOMATIC : BY_NOTICE);
    if (termination.cureDays !== null) page.entry(LABELS.cure, days(termination.cureDays));
    if (termination.text !== undefined) page.line(termination.text);
    page.citations(termination.clause, "  ");
  }
  writeStated(page, HEADINGS.law, record.lawVenue);
}

const AUTOMATIC: Localized = {
  de: "Die Rechte enden bei einem Verstoß von selbst.",
  en: "Rights end by themselves upon a breach.",
};
const BY_NOTICE: Localized = {
  de: "Die Rechte enden erst, wenn der Verstoß gerügt und nicht behoben wurde.",
  en: "Rights end only after the breach was notified and not remedied.",
};

function writeStated(page: Page, heading: Localized, stated: Stated | null): void {
  if (stated === null) return;
  page.section(heading);
  page.stated(stated);
}

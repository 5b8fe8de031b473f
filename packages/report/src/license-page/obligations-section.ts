import {
  genericObligation,
  type LicenseObligation,
  type ObligationReference,
} from "@lizenzlotse/knowledge";
import { localize } from "@lizenzlotse/model";

import type { Page } from "./page.ts";
import { triggerText } from "./trigger-text.ts";
import { HEADINGS, LABELS, RECIPIENTS, ROLES, SEVERITIES, WORDS } from "./words.ts";

/** Every duty with trigger, addressee, period, evidence, who sees to it, and where the licence says so. */
export function writeObligations(page: Page, obligations: readonly LicenseObligation[]): void {
  page.section(HEADINGS.obligations);
  if (obligations.length === 0) page.line(WORDS.none);
  obligations.forEach((obligation, index) => {
    const lead = `  ${index + 1}. `;
    writeObligation(page, obligation, lead);
    for (const alternative of obligation.alternatives) {
      writeObligation(page, alternative, `${" ".repeat(lead.length)}${page.in(WORDS.or)}: `);
    }
  });
}

function writeObligation(page: Page, reference: ObligationReference, lead: string): void {
  const generic = genericObligation(reference.id);
  if (generic === undefined) return;
  const indent = " ".repeat(lead.length);
  page.line(localize`${generic.title} (${SEVERITIES[generic.severity]}, ${reference.id})`, lead);
  page.line(reference.text ?? generic.text, indent);
  const [when, whom] = [triggerText(reference.trigger), RECIPIENTS[reference.recipient]];
  page.line(localize`${LABELS.when}: ${when}, ${LABELS.toWhom} ${whom}`, indent);
  const period = reference.period ?? generic.period;
  if (period !== null) page.line(localize`${LABELS.period}: ${period}`, indent);
  for (const { check } of generic.evidence)
    page.line(localize`${LABELS.evidence}: ${check}`, indent);
  page.line(localize`${LABELS.role}: ${ROLES[generic.role]}`, indent);
  page.citations(reference.clause, indent);
}

import { canonicalExpression } from "@lizenzlotse/licenses";

import type { ExceptionRecord, LicenseRecord } from "../record/license-record.ts";
import { exceptionRecord, licenseRecord } from "../record/records.ts";
import type { LicenseObligation, ObligationRecipient, ObligationReference } from "./obligation.ts";
import { triggerHolds, type KnownFacts, type Truth } from "./trigger.ts";

/** How a licensed work is used, as far as duties depend on it. */
export interface ObligationCircumstances {
  /** A fact that is absent is not known, and what depends on it stays unclear. */
  readonly facts: KnownFacts;
  /** Whether those who receive or use it belong to the same legal person; absent where nobody said. */
  readonly recipient?: "same-entity" | "other" | undefined;
}

/** A duty of a licence in its circumstances. */
export interface AppliedObligation extends Omit<LicenseObligation, "alternatives"> {
  /** `unclear`: it depends on a fact that is not known, or a person has to judge. */
  readonly applies: "yes" | "unclear";
  /** Those of which doing one is enough, as far as they are open here. */
  readonly alternatives: readonly ObligationReference[];
  /** The exception that lifts it where the exception's conditions are met. */
  readonly easedBy?: string;
}

/**
 * The duties that a licence brings in given circumstances. Pure: equal arguments have equal results.
 *
 * Duties that certainly do not arise are left out. Inside one legal person duties toward other legal persons do not
 * arise; those toward users of a service stay `unclear` there, because staff may be such users.
 *
 * @param leaf - `ID` or `ID WITH exception`, as `leavesOf` of `@lizenzlotse/licenses` gives them.
 * @returns in the order of the record; `undefined` where the licence has no record: then nothing is known about its
 *   duties, which is not the same as none.
 */
export function obligationsOf(
  leaf: string,
  circumstances: ObligationCircumstances,
): readonly AppliedObligation[] | undefined {
  const { record, exception: eased } = recordsOf(leaf);
  if (record === undefined) return undefined;
  return record.obligations.flatMap((obligation) => {
    const applies = appliesIn(obligation, circumstances);
    if (applies === "no") return [];
    const applied: AppliedObligation = {
      ...obligation,
      applies: applies === "yes" ? "yes" : "unclear",
      alternatives: obligation.alternatives.filter(
        (alternative) => appliesIn(alternative, circumstances) !== "no",
      ),
    };
    return [
      eased?.eases.includes(obligation.id) === true
        ? { ...applied, easedBy: eased.spdxId }
        : applied,
    ];
  });
}

interface LeafRecords {
  readonly record: LicenseRecord | undefined;
  readonly exception: ExceptionRecord | undefined;
}

function recordsOf(leaf: string): LeafRecords {
  // Most leaves are recorded as they stand; reading them as an expression would take ten times as long.
  const record = licenseRecord(leaf);
  if (record !== undefined) return { record, exception: undefined };
  const [license = "", exception] = (canonicalExpression(leaf) ?? leaf).split(" WITH ");
  return {
    record: licenseRecord(license) ?? licenseRecord(license.replace(/\+$/u, "")),
    exception: exception === undefined ? undefined : exceptionRecord(exception),
  };
}

function appliesIn(
  { trigger, recipient }: ObligationReference,
  circumstances: ObligationCircumstances,
): Truth {
  const triggered = triggerHolds(trigger, circumstances.facts);
  const reached = reaches(recipient, circumstances.recipient);
  if (triggered === "no" || reached === "no") return "no";
  return triggered === "yes" && reached === "yes" ? "yes" : "unknown";
}

function reaches(
  addressed: ObligationRecipient,
  recipient: ObligationCircumstances["recipient"],
): Truth {
  if (addressed === "any" || recipient === "other") return "yes";
  if (recipient === "same-entity" && addressed === "other-legal-entity") return "no";
  return "unknown";
}

import { exceptionInfo, licenseInfo } from "@lizenzlotse/licenses";

import {
  EXCEPTION_RECORDS,
  GERMAN_LAW,
  LICENSE_RECORDS,
  OBLIGATIONS,
} from "../generated/license-records.ts";
import type { GenericObligation } from "../obligation/obligation.ts";
import { createShelf } from "./shelf.ts";
import type { ExceptionRecord, GermanLawNote, LicenseRecord } from "./license-record.ts";

const licenses = createShelf<LicenseRecord>(LICENSE_RECORDS);
const exceptions = createShelf<ExceptionRecord>(EXCEPTION_RECORDS);
const obligations = createShelf<GenericObligation>(OBLIGATIONS);
const germanLaw = createShelf<GermanLawNote>(GERMAN_LAW);

/**
 * The full record of a licence: obligations, copyleft, patents, versions, each with its clause.
 *
 * @param id - SPDX identifier in any case, deprecated ones included (`GPL-2.0` is read as `GPL-2.0-only`), or a
 *   `LicenseRef-` that has a record.
 * @returns `undefined` where there is no record; that says nothing about the licence. `categoryOf` may still know its
 *   category.
 * @example licenseRecord("EUPL-1.2")?.networkTrigger?.kind // 'any-access'
 */
export function licenseRecord(id: string): LicenseRecord | undefined {
  const info = licenseInfo(id);
  return licenses.get(info?.replacedBy ?? info?.id ?? id);
}

/** The full record of an exception, by SPDX identifier in any case. */
export function exceptionRecord(id: string): ExceptionRecord | undefined {
  return exceptions.get(exceptionInfo(id)?.id ?? id);
}

/** A generic obligation by its id, such as `LICENSE-TEXT`. */
export function genericObligation(id: string): GenericObligation | undefined {
  return obligations.get(id);
}

/** A note on German law by the id that records carry. */
export function germanLawNote(id: string): GermanLawNote | undefined {
  return germanLaw.get(id);
}

/** Ids of all licences with a record, sorted. */
export function recordedLicenses(): readonly string[] {
  return licenses.ids;
}

/** Ids of all exceptions with a record, sorted. */
export function recordedExceptions(): readonly string[] {
  return exceptions.ids;
}

/** Ids of all generic obligations, sorted. */
export function obligationIds(): readonly string[] {
  return obligations.ids;
}

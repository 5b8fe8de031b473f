import { exceptionInfo } from "@lizenzlotse/licenses";

import {
  COMPATIBILITY_EXCEPTION_ROWS,
  FAMILY_ROWS,
  RECORD_ROWS,
} from "../generated/compatibility-facts.ts";
import type { ExceptionPermission, LicenseRecord } from "./license-record.ts";

/** The outbound "licence" of a proprietary work. */
export const PROPRIETARY = "LicenseRef-proprietary";

/** One leaf of an expression, as the solver sees it. */
export interface KnownLicense {
  /** The leaf itself: `ID` or `ID WITH exception`. */
  readonly leaf: string;
  /** Without its exception. */
  readonly base: string;
  readonly record: LicenseRecord;
  /** `unlisted` is an exception of the SPDX list that our data does not describe. */
  readonly exception?: ExceptionPermission | "unlisted";
}

const RECORDS: ReadonlyMap<string, LicenseRecord> = new Map(
  RECORD_ROWS.flatMap((row) => row.ids.map((id) => [id, row] as const)),
);
const EXCEPTIONS: ReadonlyMap<string, ExceptionPermission> = new Map(
  COMPATIBILITY_EXCEPTION_ROWS.map(({ id, permits }) => [id, permits]),
);
const FAMILIES: readonly (LicenseRecord & { start: string; end: string })[] = FAMILY_ROWS.map(
  ({ pattern, kind, terms }) => {
    const [start = "", end = ""] = pattern.split("*");
    return { start, end, kind, terms, cites: [], conflicts: [], becomes: [] };
  },
);
const PROPRIETARY_RECORD: LicenseRecord = {
  kind: "proprietary",
  terms: [],
  cites: [],
  conflicts: [],
  becomes: [],
};

/**
 * What is known of an inbound leaf; `undefined` where nothing is, and then nothing may be concluded from it.
 *
 * An exception that the SPDX list does not hold makes the whole leaf unknown: it may take rights away.
 */
export function knownLicense(leaf: string): KnownLicense | undefined {
  const [license = "", exceptionId] = leaf.split(" WITH ");
  const base = license.endsWith("+") ? license.slice(0, -1) : license;
  const record = RECORDS.get(base) ?? FAMILIES.find((family) => fits(base, family));
  if (record === undefined) return undefined;
  if (exceptionId === undefined) return { leaf, base, record };
  const exception = EXCEPTIONS.get(exceptionId);
  if (exception !== undefined) return { leaf, base, record, exception };
  if (exceptionInfo(exceptionId) === undefined) return undefined;
  return { leaf, base, record, exception: "unlisted" };
}

/** The same for an outbound leaf, where a proprietary work is known too. */
export function knownOutbound(leaf: string): KnownLicense | undefined {
  if (leaf !== PROPRIETARY) return knownLicense(leaf);
  return { leaf, base: leaf, record: PROPRIETARY_RECORD };
}

/** Whether a licence gives everyone the freedoms of the open-source definition (software or content alike). */
export function isOpen({ record }: KnownLicense): boolean {
  return (
    record.kind !== "proprietary" &&
    record.kind !== "restricted" &&
    !record.terms.includes("non-commercial") &&
    !record.terms.includes("no-derivatives") &&
    !record.terms.includes("purpose-limit")
  );
}

/** Whether the licence of a work claims what is linked to it as well. */
export function claimsLinked({ record, exception }: KnownLicense): boolean {
  return record.links === "covered" && exception !== "linking";
}

function fits(id: string, { start, end }: { start: string; end: string }): boolean {
  return id.startsWith(start) && id.endsWith(end);
}

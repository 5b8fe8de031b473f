import {
  categoryOf,
  classifiedLicenses,
  exceptionRecord,
  licenseRecord,
  recordedExceptions,
  type ExceptionRecord,
  type LicenseRecord,
} from "@lizenzlotse/knowledge";
import { exceptionInfo, licenseInfo } from "@lizenzlotse/licenses";
import { didYouMean, localize, LotseError } from "@lizenzlotse/model";

/** What is known about one identifier. */
export type Entry =
  | { readonly kind: "license"; readonly record: LicenseRecord }
  | { readonly kind: "exception"; readonly record: ExceptionRecord }
  | { readonly kind: "unrecorded"; readonly id: string; readonly name: string };

/**
 * Looks up licences and exceptions; `ID WITH exception` is both.
 *
 * @throws {LotseError} `USAGE` for an identifier that is on no list, with the nearest one that is.
 */
export function findEntries(ids: readonly string[]): readonly Entry[] {
  return ids.flatMap((id) => id.split(/ with /iu)).map((id) => entryOf(id.trim()));
}

/** Whether something is known by this identifier. */
export function isKnownLicense(id: string): boolean {
  return id.split(/ with /iu).every((part) => knownEntry(part.trim()) !== undefined);
}

function entryOf(id: string): Entry {
  const entry = knownEntry(id);
  if (entry === undefined) throw unknown(id);
  return entry;
}

function knownEntry(id: string): Entry | undefined {
  const license = licenseRecord(id);
  if (license !== undefined) return { kind: "license", record: license };
  const exception = exceptionRecord(id);
  if (exception !== undefined) return { kind: "exception", record: exception };
  const listed = licenseInfo(id);
  if (listed !== undefined) return { kind: "unrecorded", id: listed.id, name: listed.name };
  const listedException = exceptionInfo(id)?.id;
  if (listedException !== undefined) {
    return { kind: "unrecorded", id: listedException, name: listedException };
  }
  return categoryOf(id).confidence === "none" ? undefined : { kind: "unrecorded", id, name: id };
}

function unknown(id: string): LotseError {
  const candidates = [...classifiedLicenses(), ...recordedExceptions()].sort();
  const nearest = didYouMean(id, candidates);
  return new LotseError("USAGE", localize`${NOT_KNOWN(id)}${nearest}`, { hint: LIST });
}

const NOT_KNOWN = (id: string): { de: string; en: string } => ({
  de: `Die Kennung „${id}“ ist keine bekannte Lizenz oder Ausnahme`,
  en: `"${id}" is no known licence or exception`,
});

const LIST = {
  de: "„lotse licenses list“ zeigt, wozu es einen Datensatz gibt.",
  en: "`lotse licenses list` shows what has a record.",
};

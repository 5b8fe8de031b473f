import { complain, type Input } from "../shared/input.ts";
import { parseJsonDocument, type ParsedDocument } from "../shared/json-document.ts";
import { parseEntries, type ParsedEntry } from "../shared/parse-entries.ts";
import { requireRecord } from "../shared/require-record.ts";
import { declaredLicenses } from "./declared-licenses.ts";
import { flattenOldPackageLock } from "./flatten-old-package-lock.ts";
import type { LockedEntry, PackageLock } from "./locked-entry.ts";
import { PackageLockEntry, type PackageLockEntryData } from "./schema.ts";

const NEWEST_VERSION = 3;

/** Reads a package-lock of version 1, 2 or 3; entries that cannot be read are reported and left out. */
export async function parsePackageLock(
  text: string,
  input: Input,
): Promise<PackageLock | undefined> {
  const document = await parseJsonDocument(text, input);
  const lock = document?.value;
  if (document === undefined || !requireRecord(lock, input)) return undefined;
  const version = lock["lockfileVersion"];
  if (typeof version === "number" && version > NEWEST_VERSION) {
    complain(input, "input/unsupported-version", {
      line: document.lineOf("lockfileVersion"),
      parameters: { version: String(version), format: input.format },
    });
  }
  const isOld = version === undefined || version === 1;
  if (isOld && lock["packages"] === undefined) {
    return { entries: flattenOldPackageLock(lock, document, input), namesRootDependencies: false };
  }
  return { entries: readPackages(document, input), namesRootDependencies: true };
}

function readPackages(document: ParsedDocument, input: Input): ReadonlyMap<string, LockedEntry> {
  const parsed = parseEntries(PackageLockEntry, {
    document,
    input,
    section: "packages",
    required: true,
  });
  return new Map(parsed.map((entry) => [entry.key, toEntry(entry, input)]));
}

function toEntry(
  { key: folder, data, line, lineOf }: ParsedEntry<PackageLockEntryData>,
  input: Input,
): LockedEntry {
  const statements = declaredLicenses({
    license: data.license,
    source: "lockfile",
    locationOf: (field) => ({ path: input.path, line: lineOf(field) ?? line }),
  });
  if (statements.includes(undefined)) {
    const field = `packages[${JSON.stringify(folder)}].license`;
    complain(input, "input/unexpected-type", {
      line: lineOf("license") ?? line,
      parameters: { field, problem: "neither text, object nor list of these" },
    });
  }
  const declared = statements.filter((statement) => statement !== undefined);
  return { ...data, folder, line, declared };
}

import { complain, type Input, type LineOf } from "../shared/input.ts";
import { parseJsonDocument, type ParsedDocument } from "../shared/json-document.ts";
import { MAX_ENTRIES } from "../shared/limits.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { declaredLicenses } from "./declared-licenses.ts";
import { flattenOldPackageLock } from "./flatten-old-package-lock.ts";
import { isRecord } from "../shared/is-record.ts";
import type { LockedEntry, PackageLock } from "./locked-entry.ts";
import { PackageLockEntry } from "./schema.ts";

const NEWEST_VERSION = 3;

/** Reads a package-lock of version 1, 2 or 3; entries that cannot be read are reported and left out. */
export async function parsePackageLock(
  text: string,
  input: Input,
): Promise<PackageLock | undefined> {
  const document = await parseJsonDocument(text, input);
  if (document === undefined) return undefined;
  const lock = document.value;
  if (!isRecord(lock)) {
    complain(input, "input/unexpected-type", {
      line: 1,
      parameters: { field: input.format, problem: "not an object" },
    });
    return undefined;
  }
  const version = lock["lockfileVersion"];
  if (typeof version === "number" && version > NEWEST_VERSION) {
    complain(input, "input/unsupported-version", {
      line: document.lineOf("lockfileVersion"),
      parameters: { version: String(version), format: input.format },
    });
  }
  if (lock["packages"] === undefined) {
    return { entries: flattenOldPackageLock(lock, document, input), namesRootDependencies: false };
  }
  return { entries: readPackages(lock["packages"], document, input), namesRootDependencies: true };
}

function readPackages(
  packages: unknown,
  document: ParsedDocument,
  input: Input,
): ReadonlyMap<string, LockedEntry> {
  const entries = new Map<string, LockedEntry>();
  if (!isRecord(packages)) {
    complain(input, "input/unexpected-type", {
      line: document.lineOf("packages"),
      parameters: { field: "packages", problem: "not an object" },
    });
    return entries;
  }
  for (const [folder, value] of Object.entries(packages)) {
    if (entries.size >= MAX_ENTRIES) {
      complain(input, "input/limit", { parameters: { limit: `${String(MAX_ENTRIES)} entries` } });
      break;
    }
    const entry = readEntry(folder, value, { document, input });
    if (entry !== undefined) entries.set(folder, entry);
  }
  return entries;
}

function readEntry(
  folder: string,
  value: unknown,
  { document, input }: { document: ParsedDocument; input: Input },
): LockedEntry | undefined {
  const line = document.lineOf("packages", folder);
  const lineOf: LineOf = (...path) => document.lineOf("packages", folder, ...path);
  const place = { field: `packages[${JSON.stringify(folder)}]`, line, lineOf };
  const data = parseEntry(PackageLockEntry, value, { input, place });
  if (data === undefined) return undefined;
  const statements = declaredLicenses({
    license: data.license,
    source: "lockfile",
    locationOf: (field) => ({ path: input.path, line: lineOf(field) ?? line }),
  });
  if (statements.includes(undefined)) {
    complain(input, "input/unexpected-type", {
      line,
      parameters: {
        field: `${place.field}.license`,
        problem: "neither text, object nor list of these",
      },
    });
  }
  return {
    ...data,
    folder,
    line,
    declared: statements.filter((statement) => statement !== undefined),
  };
}

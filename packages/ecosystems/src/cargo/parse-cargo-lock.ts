import { complain, type Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import { parsePackageTables } from "../shared/parse-package-tables.ts";
import { parseTomlDocument } from "../shared/toml-document.ts";
import type { LockedPackage } from "./facts.ts";
import { LockedPackage as LockedPackageSchema, LockHead } from "./schema.ts";

/** The newest version that Cargo writes. */
const NEWEST_VERSION = 4;

/**
 * Reads a Cargo.lock of the versions 1 to 4; an entry that cannot be used is reported and left out.
 *
 * @returns `undefined` where the file is no TOML or of a later version.
 */
export async function parseCargoLock(
  text: string,
  input: Input,
): Promise<readonly LockedPackage[] | undefined> {
  const document = await parseTomlDocument(text, input);
  if (document === undefined) return undefined;
  const head = parseEntry(LockHead, document.value, { input, place: { field: "Cargo.lock" } });
  const version = head?.version ?? 1;
  if (version > NEWEST_VERSION) {
    const parameters = { format: "Cargo.lock", version: String(version) };
    complain(input, "input/unsupported-version", { line: 1, parameters });
    return undefined;
  }
  if (!isRecord(document.value) || document.value["package"] === undefined) {
    const parameters = { field: "package", problem: "missing" };
    complain(input, "input/unexpected-type", { line: 1, parameters });
  }
  const metadata = head?.metadata ?? {};
  return parsePackageTables(LockedPackageSchema, document, input).map((entry) => ({
    ...entry,
    checksum: entry.checksum ?? metadata[checksumKey(entry)],
  }));
}

function checksumKey({ name, version, source = "" }: LockedPackage): string {
  return `checksum ${name} ${version} (${source})`;
}

import { complain, type Input } from "../../shared/input.ts";
import { isRecord } from "../../shared/is-record.ts";
import { parseEntry } from "../../shared/parse-entry.ts";
import { parsePackageTables } from "../../shared/parse-package-tables.ts";
import { parseTomlDocument } from "../../shared/toml-document.ts";
import { PdmMetadata, PdmPackage, type PdmFileData, type PdmPackageData } from "./schema.ts";

/** A `[[package]]` with its line and its files, wherever the version of the lockfile keeps them. */
export interface PdmLockPackage extends PdmPackageData {
  readonly line: number | undefined;
  readonly files: readonly PdmFileData[];
}

/**
 * Reads a pdm.lock of the lockfile versions 2 to 4. A package that cannot be used is reported and left out.
 *
 * @returns `undefined` where the file is no TOML or of a later lockfile version.
 */
export async function parsePdmLock(
  text: string,
  input: Input,
): Promise<readonly PdmLockPackage[] | undefined> {
  const document = await parseTomlDocument(text, input);
  if (document === undefined) return undefined;
  const value = isRecord(document.value) ? document.value : {};
  const line = document.headerLines("metadata")[0];
  const place = { field: "metadata", line };
  const metadata = parseEntry(PdmMetadata, value["metadata"] ?? {}, { input, place });
  const version = metadata?.lock_version ?? "4";
  if (!/^[234](?:\.|$)/u.test(version)) {
    const parameters = { format: "pdm.lock", version };
    complain(input, "input/unsupported-version", { line: line ?? 1, parameters });
    return undefined;
  }
  return parsePackageTables(PdmPackage, document, input).map((entry) => ({
    ...entry,
    files: entry.files ?? metadata?.files?.[`${entry.name} ${entry.version ?? ""}`] ?? [],
  }));
}

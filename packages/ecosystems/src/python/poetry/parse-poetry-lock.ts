import { complain, type Input } from "../../shared/input.ts";
import { isRecord } from "../../shared/is-record.ts";
import { parseEntry } from "../../shared/parse-entry.ts";
import { parseTomlDocument } from "../../shared/toml-document.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { parsePackageTables } from "../../shared/parse-package-tables.ts";
import {
  PoetryMetadata,
  PoetryPackage,
  type PoetryFileData,
  type PoetryPackageData,
} from "./schema.ts";

/** A `[[package]]` with its line and its files, wherever the version of the lockfile keeps them. */
export interface PoetryLockPackage extends PoetryPackageData {
  readonly line: number | undefined;
  readonly files: readonly PoetryFileData[];
}

/**
 * Reads a poetry.lock of the lockfile versions 1 and 2. A package that cannot be used is reported and left out.
 *
 * @returns `undefined` where the file is no TOML or of a later lockfile version.
 */
export async function parsePoetryLock(
  text: string,
  input: Input,
): Promise<readonly PoetryLockPackage[] | undefined> {
  const document = await parseTomlDocument(text, input);
  if (document === undefined) return undefined;
  const value = isRecord(document.value) ? document.value : {};
  const line = document.headerLines("metadata")[0];
  const place = { field: "metadata", line };
  const metadata = parseEntry(PoetryMetadata, value["metadata"] ?? {}, { input, place });
  const version = metadata?.["lock-version"] ?? "1.0";
  if (!/^[12]\./u.test(version)) {
    const parameters = { format: "poetry.lock", version };
    complain(input, "input/unsupported-version", { line: line ?? 1, parameters });
    return undefined;
  }
  const filesByName = new Map(
    Object.entries(metadata?.files ?? {}).map(([name, files]) => [normalizeName(name), files]),
  );
  return parsePackageTables(PoetryPackage, document, input).map((entry) => ({
    ...entry,
    files: entry.files ?? filesByName.get(normalizeName(entry.name)) ?? [],
  }));
}

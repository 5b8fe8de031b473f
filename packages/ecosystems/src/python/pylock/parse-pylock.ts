import { complain, type Input } from "../../shared/input.ts";
import { isRecord } from "../../shared/is-record.ts";
import { parsePackageTables } from "../../shared/parse-package-tables.ts";
import { parseTomlDocument } from "../../shared/toml-document.ts";
import { PylockPackage, type PylockPackageData } from "./schema.ts";

/** A `[[packages]]` with its line. */
export interface PylockEntry extends PylockPackageData {
  readonly line: number | undefined;
}

/**
 * Reads a pylock.toml of version 1.
 *
 * @returns `undefined` where the file is no TOML or of a later version.
 * @see https://packaging.python.org/en/latest/specifications/pylock-toml/
 */
export async function parsePylock(
  text: string,
  input: Input,
): Promise<readonly PylockEntry[] | undefined> {
  const document = await parseTomlDocument(text, input);
  if (document === undefined) return undefined;
  const stated = isRecord(document.value) ? document.value["lock-version"] : undefined;
  if (typeof stated !== "string" || !/^1(?:\.|$)/u.test(stated)) {
    const version = typeof stated === "string" ? stated : "unknown";
    const parameters = { format: input.format, version };
    complain(input, "input/unsupported-version", { line: 1, parameters });
    return undefined;
  }
  return parsePackageTables(PylockPackage, document, input, "packages");
}

import { complain, type Input } from "../../shared/input.ts";
import { parseEntry } from "../../shared/parse-entry.ts";
import { parseTomlDocument } from "../../shared/toml-document.ts";
import { parsePackageTables } from "../../shared/parse-package-tables.ts";
import { UvLockHead, UvPackage, type UvManifestData, type UvPackageData } from "./schema.ts";

/** The lockfile version that uv has written since its first release; revisions are compatible. */
const SUPPORTED_VERSION = 1;

/** The facts of a uv.lock. */
export interface UvLock {
  readonly manifest: UvManifestData;
  readonly packages: readonly UvLockPackage[];
}

/** A `[[package]]` with its line. */
export interface UvLockPackage extends UvPackageData {
  readonly line: number | undefined;
}

/**
 * Reads a uv.lock. A package that cannot be used is reported and left out, the others stay.
 *
 * @returns `undefined` where the file is no TOML or of another lockfile version.
 */
export async function parseUvLock(text: string, input: Input): Promise<UvLock | undefined> {
  const document = await parseTomlDocument(text, input);
  if (document === undefined) return undefined;
  const head = parseEntry(UvLockHead, document.value, { input, place: { field: "uv.lock" } });
  const version = head?.version ?? SUPPORTED_VERSION;
  if (version !== SUPPORTED_VERSION) {
    const parameters = { format: "uv.lock", version: String(version) };
    complain(input, "input/unsupported-version", { line: 1, parameters });
    return undefined;
  }
  const packages = parsePackageTables(UvPackage, document, input);
  return { manifest: head?.manifest ?? {}, packages };
}

import { readFolder } from "./read-folder.mjs";
import { ExceptionFile, LicenseFile, LicenseRecord } from "./license-schema.mjs";
import { ObligationFile } from "./obligation-schema.mjs";

/**
 * @typedef {object} Records
 * @property {ReadonlyMap<string, import("./compile-license.mjs").LicenseFileRecord>} licenses with what they extend
 * @property {ReadonlyMap<string, import("zod").infer<typeof ExceptionFile>>} exceptions
 * @property {ReadonlyMap<string, import("zod").infer<typeof ObligationFile>>} obligations
 */

/** What a record never takes from the one that it extends. */
const OWN = new Set(["extends", "names", "aliases", "deprecatedIds", "opinions"]);

/**
 * Reads all records.
 *
 * @param {(path: URL) => string} read
 * @returns {Records}
 */
export function readRecords(read) {
  const files = readFolder("licenses", LicenseFile, read);
  const licenses = new Map([...files].map(([name, file]) => [name, complete(name, file, files)]));
  const exceptions = readFolder("exceptions", ExceptionFile, read);
  const obligations = readFolder("obligations", ObligationFile, read);
  expectNames("licenses", new Map([...licenses].map(([name, { spdxId }]) => [name, spdxId])));
  expectNames("exceptions", new Map([...exceptions].map(([name, { spdxId }]) => [name, spdxId])));
  expectNames("obligations", new Map([...obligations].map(([name, { id }]) => [name, id])));
  return { licenses, exceptions, obligations };
}

/**
 * @param {string} name
 * @param {import("zod").infer<typeof LicenseFile>} file
 * @param {ReadonlyMap<string, import("zod").infer<typeof LicenseFile>>} files
 */
function complete(name, { extends: baseId, ...own }, files) {
  const base = baseId === undefined ? {} : files.get(baseId);
  if (base === undefined) throw new Error(`data/licenses/${name}.yaml extends ${baseId ?? ""}`);
  if ("extends" in base) throw new Error(`${name} extends a record that extends another`);
  const inherited = Object.fromEntries(Object.entries(base).filter(([field]) => !OWN.has(field)));
  const result = LicenseRecord.safeParse({ ...inherited, ...own });
  if (result.success) return result.data;
  throw new Error(`data/licenses/${name}.yaml: ${result.error.message}`);
}

/**
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} ids
 */
function expectNames(folder, ids) {
  for (const [name, id] of ids) {
    if (name !== id) throw new Error(`data/${folder}/${name}.yaml is about ${id}`);
  }
}

/**
 * Writes `src/spdx-list/generated/spdx-list-data.ts` from the npm packages with the SPDX list and our supplement.
 * Run it after an update of one of them. With `--check` it writes nothing and exits with 1 where the file is out of
 * date; a test runs it so.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { EXCEPTIONS, LICENSES, SPDX_LIST_VERSION } from "./spdx-supplement.mjs";

/** @typedef {{ name?: string | undefined, url?: string, osiApproved?: boolean }} ListedLicense */

const OUTPUT_FILE = fileURLToPath(
  new URL("../src/spdx-list/generated/spdx-list-data.ts", import.meta.url),
);

/** @type {(packageName: string) => unknown} */
const require = createRequire(import.meta.url);
const text = moduleText(licenseLines(), exceptionLines());
const isStale = !existsSync(OUTPUT_FILE) || readFileSync(OUTPUT_FILE, "utf8") !== text;
if (isStale && !process.argv.includes("--check")) writeFileSync(OUTPUT_FILE, text);
process.exitCode = isStale && process.argv.includes("--check") ? 1 : 0;
process.stdout.write(`${OUTPUT_FILE} ${isStale ? "was out of date" : "is up to date"}\n`);

/** One line a licence, so that an update reads well as a diff. */
function licenseLines() {
  const list = /** @type {Readonly<Record<string, ListedLicense>>} */ (
    require("spdx-license-list")
  );
  const current = /** @type {readonly string[]} */ (require("spdx-license-ids"));
  const deprecated = /** @type {readonly string[]} */ (require("spdx-license-ids/deprecated"));
  const supplement = new Map(LICENSES);
  return sorted([...current, ...deprecated, ...Object.keys(list)]).map((id) => {
    const { name = supplement.get(id), url = "", osiApproved = false } = list[id] ?? {};
    if (name === undefined) throw new Error(`No name for ${id}: add it to spdx-supplement.mjs`);
    // GPL-2.0+ and its like are deprecated, too; spdx-license-ids has none of them, for "+" is an operator.
    const isDeprecated = deprecated.includes(id) || id.endsWith("+");
    const flags = (osiApproved ? "o" : "") + (isDeprecated ? "d" : "");
    return [id, flags, name, url].map(oneField).join("\t");
  });
}

function exceptionLines() {
  const current = /** @type {readonly string[]} */ (require("spdx-exceptions"));
  const deprecated = /** @type {readonly string[]} */ (require("spdx-exceptions/deprecated"));
  return sorted([...current, ...deprecated, ...EXCEPTIONS]).map((id) =>
    deprecated.includes(id) ? `${id}\td` : id,
  );
}

/**
 * @param {readonly string[]} licenses
 * @param {readonly string[]} exceptions
 */
function moduleText(licenses, exceptions) {
  return `// Written by scripts/generate-spdx-list.mjs. Data: SPDX licence list, CC0-1.0 and CC-BY-3.0.

/** Version of the SPDX licence list that every identifier in this package comes from. */
export const SPDX_LIST_VERSION: string = "${SPDX_LIST_VERSION}";

/** A licence a line: identifier, flags (\`o\` OSI approved, \`d\` deprecated), name, address; separated by tabs. */
export const LICENSE_LINES: string = \`
${licenses.join("\n")}
\`;

/** An exception a line: identifier and, behind a tab, \`d\` where it is deprecated. */
export const EXCEPTION_LINES: string = \`
${exceptions.join("\n")}
\`;
`;
}

/** @param {string} field */
function oneField(field) {
  const plain = field.replace(/\s+/g, " ").trim();
  if (/[`\\$]/.test(plain)) throw new Error(`Cannot stand in a template literal: ${plain}`);
  return plain;
}

/** @param {readonly string[]} values */
function sorted(values) {
  return [...new Set(values)].sort((left, right) => (left < right ? -1 : 1));
}

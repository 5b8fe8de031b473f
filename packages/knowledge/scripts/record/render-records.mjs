/**
 * Writes the records as a module of JSON texts, one a line: a text is parsed when somebody asks for it, so loading
 * costs next to nothing however many there are.
 *
 * @param {ReturnType<typeof import("./compile-records.mjs").compileRecords>} compiled
 */
export function renderRecords({ licenses, exceptions, obligations, germanLaw }) {
  return `// Written by scripts/compile.mjs from data/. Do not edit.

/** A licence's record as JSON, by SPDX id. */
export const LICENSE_RECORDS: Readonly<Record<string, string>> = ${renderMap(byId(licenses))};

/** An exception's record as JSON, by SPDX id. */
export const EXCEPTION_RECORDS: Readonly<Record<string, string>> = ${renderMap(byId(exceptions))};

/** A generic obligation as JSON, by id. */
export const OBLIGATIONS: Readonly<Record<string, string>> = ${renderMap(byKey(obligations))};

/** A note on German law as JSON, by id. */
export const GERMAN_LAW: Readonly<Record<string, string>> = ${renderMap(byKey(germanLaw))};
`;
}

/**
 * @template {{ spdxId: string }} T
 * @param {readonly T[]} records
 */
const byId = (records) => records.map((record) => /** @type {const} */ ([record.spdxId, record]));

/**
 * @template {{ id: string }} T
 * @param {readonly T[]} records
 */
const byKey = (records) => records.map((record) => /** @type {const} */ ([record.id, record]));

/** @param {readonly (readonly [string, object])[]} entries */
function renderMap(entries) {
  const lines = entries.map(([id, record]) => `  ${JSON.stringify(id)}: ${quote(record)},\n`);
  return `{\n${lines.join("")}}`;
}

/** @param {object} record */
function quote(record) {
  const json = JSON.stringify(record);
  return `'${json.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

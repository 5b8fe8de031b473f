/**
 * @typedef {import("./classify.mjs").ClassFacts} ClassFacts
 * @typedef {import("./read-data.mjs").KnowledgeData} KnowledgeData
 */

/**
 * Writes the classes as a TypeScript module: licences with equal facts share one row, which keeps it small to
 * read and quick to load.
 *
 * @param {ReadonlyMap<string, ClassFacts>} classes
 * @param {KnowledgeData} data
 */
export function renderModule(classes, { exceptions, records, sources, digest }) {
  return `// Written by scripts/compile.mjs from data/*.yaml. Do not edit.
import type { ClassRow, ExceptionRow, SourceRow } from "../category/rows.ts";

/**
 * Version of the facts: their form and a digest of all data and lists. It changes whenever a verdict could, so
 * an assessment that records it can be made again.
 */
export const KNOWLEDGE_VERSION: string = ${JSON.stringify(`0+${digest}`)};

export const SOURCE_ROWS: readonly SourceRow[] = ${renderRows(withIds(sources))};

export const CLASS_ROWS: readonly ClassRow[] = ${renderRows(classRows(classes))};

export const EXCEPTION_ROWS: readonly ExceptionRow[] = ${renderRows(withIds({ ...exceptions, ...categoriesOf(records.exceptions) }))};
`;
}

/** @param {KnowledgeData["records"]["exceptions"]} records */
function categoriesOf(records) {
  return Object.fromEntries(
    [...records].map(([id, { becomes, scope }]) => [
      id,
      scope === undefined ? { becomes } : { becomes, scope },
    ]),
  );
}

/** @param {ReadonlyMap<string, ClassFacts>} classes */
function classRows(classes) {
  /** @type {Map<string, { facts: ClassFacts, ids: string[] }>} */
  const rows = new Map();
  for (const [id, { category, confidence, sources, scope, network, restrictions }] of classes) {
    const facts = { category, confidence, sources, scope, network, restrictions };
    const key = JSON.stringify(facts);
    const row = rows.get(key) ?? { facts, ids: [] };
    row.ids.push(id);
    rows.set(key, row);
  }
  return [...rows]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, { facts, ids }]) => ({ ...facts, ids: ids.sort().join(" ") }));
}

/**
 * @param {Readonly<Record<string, object>>} records
 * @returns {object[]} each with its key as `id`, sorted; notes are for readers of the data only
 */
function withIds(records) {
  return Object.entries(records)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, record]) => ({ id, ...record, note: undefined }));
}

/** @param {readonly object[]} rows */
function renderRows(rows) {
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)},\n`).join("")}]`;
}

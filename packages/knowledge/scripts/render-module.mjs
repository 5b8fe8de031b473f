/**
 * Writes the classes as a TypeScript module: licences with equal facts share one row, which keeps it small to
 * read and quick to load.
 *
 * @param {ReturnType<import("./classify.mjs").classify>} knowledge
 */
export function renderModule({ classes, exceptions, sources, digest }) {
  return `// Written by scripts/compile.mjs from data/*.yaml. Do not edit.
import type { ClassRow, ExceptionRow, SourceRow } from "../category/rows.ts";

export const DATA_DIGEST: string = ${JSON.stringify(digest)};

export const SOURCE_ROWS: readonly SourceRow[] = ${renderRows(sourceRows(sources))};

export const CLASS_ROWS: readonly ClassRow[] = ${renderRows(classRows(classes))};

export const EXCEPTION_ROWS: readonly ExceptionRow[] = ${renderRows(exceptionRows(exceptions))};
`;
}

function classRows(classes) {
  /** @type {Map<string, { facts: object, ids: string[] }>} */
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

function exceptionRows(exceptions) {
  return Object.keys(exceptions)
    .sort()
    .map((id) => ({ id, becomes: exceptions[id].becomes, scope: exceptions[id].scope }));
}

function sourceRows(sources) {
  return Object.keys(sources)
    .sort()
    .map((id) => ({ id, ...sources[id] }));
}

function renderRows(rows) {
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)},\n`).join("")}]`;
}

import type { z } from "zod";

import { complain, type Input } from "./input.ts";
import { isRecord } from "./is-record.ts";
import { MAX_ENTRIES } from "./limits.ts";
import { parseEntry } from "./parse-entry.ts";
import type { TomlDocument } from "./toml-document.ts";

/**
 * Passes every `[[package]]` of a lockfile through its schema, each for itself, in the order of the file and with its
 * line.
 *
 * @param table - the name of the tables.
 */
export function parsePackageTables<T>(
  schema: z.ZodType<T>,
  document: TomlDocument,
  input: Input,
  table = "package",
): readonly (T & { readonly line: number | undefined })[] {
  const tables = isRecord(document.value) ? (document.value[table] ?? []) : [];
  if (!Array.isArray(tables)) {
    const parameters = { field: table, problem: "not an array of tables" };
    complain(input, "input/unexpected-type", { line: 1, parameters });
    return [];
  }
  if (tables.length > MAX_ENTRIES) {
    complain(input, "input/limit", { parameters: { limit: `${String(MAX_ENTRIES)} packages` } });
  }
  const lines = document.headerLines(table);
  return tables.slice(0, MAX_ENTRIES).flatMap((value: unknown, index) => {
    const line = lines[index];
    const place = { field: `${table}[${String(index)}]`, line };
    const data = parseEntry(schema, value, { input, place });
    return data === undefined ? [] : [{ ...data, line }];
  });
}

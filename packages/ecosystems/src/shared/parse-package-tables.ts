import type { z } from "zod";

import { complain, type Input } from "./input.ts";
import { isRecord } from "./is-record.ts";
import { MAX_ENTRIES } from "./limits.ts";
import { parseEntry } from "./parse-entry.ts";
import type { TomlDocument } from "./toml-document.ts";

/**
 * Passes every `[[package]]` of a lockfile through its schema, each for itself, in the order of the file and with its
 * line.
 */
export function parsePackageTables<T>(
  schema: z.ZodType<T>,
  document: TomlDocument,
  input: Input,
): readonly (T & { readonly line: number | undefined })[] {
  const tables = isRecord(document.value) ? (document.value["package"] ?? []) : [];
  if (!Array.isArray(tables)) {
    const parameters = { field: "package", problem: "not an array of tables" };
    complain(input, "input/unexpected-type", { line: 1, parameters });
    return [];
  }
  if (tables.length > MAX_ENTRIES) {
    complain(input, "input/limit", { parameters: { limit: `${String(MAX_ENTRIES)} packages` } });
  }
  const lines = document.headerLines("package");
  return tables.slice(0, MAX_ENTRIES).flatMap((table: unknown, index) => {
    const line = lines[index];
    const place = { field: `package[${String(index)}]`, line };
    const data = parseEntry(schema, table, { input, place });
    return data === undefined ? [] : [{ ...data, line }];
  });
}

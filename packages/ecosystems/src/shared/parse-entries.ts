import type { z } from "zod";

import { complain, type Input } from "./input.ts";
import { isRecord } from "./is-record.ts";
import type { ParsedDocument } from "./json-document.ts";
import { MAX_ENTRIES } from "./limits.ts";
import { parseEntry } from "./parse-entry.ts";

/** A map of a document whose entries share one schema. */
export interface EntriesPlace {
  readonly document: ParsedDocument;
  readonly input: Input;
  /** The key of the map at the top of the document. */
  readonly section: string;
}

/** One entry that passed its schema, with its line. */
export interface ParsedEntry<T> {
  readonly key: string;
  readonly data: T;
  readonly line?: number | undefined;
}

/**
 * Passes every entry of a map like `packages` through a schema, each for itself: a bad one is reported with its line,
 * all others are kept, at most {@link MAX_ENTRIES}. An absent map is empty.
 *
 * @returns entries in the order of the file.
 */
export function parseEntries<T>(
  schema: z.ZodType<T>,
  { document, input, section }: EntriesPlace,
): ParsedEntry<T>[] {
  const map = isRecord(document.value) ? document.value[section] : document.value;
  if (map === undefined || map === null) return [];
  if (!isRecord(map)) {
    complain(input, "input/unexpected-type", {
      line: document.lineOf(section) ?? 1,
      parameters: { field: section, problem: "not a map" },
    });
    return [];
  }
  const entries = Object.entries(map);
  if (entries.length > MAX_ENTRIES) {
    complain(input, "input/limit", { parameters: { limit: `${String(MAX_ENTRIES)} entries` } });
  }
  return entries.slice(0, MAX_ENTRIES).flatMap(([key, value]) => {
    const line = document.lineOf(section, key);
    const place = {
      field: `${section}[${JSON.stringify(key)}]`,
      line,
      lineOf: (...path: readonly (string | number)[]) => document.lineOf(section, key, ...path),
    };
    const data = parseEntry(schema, value, { input, place });
    return data === undefined ? [] : [{ key, data, line }];
  });
}

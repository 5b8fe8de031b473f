import type { z } from "zod";

import { complain, type Input, type LineOf } from "./input.ts";
import { isRecord } from "./is-record.ts";
import type { ParsedDocument } from "./json-document.ts";
import { MAX_ENTRIES } from "./limits.ts";
import { parseEntry } from "./parse-entry.ts";

/** A map of a document whose entries share one schema. */
export interface EntriesPlace {
  readonly document: ParsedDocument;
  readonly input: Input;
  /** The key of the map at the top of the document; absent where the whole document is the map. */
  readonly section?: string | undefined;
  /** A key of the map that is no entry. */
  readonly except?: string | undefined;
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
  { document, input, section, except }: EntriesPlace,
): ParsedEntry<T>[] {
  const steps = section === undefined ? [] : [section];
  const title = section ?? input.format;
  const map = mapAt(document.value, section);
  if (map === undefined || map === null) return [];
  if (!isRecord(map)) {
    complain(input, "input/unexpected-type", {
      line: document.lineOf(...steps) ?? 1,
      parameters: { field: title, problem: "not a map" },
    });
    return [];
  }
  const entries = Object.entries(map);
  if (entries.length > MAX_ENTRIES) {
    complain(input, "input/limit", { parameters: { limit: `${String(MAX_ENTRIES)} entries` } });
  }
  return entries.slice(0, MAX_ENTRIES).flatMap(([key, value]) => {
    if (key === except) return [];
    const lineOf: LineOf = (...path) => document.lineOf(...steps, key, ...path);
    const line = lineOf();
    const place = { field: `${title}[${JSON.stringify(key)}]`, line, lineOf };
    const data = parseEntry(schema, value, { input, place });
    return data === undefined ? [] : [{ key, data, line }];
  });
}

function mapAt(document: unknown, section: string | undefined): unknown {
  if (section === undefined) return document;
  return isRecord(document) ? document[section] : undefined;
}

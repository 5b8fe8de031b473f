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
  /** Whether the format always has it: then its absence is reported. */
  readonly required?: boolean | undefined;
  /** A key of the map that is no entry. */
  readonly except?: string | undefined;
}

/** One entry that passed its schema, with its line. */
export interface ParsedEntry<T> {
  readonly key: string;
  readonly data: T;
  readonly line?: number | undefined;
  /** The line of something inside the entry, by its path from there. */
  readonly lineOf: LineOf;
}

/**
 * Passes every entry of a map like `packages` through a schema, each for itself: a bad one is reported with its line,
 * all others are kept, at most {@link MAX_ENTRIES}. An absent map is empty.
 *
 * @returns entries in the order of the file.
 */
export function parseEntries<T>(schema: z.ZodType<T>, place: EntriesPlace): ParsedEntry<T>[] {
  const map = valueAt(place);
  if (map === undefined && place.required !== true) return [];
  if (!isRecord(map)) {
    complainAboutShape(place, map === undefined ? "missing" : "not a map");
    return [];
  }
  return parseAll(schema, place, Object.entries(map));
}

/** The same for a list; the keys are the positions. */
export function parseListEntries<T>(schema: z.ZodType<T>, place: EntriesPlace): ParsedEntry<T>[] {
  const list = valueAt(place);
  if (list === undefined && place.required !== true) return [];
  if (!Array.isArray(list)) {
    complainAboutShape(place, list === undefined ? "missing" : "not a list");
    return [];
  }
  return parseAll(schema, place, [...list.entries()]);
}

function valueAt({ document, section }: EntriesPlace): unknown {
  if (section === undefined) return document.value;
  return isRecord(document.value) ? document.value[section] : undefined;
}

function complainAboutShape({ document, input, section }: EntriesPlace, problem: string): void {
  const line = section === undefined ? 1 : (document.lineOf(section) ?? 1);
  complain(input, "input/unexpected-type", {
    line,
    parameters: { field: section ?? input.format, problem },
  });
}

function parseAll<T>(
  schema: z.ZodType<T>,
  { document, input, section, except }: EntriesPlace,
  entries: readonly (readonly [string | number, unknown])[],
): ParsedEntry<T>[] {
  const steps = section === undefined ? [] : [section];
  if (entries.length > MAX_ENTRIES) {
    complain(input, "input/limit", { parameters: { limit: `${String(MAX_ENTRIES)} entries` } });
  }
  return entries.slice(0, MAX_ENTRIES).flatMap(([key, value]) => {
    if (key === except) return [];
    const lineOf: LineOf = (...path) => document.lineOf(...steps, key, ...path);
    const field = `${section ?? input.format}[${JSON.stringify(key)}]`;
    const place = { field, line: lineOf(), lineOf };
    const data = parseEntry(schema, value, { input, place });
    return data === undefined ? [] : [{ key: String(key), data, line: place.line, lineOf }];
  });
}

import type { z } from "zod";

import { complain, type Input, type LineOf } from "./input.ts";

/** One value out of a file: its name for messages, and its line. */
export interface EntryPlace {
  /** For example `packages["node_modules/a"]`. */
  readonly field: string;
  readonly line?: number | undefined;
  /** The line of something inside the entry, by its path from there; where unknown, the entry's line is given. */
  readonly lineOf?: LineOf | undefined;
}

/**
 * Passes one entry of a file through its schema.
 *
 * A field of the wrong type is reported as `input/unexpected-type` and left out, so that a bad `license` does not
 * cost the component; where the entry is no use without it, the whole entry is left out. Other entries are not
 * concerned.
 *
 * @returns the entry, or `undefined` where nothing usable is left.
 */
export function parseEntry<T>(
  schema: z.ZodType<T>,
  value: unknown,
  { input, place }: { readonly input: Input; readonly place: EntryPlace },
): T | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues.slice(0, MAX_ISSUES)) {
    complain(input, "input/unexpected-type", {
      line: place.lineOf?.(...steps(issue.path)) ?? place.line,
      parameters: { field: place.field + pathText(issue.path), problem: issue.message },
    });
  }
  const rest = withoutFields(value, new Set(parsed.error.issues.map((issue) => issue.path[0])));
  return rest === undefined ? undefined : schema.safeParse(rest).data;
}

/** One hostile entry must not flood the report. */
const MAX_ISSUES = 5;

function steps(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === "symbol" ? String(step) : step));
}

function pathText(path: readonly PropertyKey[]): string {
  return steps(path)
    .map((step) => (typeof step === "number" ? `[${String(step)}]` : `.${step}`))
    .join("");
}

function withoutFields(
  value: unknown,
  fields: ReadonlySet<PropertyKey | undefined>,
): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !fields.has(key)));
}

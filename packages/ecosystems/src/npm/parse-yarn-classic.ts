import { parseSyml } from "@yarnpkg/parsers";

import {
  dropForbiddenKeys,
  isForbiddenKey,
  mentionsForbiddenKey,
} from "../shared/forbidden-keys.ts";
import { complain, type Input } from "../shared/input.ts";
import { isRecord } from "../shared/is-record.ts";
import { MAX_ENTRIES, MAX_NESTING } from "../shared/limits.ts";
import { parseEntry } from "../shared/parse-entry.ts";
import type { YarnEntry } from "./yarn-entry.ts";
import { YarnClassicEntry, type YarnClassicEntryData } from "./yarn-schema.ts";

/**
 * Reads a yarn.lock of version 1 with yarn's own parser. It tells no lines, so they come from the entries' heads.
 *
 * @returns `undefined` for a syntax error: `input/malformed` with its line.
 */
export function parseYarnClassic(text: string, input: Input): YarnEntry[] | undefined {
  const parsed = parse(text, input);
  if (parsed === undefined) return undefined;
  const lines = indexHeads(text);
  const entries: YarnEntry[] = [];
  for (const { descriptors, value } of groupDescriptors(parsed)) {
    if (entries.length >= MAX_ENTRIES) {
      complain(input, "input/limit", { parameters: { limit: `${String(MAX_ENTRIES)} entries` } });
      break;
    }
    const field = descriptors[0] ?? "";
    const line = lines.get(field);
    const data = parseEntry(YarnClassicEntry, value, { input, place: { field, line } });
    if (data !== undefined) entries.push(toEntry(descriptors, data, line));
  }
  return entries;
}

function parse(text: string, input: Input): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = parseSyml(text);
    if (!mentionsForbiddenKey(text)) return parsed as Record<string, unknown>;
    return withoutForbiddenKeys(parsed, text, input);
  } catch (error) {
    if (error instanceof RangeError) {
      complain(input, "input/limit", {
        parameters: { limit: `${String(MAX_NESTING)} nested levels` },
      });
      return undefined;
    }
    if (!isSyntaxError(error)) throw error;
    complain(input, "input/malformed", {
      line: error.location.start.line,
      parameters: { format: input.format, problem: firstSentence(error.message) },
    });
    return undefined;
  }
}

/** The error of yarn's generated parser. */
interface YarnSyntaxError {
  readonly message: string;
  readonly location: { readonly start: { readonly line: number } };
}

function isSyntaxError(error: unknown): error is YarnSyntaxError {
  if (!(error instanceof Error) || !("location" in error)) return false;
  const { location } = error;
  return isRecord(location) && isRecord(location["start"]);
}

function firstSentence(message: string): string {
  return (
    /but (?:.{1,40}) found/u.exec(message)?.[0].replace(/^but/u, "unexpected") ?? "syntax error"
  );
}

function withoutForbiddenKeys(
  parsed: unknown,
  text: string,
  input: Input,
): Record<string, unknown> {
  // yarn's parser assigns keys, so `__proto__` has become the prototype by now; a clone leaves it behind.
  const clone = structuredClone(parsed) as Record<string, unknown>;
  dropForbiddenKeys(clone);
  for (const [index, line] of text.split("\n").entries()) {
    const key = /^\s*"?([a-z_]+)"?(?::|\s)/u.exec(line)?.[1] ?? "";
    if (!isForbiddenKey(key)) continue;
    complain(input, "input/forbidden-key", { line: index + 1, parameters: { key } });
  }
  return clone;
}

/** Descriptors that share one entry share one object after parsing. */
function groupDescriptors(
  parsed: Readonly<Record<string, unknown>>,
): { readonly descriptors: readonly string[]; readonly value: unknown }[] {
  const groups = new Map<unknown, string[]>();
  for (const [descriptor, value] of Object.entries(parsed)) {
    const known = isRecord(value) ? groups.get(value) : undefined;
    if (known === undefined) groups.set(isRecord(value) ? value : descriptor, [descriptor]);
    else known.push(descriptor);
  }
  return [...groups].map(([value, descriptors]) => ({ descriptors, value }));
}

/** Heads like `isarray@1.0.0, "isarray@~1.0.0":`, by their first descriptor. */
function indexHeads(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    const first = line[0];
    if (first === undefined || first === " " || first === "#" || !line.trimEnd().endsWith(":"))
      continue;
    const descriptor =
      first === '"'
        ? line.slice(1, line.indexOf('"', 1))
        : (/^[^,]*?(?=,|:\s*$)/u.exec(line)?.[0] ?? "");
    if (!lines.has(descriptor)) lines.set(descriptor, index + 1);
  }
  return lines;
}

function toEntry(
  descriptors: readonly string[],
  data: YarnClassicEntryData,
  line: number | undefined,
): YarnEntry {
  const optional = data.optionalDependencies ?? {};
  return {
    descriptors,
    version: data.version,
    resolved: data.resolved,
    integrity: data.integrity,
    dependencies: { ...data.dependencies, ...optional },
    optional: new Set(Object.keys(optional)),
    line,
  };
}

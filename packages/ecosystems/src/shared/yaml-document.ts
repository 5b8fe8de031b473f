import type Yaml from "js-yaml";

import { dropForbiddenKeys, mentionsForbiddenKey } from "./forbidden-keys.ts";
import { complain, type Input } from "./input.ts";
import type { ParsedDocument } from "./json-document.ts";
import { isRecord } from "./is-record.ts";
import { MAX_NESTING, MAX_VALUES } from "./limits.ts";
import { indexYamlKeys } from "./yaml-key-lines.ts";

/**
 * Parses YAML as package managers write it: block mappings, one key a line.
 *
 * Every scalar comes out as a string (YAML's failsafe schema), so that a version `1.10` stays `1.10`. Lines are
 * known for block keys only, from a line index; that is several times faster than a parser with positions.
 *
 * @returns `undefined` where nothing could be parsed: `input/malformed` with a line, or `input/limit` for nesting
 *   beyond {@link MAX_NESTING} and for aliases that stand for more than {@link MAX_VALUES} values.
 */
export async function parseYamlDocument(
  text: string,
  input: Input,
): Promise<ParsedDocument | undefined> {
  const documents = await load(text, input);
  // What a few aliases stand for must be counted before anything walks through it.
  if (!documents.every((document) => isWithinLimits(document, input))) return undefined;
  const value = joinDocuments(documents);
  if (value === undefined) return undefined;
  if (mentionsForbiddenKey(text)) reportForbiddenKeys(text, value, input);
  let lines: ReturnType<typeof indexYamlKeys> | undefined;
  return { value, lineOf: (...path) => (lines ??= indexYamlKeys(text)).lineOf(path) };
}

async function load(text: string, input: Input): Promise<readonly unknown[]> {
  // Loaded when the first YAML file is met.
  const { default: yaml } = await import("js-yaml");
  const schema = withForeignTags(yaml);
  const read = (json: boolean) => yaml.loadAll(text, null, { schema, json });
  try {
    return read(false);
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) return unlessTooDeep(error, input);
    complain(input, "input/malformed", {
      ...lineOfError(error),
      parameters: { format: "YAML", problem: error.reason },
    });
  }
  try {
    // A key that is written twice costs its first value, as with the tools that read these files, not the whole file.
    return read(true);
  } catch (error) {
    return error instanceof yaml.YAMLException ? [] : unlessTooDeep(error, input);
  }
}

/** Tags of a tool's own (`!reference` of GitLab, `!reset` of Compose) are passed over, what they stand before is read. */
function withForeignTags(yaml: typeof Yaml): Yaml.Schema {
  const kinds = ["scalar", "sequence", "mapping"] as const;
  const types = kinds.map(
    (kind) => new yaml.Type("!", { kind, multi: true, construct: (value: unknown) => value }),
  );
  return yaml.FAILSAFE_SCHEMA.extend(types);
}

/**
 * Several documents in one file are read as one: GitLab puts a header before a pipeline, pnpm what it is itself made of
 * before the lock, and Compose reads each over those before. Mappings are joined, of other values the last holds.
 */
function joinDocuments(documents: readonly unknown[]): unknown {
  return documents.reduce((before, next) => joinValues(before, next), undefined);
}

function joinValues(before: unknown, next: unknown): unknown {
  if (!isRecord(before) || !isRecord(next)) return next ?? before;
  const joined = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(next)) {
    joined.set(key, joinValues(joined.get(key), value));
  }
  return Object.fromEntries(joined);
}

/** Its type promises a mark, but js-yaml gives none for what concerns the file as a whole. */
function lineOfError({ mark }: { readonly mark?: Yaml.Mark | undefined }): { line?: number } {
  return mark === undefined ? {} : { line: mark.line + 1 };
}

/** The parser recurses and has no depth limit of its own: hostile nesting ends at the stack. */
function unlessTooDeep(error: unknown, input: Input): readonly unknown[] {
  if (!(error instanceof RangeError)) throw error;
  complainAboutNesting(input);
  return [];
}

function complainAboutNesting(input: Input): void {
  complain(input, "input/limit", { parameters: { limit: `${String(MAX_NESTING)} nested levels` } });
}

function reportForbiddenKeys(text: string, value: unknown, input: Input): void {
  for (const key of dropForbiddenKeys(value)) {
    const line = text.slice(0, Math.max(0, text.indexOf(key))).split("\n").length;
    complain(input, "input/forbidden-key", { line, parameters: { key } });
  }
}

/** Counts what the document would hold with its aliases written out, and how deep it nests. */
function isWithinLimits(value: unknown, input: Input): boolean {
  const measured = measure(value, new Map(), 1);
  if (measured.depth > MAX_NESTING) {
    complainAboutNesting(input);
    return false;
  }
  if (measured.values <= MAX_VALUES) return true;
  complain(input, "input/limit", { parameters: { limit: `${String(MAX_VALUES)} values` } });
  return false;
}

interface Measured {
  readonly values: number;
  readonly depth: number;
}

const SCALAR: Measured = { values: 1, depth: 1 };
const TOO_DEEP: Measured = { values: 1, depth: MAX_NESTING + 1 };

function measure(value: unknown, known: Map<object, Measured>, level: number): Measured {
  if (typeof value !== "object" || value === null) return SCALAR;
  if (level > MAX_NESTING) return TOO_DEEP;
  const before = known.get(value);
  if (before !== undefined) return before;
  // An anchor that contains its own alias never ends.
  known.set(value, TOO_DEEP);
  let values = 1;
  let depth = 1;
  for (const child of Object.values(value) as unknown[]) {
    const inner = measure(child, known, level + 1);
    values += inner.values;
    depth = Math.max(depth, inner.depth + 1);
  }
  const measured = { values, depth };
  known.set(value, measured);
  return measured;
}

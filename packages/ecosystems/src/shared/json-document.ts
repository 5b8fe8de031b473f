import { dropForbiddenKeys } from "./forbidden-keys.ts";
import { complain, type Input, type LineOf } from "./input.ts";
import { JsonIndex } from "./json-index.ts";
import { MAX_NESTING } from "./limits.ts";
import { readWrittenJson } from "./written-json.ts";

/** A parsed document with the lines of its keys. */
export interface ParsedDocument {
  /** Not validated: pass it through a schema. Free of `__proto__`, `constructor` and `prototype` keys. */
  readonly value: unknown;
  /**
   * The line of a key or array element by its path, for example `lineOf("packages", "node_modules/a")` or
   * `lineOf("packages", 3, "license")`.
   */
  readonly lineOf: LineOf;
}

/**
 * Parses JSON (RFC 8259) with limits and line numbers.
 *
 * @returns `undefined` where nothing could be parsed: `input/malformed` with the line of the first syntax error,
 *   or `input/limit` for nesting beyond {@link MAX_NESTING}. Dropped keys are `input/forbidden-key` with their line.
 */
export async function parseJsonDocument(
  text: string,
  input: Input,
): Promise<ParsedDocument | undefined> {
  const written = readWrittenJson(text);
  if (written !== undefined) return written;
  const index = new JsonIndex(text);
  if (index.tooDeep !== undefined) {
    complain(input, "input/limit", {
      line: index.tooDeep,
      parameters: { limit: `${String(MAX_NESTING)} nested levels` },
    });
    return undefined;
  }
  const parsed = await parse(text, input);
  if (parsed === undefined) return undefined;
  for (const { key, line } of index.forbiddenKeys) {
    complain(input, "input/forbidden-key", { line, parameters: { key } });
  }
  if (index.forbiddenKeys.length > 0) dropForbiddenKeys(parsed.value);
  return { value: parsed.value, lineOf: (...path) => index.lineOf(path) };
}

async function parse(text: string, input: Input): Promise<{ value: unknown } | undefined> {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // JSON.parse tells no position on every supported Node; the slow parser finds it.
    const { findJsonSyntaxError } = await import("./json-syntax-error.ts");
    const { line, problem } = findJsonSyntaxError(text);
    complain(input, "input/malformed", { line, parameters: { format: "JSON", problem } });
    return undefined;
  }
}

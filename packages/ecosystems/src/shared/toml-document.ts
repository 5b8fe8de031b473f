import { dropForbiddenKeys, mentionsForbiddenKey } from "./forbidden-keys.ts";
import { complain, type Input } from "./input.ts";
import { MAX_NESTING } from "./limits.ts";

/** A parsed TOML document with the lines of its table headers. */
export interface TomlDocument {
  /** Not validated: pass it through a schema. */
  readonly value: unknown;
  /**
   * The lines of all headers of one table, in order: `headerLines("package")[2]` is the line of the third
   * `[[package]]`, `headerLines("tool.poetry")[0]` that of `[tool.poetry]`. White space and quotes around the
   * parts of a header do not matter. Empty where there is none.
   */
  headerLines(table: string): readonly number[];
}

/**
 * Parses TOML 1.0 with limits and the lines of its headers.
 *
 * @returns `undefined` for a syntax error: `input/malformed` with its line.
 */
export async function parseTomlDocument(
  text: string,
  input: Input,
): Promise<TomlDocument | undefined> {
  // Heavy for a start-up: loaded when the first TOML file is met.
  const { parse, TomlError } = await import("smol-toml");
  let value: unknown;
  try {
    value = parse(text, { maxDepth: MAX_NESTING, unsafeKeyBehaviour: "keep" });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const problem = firstLineOf(error.message);
    complain(input, "input/malformed", {
      line: error.line,
      parameters: { format: "TOML", problem },
    });
    return undefined;
  }
  reportForbiddenKeys(text, value, input);
  let headers: ReadonlyMap<string, readonly number[]> | undefined;
  return {
    value,
    headerLines: (table) => (headers ??= indexHeaders(text)).get(table) ?? [],
  };
}

function firstLineOf(message: string): string {
  return message.split("\n", 1)[0] ?? message;
}

function reportForbiddenKeys(text: string, value: unknown, input: Input): void {
  if (!mentionsForbiddenKey(text)) return;
  for (const key of dropForbiddenKeys(value)) {
    complain(input, "input/forbidden-key", {
      line: lineMentioning(text, key),
      parameters: { key },
    });
  }
}

function lineMentioning(text: string, key: string): number {
  return text.slice(0, Math.max(0, text.indexOf(key))).split("\n").length;
}

function indexHeaders(text: string): ReadonlyMap<string, readonly number[]> {
  const headers = new Map<string, number[]>();
  let openString: string | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const name = openString === undefined ? headerOf(line) : undefined;
    if (name !== undefined) {
      const lines = headers.get(name);
      if (lines === undefined) headers.set(name, [index + 1]);
      else lines.push(index + 1);
    }
    openString = openStringAfter(line, openString);
  }
  return headers;
}

function headerOf(line: string): string | undefined {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith("[")) return undefined;
  const start = trimmed.startsWith("[[") ? 2 : 1;
  const end = trimmed.indexOf("]", start);
  if (end === -1) return undefined;
  return trimmed
    .slice(start, end)
    .split(".")
    .map((part) => part.trim().replace(/^["']|["']$/gu, ""))
    .join(".");
}

/** Multi-line strings may hold lines that look like headers. */
function openStringAfter(line: string, open: string | undefined): string | undefined {
  let current = open;
  let at = 0;
  while (at < line.length) {
    if (current !== undefined) {
      const end = line.indexOf(current, at);
      if (end === -1) return current;
      at = end + current.length;
      current = undefined;
      continue;
    }
    const found = /"""|'''|#/u.exec(line.slice(at));
    if (found === null || found[0] === "#") return undefined;
    current = found[0];
    at += found.index + current.length;
  }
  return current;
}

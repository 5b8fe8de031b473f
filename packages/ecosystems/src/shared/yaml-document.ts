import { dropForbiddenKeys, mentionsForbiddenKey } from "./forbidden-keys.ts";
import { complain, type Input } from "./input.ts";
import type { ParsedDocument } from "./json-document.ts";
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
  const value = await load(text, input);
  if (value === undefined || !isWithinLimits(value, input)) return undefined;
  if (mentionsForbiddenKey(text)) reportForbiddenKeys(text, value, input);
  let lines: ReturnType<typeof indexYamlKeys> | undefined;
  return { value, lineOf: (...path) => (lines ??= indexYamlKeys(text)).lineOf(path) };
}

async function load(text: string, input: Input): Promise<unknown> {
  // Loaded when the first YAML file is met.
  const { default: yaml } = await import("js-yaml");
  try {
    return yaml.load(text, { schema: yaml.FAILSAFE_SCHEMA });
  } catch (error) {
    if (error instanceof yaml.YAMLException) {
      complain(input, "input/malformed", {
        line: error.mark.line + 1,
        parameters: { format: "YAML", problem: error.reason },
      });
      return undefined;
    }
    if (!(error instanceof RangeError)) throw error;
    // The parser recurses and has no depth limit of its own: hostile nesting ends at the stack.
    complainAboutNesting(input);
    return undefined;
  }
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

import { isUtf8 } from "node:buffer";

import { load } from "js-yaml";
import { parse as parseToml } from "smol-toml";

/** The languages in which a value can be put into another's place. */
export type Syntax = "json" | "toml" | "xml" | "yaml";

/** What a file holds, as far as it matters for how it can be damaged. */
export interface Content {
  readonly bytes: Uint8Array;
  /** Absent where the file is no text. */
  readonly text?: string | undefined;
  readonly syntax?: Syntax | undefined;
}

/** Looks at a sound file. Only YAML and TOML need its name: much that is neither can be read as one of them. */
export function contentOf(path: string, content: string | Uint8Array): Content {
  const bytes = Buffer.from(content as string);
  if (!isUtf8(bytes) || bytes.includes(0)) return { bytes };
  const text = bytes.toString("utf8");
  return { bytes, text, syntax: syntaxOf(path, text) };
}

/** Whether a text is well-formed in the syntax; for XML that cannot be told without a reader of XML. */
export function isWellFormed(syntax: Syntax, text: string): boolean {
  if (syntax === "xml") return true;
  try {
    PARSERS[syntax](text);
    return true;
  } catch (cause) {
    return syntax === "yaml" && cause instanceof Error && LAWFUL_YAML.test(cause.message);
  }
}

/** Well-formed by the specification, though the parser refuses to make values of it. */
const LAWFUL_YAML = /^(?:unknown tag|duplicated mapping key|expected a single document)/u;

/** Readers of values; they throw for what is not well-formed. */
export const PARSERS: Readonly<Record<Exclude<Syntax, "xml">, (text: string) => unknown>> = {
  json: (text) => JSON.parse(text) as unknown,
  toml: (text) => parseToml(text),
  yaml: (text) => load(text),
};

const TOML_NAME = /\.(?:toml|lock)$/u;
const YAML_NAME = /(?:\.ya?ml|(?:^|\/)pubspec\.lock|\.cff)$/u;

function syntaxOf(path: string, text: string): Syntax | undefined {
  if (/^\s*<[?!\w]/u.test(text)) return "xml";
  if (/^\s*[[{]/u.test(text) && isWellFormed("json", text)) return "json";
  if (TOML_NAME.test(path) && isWellFormed("toml", text)) return "toml";
  return YAML_NAME.test(path) && isWellFormed("yaml", text) ? "yaml" : undefined;
}

import { complain, type Input } from "../../shared/input.ts";

/** A core metadata file (PEP 566 and its successors), as far as it is read. Header values are unfolded. */
export interface CoreMetadata {
  readonly name: string;
  readonly version: string;
  readonly headers: readonly Header[];
}

/** One header, in the order of the file. */
export interface Header {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** Most header lines that are read: licence texts in a header have some hundred lines. */
const MAX_HEADER_LINES = 50_000;

/**
 * Reads the headers of a METADATA file; the description that follows them is not looked at.
 *
 * @returns `undefined` where name or version lacks: `input/malformed`.
 * @see https://packaging.python.org/en/latest/specifications/core-metadata/
 */
export function parseMetadata(text: string, input: Input): CoreMetadata | undefined {
  const headers = parseHeaders(text, input);
  const valueOf = (name: string): string | undefined =>
    headers.find((header) => header.name === name && header.value !== "")?.value;
  const name = valueOf("name");
  const version = valueOf("version");
  if (name !== undefined && version !== undefined) return { name, version, headers };
  const problem = name === undefined ? "no Name" : "no Version";
  complain(input, "input/malformed", { line: 1, parameters: { format: "core metadata", problem } });
  return undefined;
}

/** The values of all headers of one name. */
export function headerValues({ headers }: CoreMetadata, name: string): readonly string[] {
  return headersOf(headers, name).map(({ value }) => value);
}

/** All headers of one name. */
export function headersOf(headers: readonly Header[], name: string): readonly Header[] {
  return headers.filter((header) => header.name === name);
}

function parseHeaders(text: string, input: Input): readonly Header[] {
  const headers: { name: string; line: number; parts: string[] }[] = [];
  for (const [index, raw] of text.split("\n", MAX_HEADER_LINES + 1).entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line === "") break;
    if (index === MAX_HEADER_LINES) {
      const parameters = { limit: `${String(MAX_HEADER_LINES)} header lines` };
      complain(input, "input/limit", { line: index + 1, parameters });
      break;
    }
    if (/^[ \t]/u.test(line)) {
      headers.at(-1)?.parts.push(unfold(line));
      continue;
    }
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).toLowerCase();
    headers.push({ name, line: index + 1, parts: [line.slice(colon + 1).trim()] });
  }
  return headers.map(({ name, line, parts }) => ({
    name,
    line,
    value: parts.join("\n").trimEnd(),
  }));
}

/** The text of a continued line: setuptools indents continued lines by eight blanks, others by a bar as well. */
function unfold(line: string): string {
  return line.replace(/^(?: {7}\|| {8}|\t| )/u, "");
}

/** Lines of the block keys of a YAML text. */
export interface YamlKeyLines {
  lineOf(path: readonly (string | number)[]): number | undefined;
}

/** Keys deeper than this are not indexed: section, entry, group and name are enough for every lockfile. */
const INDEXED_DEPTH = 4;

/** Never part of a key, so paths cannot be confused. */
const SEPARATOR = "\u0000";

interface OpenKey {
  readonly indent: number;
  readonly path: string;
}

/**
 * Indexes the block mapping keys of a YAML text by their path, down to four levels. It looks at indentation only, as
 * package managers write it; keys of flow mappings and sequences are not found, and block text is passed over.
 */
export function indexYamlKeys(text: string): YamlKeyLines {
  const lines = new Map<string, number>();
  const open: OpenKey[] = [];
  let blockTextIndent: number | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const indent = indentOf(line);
    if (indent === line.length || line[indent] === "#") continue;
    if (blockTextIndent !== undefined && indent > blockTextIndent) continue;
    blockTextIndent = undefined;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const key = keyOf(line, indent);
    if (key === undefined) continue;
    if (BLOCK_TEXT.test(line)) blockTextIndent = indent;
    if (open.length >= INDEXED_DEPTH) continue;
    const path = `${open.at(-1)?.path ?? ""}${SEPARATOR}${key}`;
    open.push({ indent, path });
    if (!lines.has(path)) lines.set(path, index + 1);
  }
  return {
    lineOf: (path) => lines.get(path.map((step) => `${SEPARATOR}${String(step)}`).join("")),
  };
}

/** `key: |` and `key: >-`: what follows with more indentation is text. */
const BLOCK_TEXT = /: [|>][-+0-9]*\r?$/u;

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === " ") indent += 1;
  return indent;
}

function keyOf(line: string, indent: number): string | undefined {
  // Keys of more than 1,024 characters are written as "? key" with the colon on the next line.
  const isExplicit = line.startsWith("? ", indent);
  const start = isExplicit ? indent + 2 : indent;
  const quote = line[start];
  if (quote === "'" || quote === '"') return quotedKey(line, start, quote);
  if (isExplicit) return line.slice(start).trimEnd();
  const end = plainKeyEnd(line, start);
  return end === undefined ? undefined : line.slice(start, end).trimEnd();
}

function plainKeyEnd(line: string, start: number): number | undefined {
  const end = line.indexOf(": ", start);
  if (end !== -1) return end;
  const trimmed = line.trimEnd();
  return trimmed.endsWith(":") ? trimmed.length - 1 : undefined;
}

function quotedKey(line: string, start: number, quote: string): string | undefined {
  let end = line.indexOf(quote, start + 1);
  // Inside single quotes a quote is doubled.
  while (quote === "'" && end !== -1 && line[end + 1] === quote) end = line.indexOf(quote, end + 2);
  if (end === -1) return undefined;
  const raw = line.slice(start + 1, end);
  return quote === "'" ? raw.replaceAll("''", "'") : raw;
}

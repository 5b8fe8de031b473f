import type { ParsedDocument } from "../shared/json-document.ts";

/** Adds the lines of a block list at the top of a YAML document, which its index of keys does not have. */
export function withItemLines(document: ParsedDocument, text: string, key: string): ParsedDocument {
  const lines = listItemLines(text, key);
  return {
    value: document.value,
    lineOf: (...path) => {
      const [section, position] = path;
      return section === key && typeof position === "number"
        ? lines[position]
        : document.lineOf(...path);
    },
  };
}

/** The 1-based lines of the items of a block list at the top of a YAML text, as tools write it; by position. */
function listItemLines(text: string, key: string): readonly number[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start === -1) return [];
  const found: number[] = [];
  let indent: string | undefined;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const dash = /^( *)- /u.exec(line)?.[1];
    indent ??= dash;
    if (dash !== undefined && dash === indent) found.push(index + 1);
    else if (/^[^\s#-]/u.test(line)) break;
  }
  return found;
}

/** The 1-based line of the first item of any block list with that text. */
export function itemLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    const item = /^\s*-\s+(\S.*)$/u.exec(line.slice(0, MAX_LINE))?.[1];
    if (item === undefined) continue;
    const plain = /^(["'])(.*)\1\s*$/u.exec(item)?.[2] ?? item.replace(/\s+#.*$/u, "").trim();
    if (!lines.has(plain)) lines.set(plain, index + 1);
  }
  return lines;
}

/** Longer lines are no item of an environment. */
const MAX_LINE = 2_000;

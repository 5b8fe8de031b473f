/** Years as a statement gives them, and how much of the text they take. */
export interface StatedYears {
  /** `2001, 2003-2005, 2010-`: four digits each, ranges closed or open, in the order of the text. */
  readonly years: string;
  /** Characters of the input. */
  readonly length: number;
}

/** Most years and ranges of one statement; the longest lists that people write have about thirty. */
const MAX_ENTRIES = 64;

const YEAR = String.raw`(?:19[4-9]\d|20\d\d)`;
const ENTRY = new RegExp(String.raw`(${YEAR}|(?<=[,'-]\s*)'?\d\d)(?![\d.]?\d)`, "uy");
const RANGE = new RegExp(
  String.raw`\s*(?:-+|[–—]|\bto\b|\bbis\b)\s*(?:(${YEAR}|\d\d(?!\d))(?![\d:])|(present|today|now|current|date|heute|jetzt|\*))?`,
  "iuy",
);
const SEPARATOR = /(?:\s*[,;/&+]\s*(?:and\s+|und\s+)?|\s+(?:and\s+|und\s+)?)(?=['\d])/uy;

/** Reads the list of years that a text starts with, for example `1987,88, 1990-2004`. */
export function readYears(text: string): StatedYears | undefined {
  const entries: string[] = [];
  let at = 0;
  let end = 0;
  while (entries.length < MAX_ENTRIES) {
    const entry = readEntry(text, at, entries.at(-1));
    if (entry === undefined) break;
    entries.push(entry.years);
    end = at + entry.length;
    const separator = match(SEPARATOR, text, end);
    if (separator === undefined) break;
    at = end + separator[0].length;
  }
  return entries.length === 0 ? undefined : { years: entries.join(", "), length: end };
}

/** A year, or a range that starts with one; an open end stays open. */
function readEntry(text: string, at: number, before: string | undefined): StatedYears | undefined {
  const start = match(ENTRY, text, at);
  const from = start?.[1] === undefined ? undefined : expand(start[1], before);
  if (start === undefined || from === undefined) return undefined;
  const behind = at + start[0].length;
  const range = match(RANGE, text, behind);
  if (range === undefined) return { years: from, length: start[0].length };
  const length = start[0].length + range[0].trimEnd().length;
  if (range[1] !== undefined) return { years: `${from}-${expand(range[1], from) ?? ""}`, length };
  // "1999-2003 - The Company": the second hyphen stands between words, the first one at its year.
  if (range[2] === undefined && /^\s/u.test(range[0]))
    return { years: from, length: start[0].length };
  return { years: `${from}-`, length };
}

/** Two digits belong to the century of the year before them. */
function expand(written: string, before: string | undefined): string | undefined {
  const digits = written.replace("'", "");
  if (digits.length === 4) return digits;
  return before === undefined ? undefined : before.slice(0, 2) + digits;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

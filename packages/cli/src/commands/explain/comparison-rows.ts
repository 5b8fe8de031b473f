import { comparedLines, type TextComparison } from "@lizenzlotse/core";
import type { ExcerptPart, ExcerptPartKind } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

/** One line of the file beside the words of the licence that belong to it. */
export interface ComparisonRow {
  /** 1-based line of the file; of words that only the licence has, the line they are missing at. */
  readonly line: number;
  /** With signs around what differs; white space folded, control characters visible. */
  readonly file: string;
  readonly license: string;
  readonly differs: boolean;
  /** Whether a place that may vary is on it. */
  readonly varies: boolean;
}

/** Characters that are made visible at once, within what `visibleText` shows whole. */
const PIECE_LENGTH = 256;

/** Cuts a comparison into rows, one a line of the file. */
export function comparisonRows(comparison: TextComparison, firstLine: number): ComparisonRow[] {
  return comparedLines(comparison, firstLine).map(({ line, parts }) => ({
    line,
    file: parts.map(({ kind, file }) => marked(kind, file)).reduce(joined, ""),
    license: parts.map(({ kind, license }) => marked(kind, license)).reduce(joined, ""),
    differs: parts.some(({ kind }) => kind === "added" || kind === "missing"),
    varies: parts.some(({ kind }: ExcerptPart) => kind === "variable" || kind === "optional"),
  }));
}

const MARKS: Readonly<Record<ExcerptPartKind, readonly [open: string, close: string]>> = {
  equal: ["", ""],
  added: ["{+", "+}"],
  missing: ["[-", "-]"],
  optional: ["[~", "~]"],
  variable: ["‹", "›"],
};

function marked(kind: ExcerptPartKind, written: string): string {
  const text = visibleWhole(written);
  const [open, close] = MARKS[kind];
  return text === "" ? "" : `${open}${text}${close}`;
}

/** A paragraph can be one line, and is compared to its end. */
function visibleWhole(text: string): string {
  let shown = "";
  for (let start = 0; start < text.length; start += PIECE_LENGTH)
    shown += visibleText(text.slice(start, start + PIECE_LENGTH));
  return shown;
}

function joined(left: string, right: string): string {
  return left === "" || right === "" ? left + right : `${left} ${right}`;
}

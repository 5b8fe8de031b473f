import type { ExplanationSegment, SegmentKind, TextComparison } from "@lizenzlotse/core";
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

interface OpenRow {
  line: number;
  file: string;
  license: string;
  differs: boolean;
  varies: boolean;
}

/** Cuts a comparison into rows, one a line of the file. */
export function comparisonRows(comparison: TextComparison, firstLine: number): ComparisonRow[] {
  const rows: OpenRow[] = [];
  let line = firstLine;
  let ended = true;
  for (const segment of comparison.segments) {
    const { before, within } = lineBreaksOf(segment.file);
    line += before;
    ended ||= before > 0;
    if (ended) rows.push(emptyRow(line));
    append(rows.at(-1) ?? emptyRow(line), segment);
    line += within;
    ended = /[\r\n]\s*$/u.test(segment.file);
  }
  return rows;
}

/** Line breaks before the first word, and those behind it. */
function lineBreaksOf(text: string): { readonly before: number; readonly within: number } {
  // A comment sign in front does not make a line's first word part of the line before.
  const head = /^[^\p{L}\p{N}]*/u.exec(text)?.[0] ?? "";
  const before = lineBreaks(head);
  return { before, within: lineBreaks(text) - before };
}

function emptyRow(line: number): OpenRow {
  return { line, file: "", license: "", differs: false, varies: false };
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

const MARKS: Readonly<Record<SegmentKind, readonly [open: string, close: string]>> = {
  equal: ["", ""],
  "file-only": ["{+", "+}"],
  "license-only": ["[-", "-]"],
  optional: ["[~", "~]"],
  slot: ["‹", "›"],
};

function append(row: OpenRow, { kind, file, license }: ExplanationSegment): void {
  const sides = [marked(kind, file), marked(kind, license)] as const;
  row.file = joined(row.file, sides[0]);
  row.license = joined(row.license, sides[1]);
  row.differs ||= kind === "file-only" || kind === "license-only";
  row.varies ||= (kind === "slot" || kind === "optional") && sides.join("") !== "";
}

function marked(kind: SegmentKind, written: string): string {
  const text = visibleWhole(written.replace(/\s+/gu, " ").trim());
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

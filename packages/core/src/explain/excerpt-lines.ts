import type { ExplanationSegment, SegmentKind, TextComparison } from "@lizenzlotse/detection";
import type { ExcerptPart, ExcerptPartKind } from "@lizenzlotse/model";

/** One line of a file beside the words of the licence that belong to it. */
export interface ComparedLine {
  /** 1-based; of words that only the licence has, the line that they are missing at. */
  readonly line: number;
  /** White space folded; none is empty on both sides. */
  readonly parts: readonly ExcerptPart[];
}

/** Cuts a comparison into the lines of the file. */
export function comparedLines(
  { segments }: Pick<TextComparison, "segments">,
  firstLine: number,
): readonly ComparedLine[] {
  const lines: { line: number; parts: ExcerptPart[] }[] = [];
  let line = firstLine;
  let ended = true;
  for (const segment of segments) {
    const { before, within } = lineBreaksOf(segment.file);
    line += before;
    ended ||= before > 0;
    if (ended) lines.push({ line, parts: [] });
    lines.at(-1)?.parts.push(...partOf(segment));
    line += within;
    ended = /[\r\n]\s*$/u.test(segment.file);
  }
  return lines;
}

/** Line breaks before the first word, and those behind it. */
function lineBreaksOf(text: string): { readonly before: number; readonly within: number } {
  // A comment sign in front does not make a line's first word part of the line before.
  const head = /^[^\p{L}\p{N}]*/u.exec(text)?.[0] ?? "";
  const before = lineBreaks(head);
  return { before, within: lineBreaks(text) - before };
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

const PART_KINDS: Readonly<Record<SegmentKind, ExcerptPartKind>> = {
  equal: "equal",
  "file-only": "added",
  "license-only": "missing",
  optional: "optional",
  slot: "variable",
};

function partOf({ kind, file, license }: ExplanationSegment): readonly ExcerptPart[] {
  const part = { kind: PART_KINDS[kind], file: folded(file), license: folded(license) };
  return part.file + part.license === "" ? [] : [part];
}

/** Lines and blanks are one blank each, as both texts are compared. */
export function folded(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

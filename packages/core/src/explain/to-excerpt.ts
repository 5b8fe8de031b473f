import type { MatchExplanation } from "@lizenzlotse/detection";
import type { EvidenceExcerpt, ExcerptLine, ExcerptPart, SourceLocation } from "@lizenzlotse/model";

import { type ComparedLine, comparedLines, folded } from "./excerpt-lines.ts";

/** Lines of one excerpt. */
const MAX_LINES = 60;
/** Lines shown around one that differs, so that a reader finds the place. */
const CONTEXT_LINES = 1;
/** Lines shown of what says the same throughout. */
const FIRST_LINES = 3;
/** Longest stretch that is kept whole; a text may be one single line. */
const MAX_PART_LENGTH = 320;

/** Where an excerpt comes from. */
export interface ExcerptSource {
  readonly location: SourceLocation;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/** The part of an explanation that tells most: what differs with the lines around it, and the beginning. */
export function toExcerpt(
  { match, comparison, fileText }: MatchExplanation,
  { location, sha256 }: ExcerptSource,
): EvidenceExcerpt {
  const { endLine, expression, kind, rule, startLine } = match;
  const all =
    comparison === undefined
      ? plainLines(fileText, startLine)
      : comparedLines(comparison, startLine);
  const { lines, omittedLines } = selected(all);
  return {
    location,
    endLine,
    sha256,
    expression,
    kind,
    rule,
    ...(comparison === undefined ? {} : { beside: comparison.licenseId }),
    addedWords: comparison?.words["file-only"] ?? 0,
    missingWords: comparison?.words["license-only"] ?? 0,
    lines,
    omittedLines,
  };
}

/** The lines of a place that is compared with nothing. */
function plainLines(text: string, firstLine: number): readonly ComparedLine[] {
  return text.split(/\r\n|\r|\n/u).map((written, index) => ({
    line: firstLine + index,
    parts: written.trim() === "" ? [] : [{ kind: "equal", file: folded(written), license: "" }],
  }));
}

function selected(all: readonly ComparedLine[]): Pick<EvidenceExcerpt, "lines" | "omittedLines"> {
  const wanted = wantedIndexes(all).slice(0, MAX_LINES);
  const lines = wanted.map((index, position): ExcerptLine => ({
    line: all[index]?.line ?? 1,
    omittedBefore: index - (wanted[position - 1] ?? -1) - 1,
    parts: (all[index]?.parts ?? []).map(shortened),
  }));
  return { lines, omittedLines: all.length - 1 - (wanted.at(-1) ?? -1) };
}

function wantedIndexes(all: readonly ComparedLine[]): readonly number[] {
  const wanted = new Set(all.slice(0, FIRST_LINES).keys());
  all.forEach(({ parts }, index) => {
    if (parts.every(({ kind }) => kind === "equal")) return;
    const last = Math.min(all.length - 1, index + CONTEXT_LINES);
    for (let near = Math.max(0, index - CONTEXT_LINES); near <= last; near += 1) wanted.add(near);
  });
  return [...wanted].sort((left, right) => left - right);
}

function shortened(part: ExcerptPart): ExcerptPart {
  return { kind: part.kind, file: cut(part.file), license: cut(part.license) };
}

/** Beginning and end: what stands between them is counted. */
function cut(text: string): string {
  if (text.length <= MAX_PART_LENGTH) return text;
  const half = MAX_PART_LENGTH / 2;
  const omitted = String(text.length - MAX_PART_LENGTH);
  return `${text.slice(0, half)} … [+${omitted}] … ${text.slice(-half)}`;
}

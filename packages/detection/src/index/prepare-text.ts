import { RARE_TEXTS } from "../rules/rare-texts.ts";
import { OPTIONAL_PARTS } from "../rules/text-overlays.ts";
import { TEXT_VARIABLES } from "../rules/text-variables.ts";

/** A licence text with what may vary in it. Offsets are into `text`, half-open. */
export interface PreparedText {
  readonly text: string;
  /** May be missing. */
  readonly optional: readonly TextSpan[];
  /** Before the first word at or behind such an offset, other words may stand. */
  readonly slots: readonly number[];
}

type TextSpan = readonly [start: number, end: number];

/** Longest title, in words, that counts as optional. */
const MAX_TITLE_WORDS = 14;

const COPYRIGHT_LINE =
  /^[^\p{L}\p{N}\n]*(?:copyright\b|\(c\)|©)(?=.*(?:\d{4}|\(c\)|©|<|\[|year|yyyy))[^\n]{0,200}$/gimu;
const PLACEHOLDER = /<[^<>\n@]{2,80}>|\[[^[\]\n@]{3,80}\]/gu;
const ALL_RIGHTS_RESERVED = /all\s+rights\s+reserved/giu;
const TITLE_WORDS = /licen[cs]e|agreement|notice|version|terms|permission|dedication|copyright/iu;
const TAIL =
  /^[^\p{L}\n]*(?:end of (?:the )?terms and conditions|appendix\b|addendum\b|exhibit [ab1]\b|how to apply|schedule 1\b|creative commons (?:is not a party|notice)\b)/gimu;

/**
 * Marks what may vary in a text of the SPDX list: copyright lines go, placeholders and publishers' names become
 * slots, the title and the instructions behind the licence become optional.
 */
export function prepareText(id: string, original: string): PreparedText {
  const text = blank(original, COPYRIGHT_LINE);
  const holes = [...spansOf(original, COPYRIGHT_LINE), ...placeholders(text)];
  // A variant of one publisher is told from the others by the very names that vary elsewhere.
  const variables = RARE_TEXTS.has(id)
    ? []
    : TEXT_VARIABLES.filter(({ anchor }) => anchor.test(text)).flatMap(({ pattern }) =>
        groupSpans(text, pattern),
      );
  const optional = [
    ...variables,
    ...spansOf(text, ALL_RIGHTS_RESERVED),
    ...titleOf(text),
    ...tailOf(text),
    ...partsOf(id, text),
  ];
  return {
    text: holes.reduce((kept, [start, end]) => erase(kept, start, end), text),
    optional,
    slots: [...holes, ...variables].flatMap(([start, end]) => [start, end]),
  };
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (line) => " ".repeat(line.length));
}

function erase(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

function spansOf(text: string, pattern: RegExp): TextSpan[] {
  return [...text.matchAll(pattern)].map((hit) => [hit.index, hit.index + hit[0].length]);
}

/** Spans of the first group, widened to both of its ends. */
function groupSpans(text: string, pattern: RegExp): TextSpan[] {
  return [...text.matchAll(pattern)].map((hit) => {
    const group = hit[1] ?? "";
    const start = hit.index + hit[0].indexOf(group);
    return [start, start + group.length];
  });
}

function placeholders(text: string): TextSpan[] {
  return spansOf(text, PLACEHOLDER).filter(
    ([start, end]) => !/:\/\/|www\.|licen[cs]e/iu.test(text.slice(start, end)),
  );
}

function titleOf(text: string): TextSpan[] {
  const title = /^\s*(\S[^\n]*(?:\n[^\n]*\S[^\n]*)?)\n\s*\n/u.exec(text);
  const words = title?.[1]?.split(/\s+/u).length ?? 0;
  if (title === null || words > MAX_TITLE_WORDS || !TITLE_WORDS.test(title[0])) return [];
  return [[0, title[0].length]];
}

function partsOf(id: string, text: string): TextSpan[] {
  return (OPTIONAL_PARTS[id] ?? []).flatMap((pattern) => {
    const part = pattern.exec(text);
    return part === null ? [] : [[part.index, part.index + part[0].length] as const];
  });
}

/** From the first such heading in the second half; what stands in the first half is part of the licence. */
function tailOf(text: string): TextSpan[] {
  const heading = spansOf(text, TAIL).find(([start]) => start > text.length / 2);
  return heading === undefined ? [] : [[heading[0], text.length]];
}

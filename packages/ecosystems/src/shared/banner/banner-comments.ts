/** A comment of a source file, without its marks. */
export interface BannerComment {
  /** Whether its author asked minifiers to keep it. */
  readonly kept: boolean;
  readonly lines: readonly BannerLine[];
}

/** A line of a comment. */
export interface BannerLine {
  readonly text: string;
  /** 1-based, in the file. */
  readonly number: number;
}

/** Most comments of one file that are looked at; a bundle of a whole shop front has about 200. */
const MAX_COMMENTS = 1_000;
/** Longest comment that is read, in characters; licence texts in banners have about 12,000. */
const MAX_COMMENT_LENGTH = 20_000;

/**
 * The comments that name whose code follows: what a file begins with, and what minifiers keep because its author asked
 * for that (`/*!`, `@license`, `@preserve`), wherever it stands.
 */
export function bannerComments(text: string): readonly BannerComment[] {
  const places = new Map<number, number>();
  const opening = openingComment(text);
  if (opening !== undefined) places.set(opening.start, opening.end);
  for (const mark of KEPT_MARKS) addComments(places, text, mark);
  return withLines(
    text,
    [...places].sort(([left], [right]) => left - right),
  );
}

/** Goes through the text once for a mark: comments do not nest, so what lies in one is passed over. */
function addComments(places: Map<number, number>, text: string, mark: string): void {
  let [start, end] = [-1, -1];
  let opening = text.indexOf("/*");
  let from = text.indexOf(mark);
  while (from !== -1 && places.size < MAX_COMMENTS) {
    const before = start;
    for (; opening !== -1 && opening <= from; opening = text.indexOf("/*", opening + 2))
      start = opening;
    if (start !== before) end = text.indexOf("*/", start + 2);
    if (start !== -1 && end === -1) return;
    if (end > from && end - start <= MAX_COMMENT_LENGTH) places.set(start, end);
    from = text.indexOf(mark, Math.max(end, from + mark.length));
  }
}

const KEPT_MARKS = ["/*!", "@license", "@preserve"];

/** White space, a byte order mark, `#!` and `"use strict";` may come before the first comment. */
const BEFORE_COMMENT = /^\ufeff?(?:#![^\n]*\n)?(?:\s*(["'])use strict\1;?)?\s*/u;

function openingComment(text: string): { start: number; end: number } | undefined {
  const start = BEFORE_COMMENT.exec(text)?.[0].length ?? 0;
  if (text.startsWith("/*", start)) {
    const end = text.indexOf("*/", start + 2);
    return end === -1 || end - start > MAX_COMMENT_LENGTH ? undefined : { start, end };
  }
  const lines = /^(?:[ \t]*(?:\/\/[^\n]*)?\n)*[ \t]*\/\/[^\n]*/u.exec(
    text.slice(start, start + MAX_COMMENT_LENGTH),
  );
  return lines === null ? undefined : { start, end: start + lines[0].length };
}

/** Line numbers are counted once through the text: comments come in its order. */
function withLines(
  text: string,
  places: readonly (readonly [number, number])[],
): readonly BannerComment[] {
  let line = 1;
  let counted = 0;
  return places.map(([start, end]) => {
    for (let at = text.indexOf("\n", counted); at !== -1 && at < start;) {
      line += 1;
      counted = at + 1;
      at = text.indexOf("\n", counted);
    }
    const first = line;
    const comment = text.slice(start, end);
    const lines = comment.split("\n");
    const kept = KEPT_MARKS.some((mark) => comment.includes(mark));
    return {
      kept,
      lines: lines.map((each, index) => ({ text: bare(each), number: first + index })),
    };
  });
}

const MARKS = /^\s*(?:\/\*+!?|\/\/+!?|\*+(?!\/)|#+)?\s*(?:[-=*#~]{3,}\s*)?/u;

function bare(line: string): string {
  return line.replace(MARKS, "").replace(/\s+$/u, "");
}

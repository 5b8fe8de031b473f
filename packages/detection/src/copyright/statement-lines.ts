import { decodeText, type TextEncoding } from "@lizenzlotse/model";

/** Longest part of a line that is read, in bytes; a line of a minified file is no statement. */
const MAX_LINE_BYTES = 600;

/** Characters at the end of a statement by which it is found again. */
const TAIL_LENGTH = 16;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BACKSLASH = 0x5c;
const LETTER_N = 0x6e;
const LETTER_R = 0x72;

/** A line of a file, or the rest of one, without comment signs. */
export interface StatementLine {
  /** White space folded; no comment signs, HTML tags and table borders at either end. */
  readonly text: string;
  /** Columns of what stands before the text, comment signs included. */
  readonly indent: number;
  /** Half-open, in bytes. */
  readonly start: number;
  readonly end: number;
}

/** Reads lines of a file's bytes one after the other, from wherever a statement may start. */
export class StatementLines {
  readonly #bytes: Uint8Array;
  readonly #encoding: TextEncoding;

  constructor(bytes: Uint8Array, encoding: TextEncoding) {
    this.#bytes = bytes;
    this.#encoding = encoding;
  }

  /** The rest of the line that `start` lies in. */
  from(start: number): StatementLine {
    const end = lineEnd(this.#bytes, start);
    const text = cleaned(this.#decode(start, end));
    return { text, indent: this.#columnOf(start), start, end };
  }

  /** The line behind another one; undefined at the end of the file. */
  behind({ end }: StatementLine): StatementLine | undefined {
    const start = afterBreak(this.#bytes, end);
    if (start === end || start >= this.#bytes.length) return undefined;
    const lineEnds = lineEnd(this.#bytes, start);
    const written = this.#decode(start, lineEnds);
    const leader = LEADER.exec(written)?.[0] ?? "";
    return {
      text: cleaned(written.slice(leader.length)),
      indent: columnsOf(leader),
      start: start + leader.length,
      end: lineEnds,
    };
  }

  /** Where a text that starts a line ends in the bytes; the end of the line where signs inside it were taken out. */
  endOf(text: string, { start, end }: StatementLine): number {
    const part = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, end - start);
    const tail = text.slice(-TAIL_LENGTH);
    const encoding = this.#encoding === "latin1" ? "latin1" : "utf8";
    const at = part.indexOf(tail, 0, encoding);
    return at === -1 ? end : start + at + Buffer.byteLength(tail, encoding);
  }

  /** The byte before an offset as a character, or an empty text at the start of the file. */
  signBefore(offset: number): string {
    return offset === 0 ? "" : String.fromCharCode(this.#bytes[offset - 1] ?? 0);
  }

  #columnOf(start: number): number {
    let from = start;
    const limit = Math.max(0, start - MAX_LINE_BYTES);
    while (from > limit && !isBreak(this.#bytes[from - 1])) from -= 1;
    return columnsOf(this.#decode(from, start));
  }

  #decode(start: number, end: number): string {
    const part = this.#bytes.subarray(start, end);
    if (this.#encoding === "latin1") return Buffer.from(part).toString("latin1");
    return decodeText(part).text;
  }
}

/** Comment signs that open a line, ASCII throughout. */
const LEADER =
  /^(?:[ \t]*(?:\/\/+!?|\/\*+!?|\*+(?!\/)|#+|;+|%+|--+|<!--|!+|\|+|>+|~|\.\\"|\\?"|'|dnl\b|rem\b))*[ \t]*/iu;
const TRAILER = /\s*(?:\*+\/|--+>|\*+\)|#\}|%>|\?>|\*+|#+|[|%]+|\\)\s*$/u;
const TAG =
  /<\/?(?:a|abbr|b|br|center|cite|code|dd|div|dl|dt|em|font|footer|h[1-6]|holder|i|li|metadata|p|para|pre|small|span|strong|sub|sup|td|th|tr|u|year)(?:\s[^<>]{0,200})?\/?>/giu;
const LINK = /\[([^\][]{1,100})\]\([^()\s]{1,200}\)/gu;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&copy;", "©"],
  ["&#169;", "©"],
  ["&#xa9;", "©"],
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&nbsp;", " "],
  ["&#160;", " "],
]);

function cleaned(written: string): string {
  let text = written
    .replace(TAG, "")
    .replace(LINK, "$1")
    .replace(/&#?\w{2,6};/gu, (entity) => ENTITIES.get(entity.toLowerCase()) ?? entity)
    .replace(/\\(?:251|xa9|u00a9|\(co)/giu, "©")
    .replace(/\s+/gu, " ")
    .trim();
  // Twice: `*/ -->`, and a box of asterisks around a comment.
  for (let round = 0; round < 2; round += 1) text = text.replace(TRAILER, "");
  return text;
}

function columnsOf(leader: string): number {
  return leader.replaceAll("\t", "        ").length;
}

function isBreak(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

/** Also at a `\n` or `\r` inside a string literal: banners are kept in source maps that way. */
function lineEnd(bytes: Uint8Array, from: number): number {
  const limit = Math.min(bytes.length, from + MAX_LINE_BYTES);
  let at = from;
  while (at < limit && !isBreak(bytes[at]) && !isEscapedBreak(bytes, at)) at += 1;
  return at;
}

function isEscapedBreak(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== BACKSLASH || bytes[at - 1] === BACKSLASH) return false;
  return bytes[at + 1] === LETTER_N || bytes[at + 1] === LETTER_R;
}

function afterBreak(bytes: Uint8Array, end: number): number {
  if (bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED) return end + 2;
  if (isBreak(bytes[end])) return end + 1;
  if (!isEscapedBreak(bytes, end)) return end;
  const next = end + 2;
  return isEscapedBreak(bytes, next) && bytes[end + 1] === LETTER_R ? next + 2 : next;
}

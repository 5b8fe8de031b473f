import { decodeText, type TextEncoding } from "@lizenzlotse/model";

/** One copyright statement as it stands in a file. */
export interface ReadStatement {
  /** White space folded, comment signs and quotation marks at the end removed. */
  readonly text: string;
  /** Bytes of the input that it covers. */
  readonly lengthBytes: number;
}

const TAG = /^SPDX-(?:File|Snippet)CopyrightText:\s*/u;
const SIGN = String.raw`(?:\(c\)|©|&copy;|\\\(co|\{c\}|<c>)`;
const YEARS = String.raw`(?:19[5-9]|20[0-9])\d(?:\s*[-–,/]\s*(?:(?:19|20)?\d\d|present|today|heute|now))*`;
/** "Copyright", a sign or "by", then years: what follows is the holder. */
const DATED = new RegExp(
  `^(?:copyright|copr\\.?)?[\\s:]*(?:${SIGN})?[\\s:]*(?:by\\s+)?(?:in\\s+)?${YEARS}`,
  "iu",
);
/** Without years: a sign or "by" and a name. */
const SIGNED = new RegExp(
  `^copyright[\\s:]*(?:${SIGN}|by\\b)[\\s:]*(?:by\\s+)?(?:the\\s+)?[\\p{Lu}@<"]`,
  "iu",
);
/** Without anything: a name of several capitalised words that fills the line. */
const BARE =
  /^Copyright:?\s+(?:the\s+)?\p{Lu}[\p{L}.&'-]+(?:,?\s+(?:and|of|the|&|\p{Lu}[\p{L}.&'-]*))+[.,]?\s*$/u;
/** Words that follow "copyright" in sentences about it. */
const SENTENCE =
  /^(?:copyright|\(c\))[\s:]*(?:notices?|holders?|owners?|laws?|licen[cs]es?|statements?|protection|information|interests?|and\b|or\b|in\b|is\b|to\b|for\b|of\b|act\b|the\s+(?:above|following))/iu;
const TEMPLATE =
  /<(?:insert )?year|\[yyyy|<copyright|<name|\[name of|yyyy|\{\{?\s*year|\[year|<owner|\$\{|%[sd]\b/iu;
/** Where a statement ends and the licence begins, on the same line. */
const CONTINUATION =
  /(?:[.,;|]|\s)\s*(?:all rights reserved|permission (?:is|to)|this (?:file|software|program|library|code|document|work)|redistribution|licen[cs]ed under|released under|distributed under|code released|you (?:may|are|can)|use of this|see (?:the )?(?:file|licen[cs]e|copying))\b.*$/isu;
const TRAILER = /\s*(?:\*+\/|-->|\*\)|#\}|%>|["'`]+[;,)]*|\\n["']?[;,)]*|[*#/|%]+|<\/?\w+>)\s*$/u;
const LEADER = /^[\s*#/;%!"'-]*(?:dnl\s|rem\s)?\s*/iu;

/** Most lines that one statement runs over. */
const MAX_LINES = 3;

/** Reads the statement that the bytes start with; undefined where they only speak about copyright. */
export function readStatement(
  bytes: Uint8Array,
  encoding: TextEncoding,
): ReadStatement | undefined {
  const { text, lines } = joinLines(bytes, encoding);
  const tag = TAG.exec(text);
  const statement = tag === null ? text : text.slice(tag[0].length);
  if (statement === "" || TEMPLATE.test(statement)) return undefined;
  if (tag === null && !isStatement(statement)) return undefined;
  const holder = statement.replace(CONTINUATION, "").trimEnd();
  return { text: holder === "" ? statement : holder, lengthBytes: lines };
}

function isStatement(text: string): boolean {
  if (SENTENCE.test(text)) return false;
  return DATED.test(text) || SIGNED.test(text) || BARE.test(text);
}

/** The first line, and the next ones while the statement is visibly unfinished. */
function joinLines(bytes: Uint8Array, encoding: TextEncoding): { text: string; lines: number } {
  let text = "";
  let end = 0;
  for (let line = 0; line < MAX_LINES; line += 1) {
    const next = lineEnd(bytes, end);
    const part = decode(bytes.subarray(end, next), encoding);
    text = fold(`${text} ${part.replace(LEADER, "").replace(TRAILER, "")}`);
    end = next;
    if (!isUnfinished(text)) break;
    end = afterBreak(bytes, next);
    if (end === next || end >= bytes.length) break;
  }
  return { text, lines: end };
}

/** Years without a holder, or a list of holders that goes on. */
function isUnfinished(text: string): boolean {
  return new RegExp(`${DATED.source}[\\s,]*$`, "iu").test(text) || /(?:,|\band|&)$/u.test(text);
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  return encoding === "latin1" ? Buffer.from(bytes).toString("latin1") : decodeText(bytes).text;
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return at;
}

function afterBreak(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  return at < bytes.length ? at + 1 : at;
}

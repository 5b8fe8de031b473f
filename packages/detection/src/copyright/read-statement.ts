import { judgeStatement, type StatementForm } from "./judge-statement.ts";
import { beginsNewThought, readHolder } from "./read-holder.ts";
import { readYears } from "./read-years.ts";
import type { StatementLine, StatementLines } from "./statement-lines.ts";

/** One copyright statement as it stands in a file. */
export interface ReadStatement {
  /** White space folded; what follows the holder, such as "All rights reserved", is left out. */
  readonly text: string;
  /** Empty where the statement gives years only. */
  readonly holder: string;
  readonly years?: string | undefined;
  /** Half-open, in bytes; a statement of several lines ends with the last of them. */
  readonly start: number;
  readonly end: number;
}

/** Most lines that one statement runs over. */
const MAX_LINES = 8;

/** Most lines of a list of holders below one "Copyright". */
const MAX_LISTED = 200;

/** A line of at least so many characters may have been wrapped within a name. */
const WRAPPED_LINE_LENGTH = 50;

const TAG = /^SPDX-(?:File|Snippet)CopyrightText\s*[:=]\s*/iu;
const MARK =
  /^[@:]?(?:copyright(?:ed)?\b|copr\b\.?|urheberrecht\b|\(c\)|\{c\}|©|℗)(?:\s*[:,.–-]+(?=\s|$)|:)?\s*/iu;
const INTRODUCTION = /^(?:(?:by|von|vom|in|belongs to|held by|owned by)\b[\s:]*)+/iu;
/** What announces further names. */
const OPEN_END = /^[\s,&]*(?:(?:and|und|or|by)\s*)?$/u;
const SEPARATORS = /^[\s,.:;–—-]+/u;

/** Reads the statements that begin at an offset: one, or a list below one "Copyright"; none where it is none. */
export function readStatements(lines: StatementLines, start: number): readonly ReadStatement[] {
  const line = lines.from(start);
  const first = readFirst(lines, line);
  if (first === undefined) return [];
  return [first.statement, ...readListed(lines, { ...first, indent: line.indent })];
}

interface FirstStatement {
  readonly statement: ReadStatement;
  readonly form: StatementForm;
  readonly last: StatementLine;
}

function readFirst(lines: StatementLines, line: StatementLine): FirstStatement | undefined {
  const before = lines.signBefore(line.start);
  const quote = /["'`]/u.test(before) ? before : undefined;
  let text = line.text;
  let last = line;
  for (let count = 1; ; count += 1) {
    const parsed = parseStatement(text, quote);
    if (parsed === undefined) return undefined;
    const next = count < MAX_LINES ? nextLine(lines, last, parsed) : undefined;
    if (next === undefined || !continues(parsed, next, { line, last })) {
      const form = { ...parsed.form, indent: line.indent };
      if (!judgeStatement(parsed, form)) return undefined;
      const end = last === line ? lines.endOf(parsed.text, line) : last.end;
      return { statement: toStatement(parsed, line.start, end), form, last };
    }
    text = `${text} ${next.text}`;
    last = next;
  }
}

/** Below "copyrighted by:" a blank line may stand. */
function nextLine(
  lines: StatementLines,
  last: StatementLine,
  { holder, form }: ParsedStatement,
): StatementLine | undefined {
  const next = lines.behind(last);
  const skips = next?.text === "" && holder === "" && last.text.endsWith(":") && form.introduced;
  return skips ? lines.behind(next) : next;
}

/** A statement taken apart; whether it is one is still open. */
export interface ParsedStatement {
  readonly text: string;
  readonly holder: string;
  readonly years: string | undefined;
  /** What stands behind the holder; empty where the text ends with it. */
  readonly rest: string;
  readonly form: Omit<StatementForm, "indent">;
}

function parseStatement(text: string, quote: string | undefined): ParsedStatement | undefined {
  const mark = readMark(text);
  if (mark === undefined || (!mark.tagged && CODE.test(text.slice(mark.length)))) return undefined;
  return parseClaim(text, mark, quote);
}

/** What follows a name in code: "copyright = …", "copyright(…)", "copyright[…]". */
const CODE = /^[=+*|&?!{}[\](\\<>)]/u;

/** Years and holder behind the mark, in either order. */
function parseClaim(text: string, mark: Mark, quote: string | undefined): ParsedStatement {
  const opening = readOpening(text.slice(mark.length));
  const at = mark.length + opening.length;
  const written = text.slice(at);
  const { name, length } = readHolder(written, quote);
  const body = text.slice(mark.tagLength, at + length).trim();
  return {
    text: body.replace(/[\s,]+$/u, ""),
    ...(opening.years === undefined
      ? splitTrailingYears(name)
      : { holder: name, years: opening.years }),
    rest: written.slice(length).replace(OPEN_END, ""),
    form: {
      ...mark,
      introduced: opening.introduced,
      addressed: /[<@]|:\/\/|www\./u.test(written.slice(0, length)),
    },
  };
}

interface Opening {
  readonly years: string | undefined;
  readonly introduced: boolean;
  readonly length: number;
}

/** What stands between the mark and the holder: "by", years, a sign once more: `2001 (C) by`. */
function readOpening(text: string): Opening {
  const before = lengthOf(INTRODUCTION, text);
  const years = readYears(text.slice(before));
  if (years === undefined) return { years, introduced: before > 0, length: before };
  let length = before + years.length;
  length += lengthOf(SEPARATORS, text.slice(length));
  length += readMark(text.slice(length))?.length ?? 0;
  const behind = lengthOf(INTRODUCTION, text.slice(length));
  return { years: years.years, introduced: before + behind > 0, length: length + behind };
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

interface Mark {
  readonly tagged: boolean;
  readonly word: string;
  readonly sign: "" | "(c)" | "©";
  readonly field: boolean;
  readonly tagLength: number;
  readonly length: number;
}

/** The words and signs that a statement opens with, in any order: `(C) Copyright:`, `Copyright ©`. */
function readMark(text: string): Mark | undefined {
  const tagLength = TAG.exec(text)?.[0].length ?? 0;
  let length = tagLength;
  let word = "";
  let sign: Mark["sign"] = "";
  let field = false;
  for (
    let mark = MARK.exec(text.slice(length));
    mark !== null;
    mark = MARK.exec(text.slice(length))
  ) {
    const written = mark[0].trim();
    if (/^[@:]?[cu]/iu.test(written)) word ||= written;
    else sign = /^[({]/u.test(written) ? "(c)" : "©";
    field = written.endsWith(":") || written.startsWith("@") || written.startsWith(":");
    length += mark[0].length;
  }
  if (length === 0) return undefined;
  return { tagged: tagLength > 0, word, sign, field, tagLength, length };
}

/** Years that stand behind the name: "Ada Lovelace 2016", "Grace Hopper, 1999, 2011". */
function splitTrailingYears(name: string): { holder: string; years: string | undefined } {
  const start = /[\s,(]+(?=(?:19|20)\d\d\b)/u.exec(name);
  if (start === null) return { holder: name, years: undefined };
  const written = name.slice(start.index + start[0].length);
  const years = readYears(written);
  if (years === undefined || !/^[\s.,)]*$/u.test(written.slice(years.length)))
    return { holder: name, years: undefined };
  return { holder: name.slice(0, start.index), years: years.years };
}

/** Ends of the names of bodies, which are no names by themselves. */
const INSTITUTION =
  /^(?:[\p{Lu}][\p{L}&.-]*,? )?(?:Inc|Ltd|LLC|Corp|GmbH|mbH|AG|KG|e\. ?V|Foundation|Corporation|Incorporated|Institute|University|Laborator(?:y|ies)|Limited|Company|Association|Stiftung|Gesellschaft)\b[.,;]?(?!.* (?:is|are|and) )/u;

/** Lines of one statement: the one that it starts on, and the last one that was read. */
interface Reach {
  readonly line: StatementLine;
  readonly last: StatementLine;
}

/** Whether the next line belongs to the statement: something is visibly missing, or a name was wrapped. */
function continues(parsed: ParsedStatement, next: StatementLine, reach: Reach): boolean {
  const { holder, years, rest, form } = parsed;
  if (form.tagged || rest !== "" || next.text === "" || next.text === ".") return false;
  if (readMark(next.text) !== undefined || beginsNewThought(next.text)) return false;
  if (holder === "") return years !== undefined || isOpenMark(form);
  return ADDITION.test(next.text) || isUnfinished(parsed, next, reach);
}

/** Whether a mark alone promises a holder: `(c) Copyright:`, "copyrighted by:". */
function isOpenMark({ sign, field, introduced }: ParsedStatement["form"]): boolean {
  return sign !== "" || field || introduced;
}

function isUnfinished({ form }: ParsedStatement, next: StatementLine, reach: Reach): boolean {
  const { line, last } = reach;
  if (/(?:,|&|\b(?:and|und|of|at|the|or))$/u.test(last.text))
    return !/^\d{4}/u.test(next.text) || /\d,$/u.test(last.text);
  if (INSTITUTION.test(next.text)) return true;
  const wrapped = last.text.length >= WRAPPED_LINE_LENGTH && next.indent > line.indent;
  return wrapped && !form.addressed && /^\p{Lu}/u.test(next.text);
}

/** Lines below that go on with further holders: the field of a Debian copyright file, or years in front. */
function readListed(
  lines: StatementLines,
  { form, last: first, indent }: FirstStatement & { readonly indent: number },
): ReadStatement[] {
  const listed: ReadStatement[] = [];
  const isList = form.field && indent === 0 && form.word.startsWith("C");
  let line = lines.behind(first);
  while (
    listed.length < MAX_LISTED &&
    line !== undefined &&
    line.indent > indent &&
    line.text !== ""
  ) {
    if (!isList && readYears(line.text) === undefined) break;
    const entry = readEntry(lines, line, isList);
    if (entry === undefined) break;
    listed.push(entry.statement);
    line = lines.behind(entry.last);
  }
  return listed;
}

function readEntry(
  lines: StatementLines,
  line: StatementLine,
  isList: boolean,
): { readonly statement: ReadStatement; readonly last: StatementLine } | undefined {
  const next = lines.behind(line);
  const last = next !== undefined && ADDITION.test(next.text) ? next : line;
  const text = last === line ? line.text : `${line.text} ${last.text}`;
  const parsed = parseClaim(text, { ...(readMark(text) ?? NO_MARK), field: isList }, undefined);
  const form = { ...parsed.form, word: "Copyright:", indent: 0 };
  if (parsed.holder === "" || !judgeStatement(parsed, form)) return undefined;
  return { statement: toStatement(parsed, line.start, last.end), last };
}

/** More about the holder above: "and contributors", an address. */
const ADDITION = /^(?:<[^<>]*@|(?:and|und|&)\s)/u;

const NO_MARK: Mark = { tagged: false, word: "", sign: "", field: true, tagLength: 0, length: 0 };

function toStatement(
  { text, holder, years }: ParsedStatement,
  start: number,
  end: number,
): ReadStatement {
  const body = holder.endsWith(".") ? text : text.replace(/\.$/u, "");
  return { text: body, holder, ...(years === undefined ? {} : { years }), start, end };
}

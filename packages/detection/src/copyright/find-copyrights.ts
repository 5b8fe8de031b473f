import type { CopyrightStatement } from "@lizenzlotse/model";
import { isIgnored } from "../bytes/ignored-ranges.ts";
import type { MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import { readStatements, type ReadStatement } from "./read-statement.ts";
import { StatementLines } from "./statement-lines.ts";

/** Most statements that are reported per file. */
const MAX_COPYRIGHTS = 2000;

/** How far back from a `(c)` its `(b)` is looked for, in bytes. */
const LIST_REACH_BYTES = 4000;

/** What licence texts say of copyright; asking for the next word alone spares reading most of them. */
const SENTENCE_WORDS =
  "act acts as for holder holders interest interests is law laws licence license licensed licenses notice notices on or " +
  "owner owners ownership permission protection statement statements to treaties treaty under with";

/** How far back from a word its `©` is looked for, in bytes; it may be `&copy;&nbsp;`. */
const SIGN_REACH_BYTES = 14;

/**
 * Finds who claims copyright in a file: "Copyright (c) 2019-2024 Land Berlin", "© 2020 …",
 * "SPDX-FileCopyrightText: …". Sentences about copyright and names in code are left out.
 */
export class CopyrightFinder {
  /** 1 for each word that a statement can start with, by id: one look for each word of a file. */
  readonly #starters: Uint8Array;
  /** 1 for each word that makes a sentence about copyright of the mark before it. */
  readonly #sentences: Uint8Array;
  readonly #marks: ReadonlySet<number>;
  readonly #letterC: number;
  readonly #spdx: number;
  readonly #tags: ReadonlySet<number>;

  constructor({ dictionary, wordFlags }: LicenseIndex) {
    const idsOf = (words: readonly string[]): ReadonlySet<number> =>
      new Set(words.map((word) => dictionary.idOf(word)).filter((id) => id !== 0));
    this.#marks = idsOf(["copyright", "copyrighted", "copr", "urheberrecht"]);
    this.#tags = idsOf(["filecopyrighttext", "snippetcopyrighttext"]);
    this.#letterC = dictionary.idOf("c");
    this.#spdx = dictionary.idOf("spdx");
    this.#starters = new Uint8Array(wordFlags.length);
    for (const word of [...this.#marks, this.#letterC, this.#spdx]) this.#starters[word] = 1;
    this.#starters[0] = 0;
    this.#sentences = new Uint8Array(wordFlags.length);
    for (const word of idsOf(SENTENCE_WORDS.split(" "))) this.#sentences[word] = 1;
  }

  /** The statements of a file, in the order of the text. */
  find(document: MatcherDocument): readonly CopyrightStatement[] {
    const lines = new StatementLines(document.bytes, document.encoding);
    const statements: CopyrightStatement[] = [];
    let behind = 0;
    for (const start of this.#starts(document)) {
      if (start < behind) continue;
      const read = readStatements(lines, start);
      if (read.length === 0) continue;
      behind = read.at(-1)?.end ?? behind;
      if (isIgnored(document.ignoredRanges(), start)) continue;
      statements.push(...read.map((statement) => toStatement(statement, document)));
      if (statements.length >= MAX_COPYRIGHTS) break;
    }
    return statements;
  }

  /** Bytes at which statements may start, in order. */
  *#starts(document: MatcherDocument): Generator<number> {
    const { words, before, count } = document.tokens;
    for (let token = 0; token < count; token += 1) {
      const starts = this.#starters[words[token] ?? 0] === 1;
      if (!starts && ((before[token] ?? 0) & SEPARATOR.OTHER) === 0) continue;
      const start = this.#startOf(document, token);
      if (start !== undefined) yield start;
    }
  }

  /** Byte at which a statement may start with this token. */
  #startOf(document: MatcherDocument, token: number): number | undefined {
    const { bytes, tokens } = document;
    const word = tokens.words[token] ?? 0;
    const start = tokens.starts[token] ?? 0;
    const before = tokens.before[token] ?? 0;
    if (this.#isWordOfClaim(document, token)) return start;
    if (word === this.#letterC && word !== 0 && (before & SEPARATOR.OPEN) !== 0)
      return isSignInBrackets(bytes, start) ? start - 1 : undefined;
    return (before & SEPARATOR.OTHER) === 0 ? undefined : signBefore(bytes, start);
  }

  /** Whether it is the word "copyright", or the tag of REUSE. */
  #isWordOfClaim({ bytes, tokens }: MatcherDocument, token: number): boolean {
    const word = tokens.words[token] ?? 0;
    if (this.#marks.has(word))
      return (
        this.#sentences[tokens.words[token + 1] ?? 0] !== 1 &&
        isWholeWord(bytes, tokens.starts[token] ?? 0, tokens.ends[token] ?? 0)
      );
    return word === this.#spdx && this.#tags.has(tokens.words[token + 1] ?? 0);
  }
}

function toStatement(statement: ReadStatement, document: MatcherDocument): CopyrightStatement {
  const { startLine, endLine } = document.spanOfBytes(statement.start, statement.end);
  const { text, holder, years } = statement;
  return { text, holder, ...(years === undefined ? {} : { years }), startLine, endLine };
}

/** Not a part of a name in code (`item_copyright`, `copyright_len`, `x.copyright`), of a path or an address. */
function isWholeWord(bytes: Uint8Array, start: number, end: number): boolean {
  const before = String.fromCharCode(bytes[start - 1] ?? 0x20);
  const behind = String.fromCharCode(bytes[end] ?? 0x20);
  if (/[\w$./+-]/u.test(before) || /[\w$/=[\]]/u.test(behind)) return false;
  return behind !== "(" || /^\([cC]\)/u.test(latin1(bytes, end, end + 3));
}

/** Whether `(c)` is a sign: not the argument of a call, not the third item of a list. */
function isSignInBrackets(bytes: Uint8Array, letter: number): boolean {
  if (!/^\([cC]\)\s*[^\s;:,.)=&|?!{}[\]*/+-]/u.test(latin1(bytes, letter - 1, letter + 8)))
    return false;
  if (/[\w$)\]]/u.test(String.fromCharCode(bytes[letter - 2] ?? 0x20))) return false;
  if (/^\([cC]\)\s+(?:19|20)\d\d/u.test(latin1(bytes, letter - 1, letter + 12))) return true;
  return !latin1(bytes, letter - LIST_REACH_BYTES, letter).includes("(b)");
}

/** Offset of a `©` shortly before a word, in UTF-8, Latin-1 or as a character reference. */
function signBefore(bytes: Uint8Array, start: number): number | undefined {
  const from = Math.max(0, start - SIGN_REACH_BYTES);
  if (!mayEndInSign(bytes, from, start)) return undefined;
  const sign =
    /(?:(?:\xc2)?\xa9|&(?:copy|#169|#xa9);)(?:\s|\xc2?\xa0|&nbsp;|&#160;)*["'(<]?$/iu.exec(
      latin1(bytes, from, start),
    );
  return sign === null ? undefined : from + sign.index;
}

/** Spares nearly all words the closer look: what is left when space and quotation marks are taken off. */
function mayEndInSign(bytes: Uint8Array, from: number, start: number): boolean {
  let at = start - 1;
  while (at > from && BETWEEN.has(bytes[at] ?? 0)) at -= 1;
  return bytes[at] === COPYRIGHT_BYTE || bytes[at] === SEMICOLON;
}

/** White space, quotation marks, `(`, `<`, and the bytes of a no-break space. */
const BETWEEN: ReadonlySet<number> = new Set([
  ...Array.from(" \t\n\r\"'(<", (sign) => sign.charCodeAt(0)),
  0xa0,
  0xc2,
]);
const COPYRIGHT_BYTE = 0xa9;
const SEMICOLON = 0x3b;

function latin1(bytes: Uint8Array, from: number, to: number): string {
  const start = Math.max(0, from);
  return Buffer.from(
    bytes.buffer,
    bytes.byteOffset + start,
    Math.min(bytes.length, to) - start,
  ).toString("latin1");
}

import type { CopyrightStatement } from "@lizenzlotse/model";
import type { MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import { readStatements, type ReadStatement } from "./read-statement.ts";
import { StatementLines } from "./statement-lines.ts";

/** Most statements that are reported per file. */
const MAX_COPYRIGHTS = 2000;

/** How far back from a `(c)` its `(b)` is looked for, in bytes. */
const LIST_REACH_BYTES = 4000;

/** How far back from a word its `©` is looked for, in bytes; it may be `&copy;&nbsp;`. */
const SIGN_REACH_BYTES = 14;

/**
 * Finds who claims copyright in a file: "Copyright (c) 2019-2024 Land Berlin", "© 2020 …",
 * "SPDX-FileCopyrightText: …". Sentences about copyright and names in code are left out.
 */
export class CopyrightFinder {
  readonly #marks: ReadonlySet<number>;
  readonly #letterC: number;
  readonly #spdx: number;
  readonly #tags: ReadonlySet<number>;

  constructor({ dictionary }: LicenseIndex) {
    const idsOf = (words: readonly string[]): ReadonlySet<number> =>
      new Set(words.map((word) => dictionary.idOf(word)).filter((id) => id !== 0));
    this.#marks = idsOf(["copyright", "copyrighted", "copr", "urheberrecht"]);
    this.#tags = idsOf(["filecopyrighttext", "snippetcopyrighttext"]);
    this.#letterC = dictionary.idOf("c");
    this.#spdx = dictionary.idOf("spdx");
  }

  /** The statements of a file, in the order of the text. */
  find(document: MatcherDocument): readonly CopyrightStatement[] {
    const lines = new StatementLines(document.bytes, document.encoding);
    const statements: CopyrightStatement[] = [];
    let behind = 0;
    const { tokens } = document;
    for (let token = 0; token < tokens.count && statements.length < MAX_COPYRIGHTS; token += 1) {
      const start = this.#startOf(document, token);
      if (start === undefined || start < behind) continue;
      for (const statement of readStatements(lines, start)) {
        statements.push(toStatement(statement, document));
        behind = statement.end;
      }
    }
    return statements;
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
      return isWholeWord(bytes, tokens.starts[token] ?? 0, tokens.ends[token] ?? 0);
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
  const sign =
    /(?:(?:\xc2)?\xa9|&(?:copy|#169|#xa9);)(?:\s|\xc2?\xa0|&nbsp;|&#160;)*["'(<]?$/iu.exec(
      latin1(bytes, from, start),
    );
  return sign === null ? undefined : from + sign.index;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  const start = Math.max(0, from);
  return Buffer.from(
    bytes.buffer,
    bytes.byteOffset + start,
    Math.min(bytes.length, to) - start,
  ).toString("latin1");
}

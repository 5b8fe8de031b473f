import type { FoundMatch, LicenseMatcher, MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import { WordSet } from "../tokens/word-set.ts";

/** What a file says that only points to another one; the caller resolves it over the tree. */
const REFERENCE_EXPRESSION = "LicenseRef-lizenzlotse-reference";

/** Most references that are read per file. */
const MAX_REFERENCES = 200;

/** Longest file name, with folders, in bytes. */
const MAX_NAME_BYTES = 120;

const FILE_WORDS = [
  "license",
  "licenses",
  "copying",
  "copyright",
  "unlicense",
  "notice",
  "lizenz",
] as const;
const POINTING_WORDS = [
  "see",
  "in",
  "file",
  "files",
  "read",
  "refer",
  "siehe",
  "datei",
  "under",
  "named",
] as const;
const BEHIND_WORDS = ["file", "files", "datei"] as const;

/** Words before the name in which "see" or "file" is looked for. */
const WORDS_BEFORE = 4;

/** A name that is written as a file's name is: in capitals, or with an extension. */
const FILE_NAME =
  /^(?:[\w.@-]+\/){0,8}(?:[A-Z]{4,}(?:[-._][\w.-]+)?|[\w-]+\.(?:txt|md|rst|html?|adoc))$/u;

interface FileName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Finds pointers to licence files: "see LICENSE", "in the file COPYING.txt". They conclude nothing. */
export class ReferenceMatcher implements LicenseMatcher {
  readonly id = "reference";
  readonly #files: WordSet;
  readonly #pointing: WordSet;
  readonly #behind: WordSet;

  constructor({ dictionary }: LicenseIndex) {
    this.#files = new WordSet(dictionary, FILE_WORDS);
    this.#pointing = new WordSet(dictionary, POINTING_WORDS);
    this.#behind = new WordSet(dictionary, BEHIND_WORDS);
  }

  match(document: MatcherDocument): readonly FoundMatch[] {
    const { tokens } = document;
    const matches: FoundMatch[] = [];
    let behind = 0;
    for (let token = 0; token < tokens.count && matches.length < MAX_REFERENCES; token += 1) {
      if (!this.#files.has(tokens.words[token] ?? 0)) continue;
      const start = tokens.starts[token] ?? 0;
      if (start < behind) continue;
      if (document.isExplained(token)) continue;
      const name = this.#targetAt(document, token, start);
      if (name === undefined) continue;
      behind = name.end;
      matches.push({
        expression: REFERENCE_EXPRESSION,
        kind: "reference",
        rule: "reference/license-file",
        ...document.spanOfBytes(name.start, name.end),
        coverage: 1,
        confidence: 0.4,
        class: "clue",
        target: name.text,
      });
    }
    return matches;
  }

  #targetAt(document: MatcherDocument, token: number, start: number): FileName | undefined {
    if (this.#isPointedAt(document, token)) return fileNameAt(document.bytes, start);
    if (document.bytes.length > MAX_NAME_BYTES) return undefined;
    const name = fileNameAt(document.bytes, start);
    return name !== undefined && isLink(document, name) ? name : undefined;
  }

  #isPointedAt({ tokens }: MatcherDocument, token: number): boolean {
    for (let before = token - 1; before >= Math.max(0, token - WORDS_BEFORE); before -= 1) {
      if (((tokens.before[before + 1] ?? 0) & SEPARATOR.BLANK_LINE) !== 0) break;
      if (this.#pointing.has(tokens.words[before] ?? 0)) return true;
    }
    // "the LICENSE file", "the LICENSE.txt file"
    return [1, 2].some(
      (ahead) => this.#behind.has(tokens.words[token + ahead] ?? 0) && token + ahead < tokens.count,
    );
  }
}

/**
 * Whether a name in another folder is all that a file holds: what unpacking makes of a symbolic link where there are
 * none, as in packages that were made on Windows.
 */
function isLink({ bytes }: MatcherDocument, { text, start, end }: FileName): boolean {
  if (!text.includes("/")) return false;
  const around = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  return around.toString("latin1").trim() === "";
}

/** The run of file-name characters around a byte, if it looks like a licence file's name. */
function fileNameAt(bytes: Uint8Array, at: number): FileName | undefined {
  let start = at;
  while (start > 0 && at - start < MAX_NAME_BYTES && isNameByte(bytes[start - 1] ?? 0)) start -= 1;
  let end = at;
  while (end < bytes.length && end - at < MAX_NAME_BYTES && isNameByte(bytes[end] ?? 0)) end += 1;
  const run = Buffer.from(bytes.subarray(start, end)).toString("latin1");
  const text = run.replace(/[.,/-]+$/u, "").replace(/^\.\//u, "");
  if (!FILE_NAME.test(text)) return undefined;
  return { text, start, end: start + run.replace(/[.,/-]+$/u, "").length };
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    byte === 0x2e ||
    byte === 0x2f ||
    byte === 0x2d ||
    byte === 0x5f
  );
}

import type { CopyrightStatement } from "@lizenzlotse/model";
import type { MatcherDocument } from "../contract.ts";
import type { LicenseIndex } from "../index/license-index.ts";
import { SEPARATOR } from "../tokens/separators.ts";
import { readStatement } from "./read-statement.ts";

/** Most statements that are reported per file. */
const MAX_COPYRIGHTS = 2000;

/** Longest statement that is read, in bytes; a line of a minified file is no statement. */
const MAX_STATEMENT_BYTES = 400;

/**
 * Finds who claims copyright in a file: "Copyright (c) 2019-2024 Land Berlin", "© 2020 …",
 * "SPDX-FileCopyrightText: …". Sentences about copyright and names in code are left out.
 */
export class CopyrightFinder {
  readonly #copyright: number;
  readonly #copyrighted: number;
  readonly #letterC: number;
  readonly #spdx: number;
  readonly #fileText: number;
  readonly #snippetText: number;

  constructor({ dictionary }: LicenseIndex) {
    this.#copyright = dictionary.idOf("copyright");
    this.#copyrighted = dictionary.idOf("copr");
    this.#letterC = dictionary.idOf("c");
    this.#spdx = dictionary.idOf("spdx");
    this.#fileText = dictionary.idOf("filecopyrighttext");
    this.#snippetText = dictionary.idOf("snippetcopyrighttext");
  }

  find(document: MatcherDocument): readonly CopyrightStatement[] {
    const statements: CopyrightStatement[] = [];
    let behind = 0;
    const { tokens } = document;
    for (let token = 0; token < tokens.count && statements.length < MAX_COPYRIGHTS; token += 1) {
      const start = this.#startOf(document, token);
      if (start === undefined || start < behind) continue;
      const end = Math.min(document.bytes.length, start + MAX_STATEMENT_BYTES);
      const statement = readStatement(document.bytes.subarray(start, end), document.encoding);
      if (statement === undefined) continue;
      behind = start + statement.lengthBytes;
      const { startLine, endLine } = document.spanOfBytes(start, behind);
      statements.push({ text: statement.text, startLine, endLine });
    }
    return statements;
  }

  /** Byte at which a statement may start with this token. */
  #startOf({ bytes, tokens }: MatcherDocument, token: number): number | undefined {
    const word = tokens.words[token] ?? 0;
    const start = tokens.starts[token] ?? 0;
    if (word === 0) return undefined;
    if (word === this.#copyright || word === this.#copyrighted) return start;
    if (word === this.#spdx && this.#isTag(tokens.words[token + 1] ?? 0)) return start;
    const before = tokens.before[token] ?? 0;
    if (word === this.#letterC && (before & SEPARATOR.OPEN) !== 0) return start - 1;
    return (before & SEPARATOR.OTHER) === 0 ? undefined : signBefore(bytes, start);
  }

  #isTag(word: number): boolean {
    return word !== 0 && (word === this.#fileText || word === this.#snippetText);
  }
}

/** Offset of a `©` shortly before a word, in UTF-8 or Latin-1. */
function signBefore(bytes: Uint8Array, start: number): number | undefined {
  for (let at = start - 1; at >= Math.max(0, start - 4); at -= 1) {
    if (bytes[at] !== 0xa9) continue;
    return bytes[at - 1] === 0xc2 ? at - 1 : at;
  }
  return undefined;
}

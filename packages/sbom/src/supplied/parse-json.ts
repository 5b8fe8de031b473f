import { isUtf8 } from "node:buffer";

import { decodeText } from "@lizenzlotse/model";

import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  endOfText,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from "./json-bytes.ts";

/** Documents from this size on are parsed member by member; below, their text costs nothing worth saving. */
const LARGE_BYTES = 8 * 1024 * 1024;

/** What became of parsing. */
export interface ParsedJson {
  readonly value: unknown;
  /** Why it is no JSON. */
  readonly problem: SyntaxError | undefined;
  /** The document in UTF-8, where it was stored in something else. */
  readonly recoded?: Uint8Array | undefined;
}

/** Parses a document in any of the encodings that are known. */
export function parseJson(bytes: Uint8Array): ParsedJson {
  if (bytes.length >= LARGE_BYTES) {
    const value = parseByMembers(bytes);
    if (value !== undefined) return { value, problem: undefined };
  }
  const { text, encoding } = decodeText(bytes);
  const recoded = encoding === "utf-8" ? undefined : new TextEncoder().encode(text);
  try {
    return { value: JSON.parse(text) as unknown, problem: undefined, recoded };
  } catch (cause) {
    return { value: undefined, problem: cause as SyntaxError, recoded };
  }
}

/**
 * Parses an object member by member, and lists of its top level item by item: the text of a large document, which would be as
 * large as the document, is never there as a whole.
 *
 * @returns the same as `JSON.parse`; `undefined` for what is no such object in UTF-8, and for everything that is damaged,
 *   so that `JSON.parse` says what is wrong.
 */
export function parseByMembers(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  if (!isUtf8(bytes)) return undefined;
  try {
    return new Members(bytes).parse();
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** Knows the structure of the top level only; what lies deeper is `JSON.parse`'s. */
class Members {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  parse(): Readonly<Record<string, unknown>> {
    const members: [string, unknown][] = [];
    this.#each(OPEN_BRACE, CLOSE_BRACE, () => {
      const key = this.#value();
      if (typeof key !== "string") throw new SyntaxError("a key is no text");
      this.#expect(COLON);
      this.#passSpace();
      members.push([key, this.#bytes[this.#at] === OPEN_BRACKET ? this.#list() : this.#value()]);
    });
    if (this.#at < this.#bytes.length) throw new SyntaxError("something follows the object");
    return Object.fromEntries(members);
  }

  #list(): readonly unknown[] {
    const items: unknown[] = [];
    this.#each(OPEN_BRACKET, CLOSE_BRACKET, () => items.push(this.#value()));
    return items;
  }

  /** Reads what stands between brackets, divided by commas, with the white space behind. */
  #each(open: number, close: number, readItem: () => void): void {
    this.#expect(open);
    this.#passSpace();
    if (this.#bytes[this.#at] === close) this.#at += 1;
    else {
      for (;;) {
        readItem();
        this.#passSpace();
        if (this.#bytes[this.#at] === close) break;
        this.#expect(COMMA);
        this.#passSpace();
      }
      this.#at += 1;
    }
    this.#passSpace();
  }

  #value(): unknown {
    this.#passSpace();
    const start = this.#at;
    this.#at = endOfValue(this.#bytes, start);
    return JSON.parse(this.#bytes.toString("utf8", start, this.#at)) as unknown;
  }

  #expect(byte: number): void {
    this.#passSpace();
    if (this.#bytes[this.#at] !== byte) throw new SyntaxError("another sign is expected");
    this.#at += 1;
  }

  #passSpace(): void {
    while (isSpace(this.#bytes[this.#at])) this.#at += 1;
  }
}

/** Index behind a value; wrong only for what is no JSON. */
function endOfValue(bytes: Uint8Array, start: number): number {
  let at = start;
  let depth = 0;
  do {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
    else if (depth === 0) return endOfWord(bytes, at);
    at += 1;
  } while (depth > 0 && at < bytes.length);
  return Math.min(at, bytes.length);
}

function endOfWord(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && !isSpace(bytes[at]) && !isStructure(bytes[at])) at += 1;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

function isStructure(byte: number | undefined): boolean {
  return byte === COMMA || byte === COLON || byte === CLOSE_BRACKET || byte === CLOSE_BRACE;
}

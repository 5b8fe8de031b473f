import type { TextEncoding } from "@lizenzlotse/model";
import { decodeText } from "@lizenzlotse/model";

import type { LicenseIndex } from "../index/license-index.ts";
import { prepareText } from "../index/prepare-text.ts";
import { withoutBullets } from "../text/bullets.ts";
import { TokenBuffer } from "../tokens/token-stream.ts";
import { Tokenizer } from "../tokens/tokenize.ts";

/** One side of a comparison: its words, and where each stands. */
export interface ComparedText {
  /** Dictionary ids; 0 for a word that no licence text uses. */
  readonly words: Uint16Array;
  /** Half-open span of each word; offsets mean something to {@link slice} only. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly length: number;
  slice(from: number, to: number): string;
}

/** The file's side, with its lines. */
export interface ComparedFile extends ComparedText {
  /** Whether a line of the file ends between a word and the one before it. */
  startsLine(word: number): boolean;
}

/** The licence's side, with what may vary in it. */
export interface ComparedLicense extends ComparedText {
  /** Whether a word may be missing. */
  isOptional(word: number): boolean;
  /** Whether other words may stand before a word, or, for the number of words, at the end. */
  hasSlotBefore(word: number): boolean;
}

/** The words of a file's span, given as UTF-8 or Latin-1. */
export function fileSide(
  bytes: Uint8Array,
  encoding: TextEncoding,
  index: LicenseIndex,
): ComparedFile {
  const { words, starts, ends } = tokenize(bytes, index);
  return {
    words,
    starts,
    ends,
    length: bytes.length,
    slice: (from, to) => decodePart(bytes.subarray(from, to), encoding),
    startsLine: (word) =>
      bytes.subarray(ends[word - 1] ?? 0, starts[word] ?? 0).some((byte) => LINE_ENDS.has(byte)),
  };
}

/** Line feed and carriage return. */
const LINE_ENDS: ReadonlySet<number> = new Set([0x0a, 0x0d]);

/** The words of a licence text; slots and optional parts are those of the index. */
export function licenseSide(id: string, text: string, index: LicenseIndex): ComparedLicense {
  const prepared = prepareText(id, text);
  const bytes = Buffer.from(prepared.text);
  const { words, starts: byteStarts, ends: byteEnds } = tokenize(bytes, index);
  const starts = toCharacters(byteStarts, bytes, text);
  const slots = new Set(prepared.slots.map((slot) => wordAtOrBehind(starts, slot)));
  return {
    words,
    starts,
    ends: toCharacters(byteEnds, bytes, text),
    length: text.length,
    slice: (from, to) => text.slice(from, to),
    isOptional: (word) => {
      const at = starts[word] ?? text.length;
      return prepared.optional.some(([start, end]) => at >= start && at < end);
    },
    hasSlotBefore: (word) => slots.has(word),
  };
}

function tokenize(
  bytes: Uint8Array,
  index: LicenseIndex,
): Pick<ComparedText, "words" | "starts" | "ends"> {
  const stream = new TokenBuffer();
  new Tokenizer(index.dictionary).append(bytes, 0, bytes.length, stream);
  const run = withoutBullets(stream, index.wordFlags);
  const tokens = run.tokens.slice(0, run.count);
  return {
    words: run.words.slice(0, run.count),
    starts: tokens.map((token) => stream.starts[token] ?? 0),
    ends: tokens.map((token) => stream.ends[token] ?? 0),
  };
}

/** Offsets in bytes of a text, rising, as offsets in its characters. */
function toCharacters(offsets: Uint32Array, bytes: Buffer, text: string): Uint32Array {
  if (bytes.length === text.length) return offsets;
  let characters = 0;
  let behind = 0;
  return offsets.map((offset) => {
    characters += bytes.toString("utf8", behind, offset).length;
    behind = offset;
    return characters;
  });
}

function wordAtOrBehind(starts: Uint32Array, offset: number): number {
  const word = starts.findIndex((start) => start >= offset);
  return word === -1 ? starts.length : word;
}

function decodePart(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === "latin1") return decodeText(Buffer.concat([bytes, INVALID])).text.slice(0, -1);
  return Buffer.from(bytes).toString("utf8");
}

/** No UTF-8: with it behind, a part of a Latin-1 file is never read as anything else. */
const INVALID = Uint8Array.of(0xff);

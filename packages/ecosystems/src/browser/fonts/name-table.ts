import { brotliDecompressSync, inflateSync } from "node:zlib";
import { DamagedContent } from "../../shared/damaged-content.ts";

/** Largest name table; real ones have some kilobytes. */
const MAX_TABLE_BYTES = 1_048_576;
/** Most tables of a font. */
const MAX_TABLES = 512;
/** Most that the tables of a WOFF2 file may unpack to together. */
const MAX_UNPACKED_BYTES = 134_217_728;

/**
 * Finds the name table of a font in any of the four wrappings that browsers load.
 *
 * @returns `undefined` where the font has none.
 * @throws {RangeError | Error} where the bytes are no font, or end too soon.
 * @see https://learn.microsoft.com/typography/opentype/spec/otff and https://www.w3.org/TR/WOFF2/
 */
export function nameTableOf(bytes: Buffer): Buffer | undefined {
  const signature = bytes.readUInt32BE(0);
  if (SFNT.has(signature)) return tableOfSfnt(bytes);
  if (signature === WOFF) return tableOfWoff(bytes);
  if (signature === WOFF2) return tableOfWoff2(bytes);
  throw new DamagedContent("not a font");
}

/** TrueType, OpenType with PostScript outlines, and Apple's older mark. */
const SFNT: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565]);
const WOFF = 0x774f4646;
const WOFF2 = 0x774f4632;
const NAME = 0x6e616d65;

function tableOfSfnt(bytes: Buffer): Buffer | undefined {
  const count = Math.min(bytes.readUInt16BE(4), MAX_TABLES);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    if (bytes.readUInt32BE(at) !== NAME) continue;
    return piece(bytes, bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
  }
  return undefined;
}

function tableOfWoff(bytes: Buffer): Buffer | undefined {
  const count = Math.min(bytes.readUInt16BE(12), MAX_TABLES);
  for (let at = 44; at < 44 + count * 20; at += 20) {
    if (bytes.readUInt32BE(at) !== NAME) continue;
    const packedLength = bytes.readUInt32BE(at + 8);
    const packed = piece(bytes, bytes.readUInt32BE(at + 4), packedLength);
    const isPacked = packedLength < bytes.readUInt32BE(at + 12);
    return isPacked ? inflateSync(packed, { maxOutputLength: MAX_TABLE_BYTES }) : packed;
  }
  return undefined;
}

/** In WOFF2 all tables are one compressed stream, in the order of the directory. */
function tableOfWoff2(bytes: Buffer): Buffer | undefined {
  const count = Math.min(bytes.readUInt16BE(12), MAX_TABLES);
  const packedLength = bytes.readUInt32BE(20);
  const reader = { at: 48 };
  let start = 0;
  let name: { readonly start: number; readonly length: number } | undefined;
  for (let table = 0; table < count; table += 1) {
    const { isName, length } = readEntry(bytes, reader);
    if (isName) name = { start, length };
    start += length;
  }
  if (name === undefined) return undefined;
  const packed = piece(bytes, reader.at, packedLength);
  const maxOutputLength = Math.min(MAX_UNPACKED_BYTES, Math.max(1, start));
  return piece(brotliDecompressSync(packed, { maxOutputLength }), name.start, name.length);
}

/** Positions of `name`, `glyf` and `loca` among the tags that WOFF2 gives a number. */
const KNOWN_NAME = 5;
const KNOWN_GLYF = 10;
const KNOWN_LOCA = 11;
const OTHER_TAG = 63;

function readEntry(
  bytes: Buffer,
  reader: { at: number },
): { readonly isName: boolean; readonly length: number } {
  const flags = bytes.readUInt8(reader.at);
  reader.at += 1;
  const tag = flags & 0x3f;
  let isName = tag === KNOWN_NAME;
  if (tag === OTHER_TAG) {
    isName = bytes.readUInt32BE(reader.at) === NAME;
    reader.at += 4;
  }
  const length = readBase128(bytes, reader);
  // For these two version 0 means transformed, for all others version 0 means untouched.
  const isOutline = tag === KNOWN_GLYF || tag === KNOWN_LOCA;
  const isTransformed = isOutline ? flags >> 6 === 0 : flags >> 6 !== 0;
  return { isName, length: isTransformed ? readBase128(bytes, reader) : length };
}

/** Numbers in pieces of seven bits, at most five of them. */
function readBase128(bytes: Buffer, reader: { at: number }): number {
  let value = 0;
  for (let count = 0; count < 5; count += 1) {
    const byte = bytes.readUInt8(reader.at);
    reader.at += 1;
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return value;
  }
  throw new DamagedContent("a number of more than five bytes");
}

function piece(bytes: Buffer, start: number, length: number): Buffer {
  if (start + length > bytes.length) throw new DamagedContent("a table leads out of the file");
  return bytes.subarray(start, start + Math.min(length, MAX_TABLE_BYTES));
}

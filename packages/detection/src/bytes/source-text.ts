import { isUtf8 } from "node:buffer";

import { sniffUtf16, type TextEncoding } from "@lizenzlotse/model";

/** Bytes as the tokeniser reads them, and the way back to the bytes as stored. */
export interface SourceText {
  /** UTF-8 or Latin-1 bytes: the stored bytes themselves, unless they were UTF-16. */
  readonly bytes: Uint8Array;
  readonly encoding: TextEncoding;
  /** Offset in the stored bytes of an offset in `bytes`; both half-open ends may be passed. */
  storedOffset(offset: number): number;
}

/**
 * Looks at stored bytes as text without copying them: UTF-8 and Latin-1 are tokenised as they lie, only
 * UTF-16 is rewritten. Binary content is not refused here; it simply holds no licence words.
 */
export function readSourceText(stored: Uint8Array): SourceText {
  const encoding = sniffUtf16(stored);
  if (encoding !== undefined) return transcodeUtf16(stored, encoding);
  return {
    bytes: stored,
    encoding: isUtf8(stored) ? "utf-8" : "latin1",
    storedOffset: (offset) => offset,
  };
}

function transcodeUtf16(stored: Uint8Array, encoding: "utf-16le" | "utf-16be"): SourceText {
  const units = stored.length >> 1;
  const high = encoding === "utf-16le" ? 1 : 0;
  const bytes = new Uint8Array(units * 3);
  const offsets = new Uint32Array(units * 3 + 1);
  let length = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const at = 2 * unit;
    const code = ((stored[at + high] ?? 0) << 8) | (stored[at + 1 - high] ?? 0);
    const end = writeUtf8(bytes, length, code);
    offsets.fill(at, length, end);
    length = end;
  }
  offsets[length] = stored.length;
  return {
    bytes: bytes.subarray(0, length),
    encoding,
    storedOffset: (offset) => offsets[Math.min(offset, length)] ?? stored.length,
  };
}

/** Surrogates are written one by one: no letter that the tokeniser folds lies outside the basic plane. */
function writeUtf8(bytes: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    bytes[at] = code;
    return at + 1;
  }
  if (code < 0x800) {
    bytes[at] = 0xc0 | (code >> 6);
    bytes[at + 1] = 0x80 | (code & 0x3f);
    return at + 2;
  }
  bytes[at] = 0xe0 | (code >> 12);
  bytes[at + 1] = 0x80 | ((code >> 6) & 0x3f);
  bytes[at + 2] = 0x80 | (code & 0x3f);
  return at + 3;
}

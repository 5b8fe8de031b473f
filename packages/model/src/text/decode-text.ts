import { isUtf8 } from "node:buffer";

import { sniffUtf16 } from "./sniff-utf16.ts";

/** How a file's bytes were read as text. `latin1` means: neither marked nor valid UTF-8. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "latin1";

/** Text with the encoding it was stored in; a byte order mark is not part of the text. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Reads bytes as text: byte order mark first, then UTF-16 without a mark (ASCII text shows as NUL in every
 * second byte), then strict UTF-8, then Windows-1252, the superset of Latin-1 that the WHATWG Encoding
 * Standard prescribes for that label. Never fails; binary input comes out as unreadable Latin-1.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = sniffUtf16(bytes);
  if (encoding === "utf-16be") return { text: decodeUtf16BigEndian(bytes), encoding };
  if (encoding === "utf-16le") return { text: new TextDecoder("utf-16le").decode(bytes), encoding };
  return isUtf8(bytes)
    ? { text: withoutMark(viewOf(bytes).toString("utf8")), encoding: "utf-8" }
    : { text: decodeWindows1252(bytes), encoding: "latin1" };
}

const BYTE_ORDER_MARK = "\ufeff";

function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function decodeUtf16BigEndian(bytes: Uint8Array): string {
  // Not every build of Node knows the label utf-16be, so the bytes are swapped instead.
  const swapped = bytes.slice(0, bytes.length - (bytes.length % 2));
  for (let index = 0; index < swapped.length; index += 2) {
    const low = swapped[index + 1] ?? 0;
    swapped[index + 1] = swapped[index] ?? 0;
    swapped[index] = low;
  }
  return new TextDecoder("utf-16le").decode(swapped);
}

/** What the bytes 0x80–0x9F mean in Windows-1252 (WHATWG Encoding Standard, index windows-1252). */
const WINDOWS_1252_80_TO_9F =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** Not `TextDecoder`: that of Node 20 takes these bytes for control characters, later ones do not. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = viewOf(bytes).toString("latin1");
  return latin1.replace(
    /[\u0080-\u009f]/gu,
    (character) => WINDOWS_1252_80_TO_9F[character.charCodeAt(0) - 0x80] ?? character,
  );
}

import { isAscii } from "node:buffer";

// `ignoreBOM` keeps a byte order mark: in a name it is a character like any other.
const strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * A file name as text. Names are bytes: those that are no UTF-8 keep their valid parts and show the others as
 * `\xNN`, so that two different names never become one (a replacement character would merge them, and the file could
 * not be found again).
 */
export function nameToText(name: Buffer): string {
  // Nearly all names; the decoder would take ten times as long.
  if (isAscii(name)) return name.toString("latin1");
  try {
    return strictDecoder.decode(name);
  } catch {
    return escapeInvalidBytes(name);
  }
}

function escapeInvalidBytes(name: Buffer): string {
  let text = "";
  let index = 0;
  while (index < name.length) {
    const length = sequenceLength(name, index);
    if (length === 0) {
      text += `\\x${(name[index] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
      index += 1;
    } else {
      text += name.toString("utf8", index, index + length);
      index += length;
    }
  }
  return text;
}

/** Bytes of the valid UTF-8 sequence at `index`, or 0 where there is none. */
function sequenceLength(name: Buffer, index: number): number {
  for (let length = 1; length <= 4 && index + length <= name.length; length += 1) {
    try {
      strictDecoder.decode(name.subarray(index, index + length));
      return length;
    } catch {
      // A longer sequence may still be valid.
    }
  }
  return 0;
}

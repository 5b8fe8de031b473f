/** Room for the first pieces; it doubles whenever it does not do. */
const INITIAL_BYTES = 65_536;

/** UTF-8 takes at most three bytes for each unit of a JavaScript string. */
const MAX_BYTES_PER_UNIT = 3;

/** Encodes a text that comes in pieces as UTF-8, without ever holding the whole text as a string. */
export function encodePieces(pieces: Iterable<string>): Uint8Array {
  let bytes = Buffer.allocUnsafeSlow(INITIAL_BYTES);
  let length = 0;
  for (const piece of pieces) {
    const neededBytes = length + piece.length * MAX_BYTES_PER_UNIT;
    if (neededBytes > bytes.length) bytes = grown(bytes, length, neededBytes);
    length += bytes.write(piece, length);
  }
  return new Uint8Array(bytes.buffer, 0, length);
}

function grown(
  bytes: Buffer<ArrayBuffer>,
  length: number,
  neededBytes: number,
): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(Math.max(2 * bytes.length, neededBytes));
  bytes.copy(larger, 0, 0, length);
  return larger;
}

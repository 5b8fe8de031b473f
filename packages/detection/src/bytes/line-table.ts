const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Answers which line a byte lies on. Lines end in LF, CRLF or a lone CR. */
export interface LineTable {
  /** 1-based line of the byte at `offset`. */
  lineAt(offset: number): number;
}

/** One pass over the bytes; an answer is a binary search. */
export function createLineTable(bytes: Uint8Array): LineTable {
  const starts = lineStarts(bytes);
  return {
    lineAt(offset) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

function lineStarts(bytes: Uint8Array): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== LINE_FEED && !(byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) continue;
    if (count === starts.length) starts = grown(starts);
    starts[count] = at + 1;
    count += 1;
  }
  return starts.subarray(0, count);
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

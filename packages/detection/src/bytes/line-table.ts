const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Answers which line a byte lies on. Lines end in LF, CRLF or a lone CR. */
export interface LineTable {
  /** 1-based line of the byte at `offset`. */
  lineAt(offset: number): number;
}

/** Reads as far as it is asked, each byte once; an answer is a binary search. */
export function createLineTable(bytes: Uint8Array): LineTable {
  const table = new LineStarts(bytes);
  return {
    lineAt(offset) {
      table.readTo(offset);
      return table.countTo(offset);
    },
  };
}

/** Offsets at which lines start, as far as they are read. */
class LineStarts {
  readonly #bytes: Buffer;
  /** A lone CR has to be looked for byte by byte; without any, the search for LF is native. */
  readonly #hasReturns: boolean;
  #starts = new Uint32Array(256);
  #count = 1;
  #next = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#hasReturns = this.#bytes.includes(CARRIAGE_RETURN);
  }

  /** Reads lines until one starts behind `offset`. */
  readTo(offset: number): void {
    while (this.#next <= offset && this.#next < this.#bytes.length) {
      const end = this.#hasReturns
        ? lineEnd(this.#bytes, this.#next)
        : this.#bytes.indexOf(LINE_FEED, this.#next);
      this.#next = end === -1 ? this.#bytes.length : end + 1;
      if (end !== -1) this.#append(this.#next);
    }
  }

  /** Lines that start at or before `offset`. */
  countTo(offset: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #append(start: number): void {
    if (this.#count === this.#starts.length) {
      const larger = new Uint32Array(this.#starts.length * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#starts[this.#count] = start;
    this.#count += 1;
  }
}

function lineEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) return at;
  }
  return -1;
}

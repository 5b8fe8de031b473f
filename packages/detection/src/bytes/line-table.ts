const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Answers which line a byte lies on. Lines end in LF, CRLF or a lone CR. It looks no further than it is asked: most
 * questions are about the top of a file, and bundles are long.
 */
export class LineTable {
  readonly #bytes: Uint8Array;
  /** Plain numbers: most files have few lines before what is asked for, many none, and memory for views is dear. */
  readonly #starts = [0];
  #scanned = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** 1-based line of the byte at `offset`. */
  lineAt(offset: number): number {
    if (offset > this.#scanned) this.#scan(Math.min(offset, this.#bytes.length));
    const starts = this.#starts;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #scan(to: number): void {
    const bytes = this.#bytes;
    for (let at = this.#scanned; at < to; at += 1) {
      const byte = bytes[at];
      if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED))
        this.#starts.push(at + 1);
    }
    this.#scanned = to;
  }
}

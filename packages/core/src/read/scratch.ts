/** Memory that is there from the start; nearly all files of a tree fit. */
const FIRST_BYTES = 1_048_576;
/** Most memory that is kept from file to file. */
const MAX_KEPT_BYTES = 16_777_216;

/**
 * Memory for one file at a time. It grows with the files and is kept: memory outside the heap is only given back when
 * the collector runs, and does not make it run.
 */
export class Scratch {
  #kept = Buffer.allocUnsafeSlow(FIRST_BYTES);

  /** What it gives is overwritten by the next call; only the rare very large file gets memory of its own. */
  readonly allocate = (bytes: number): Uint8Array => {
    if (bytes > MAX_KEPT_BYTES) return Buffer.allocUnsafeSlow(bytes);
    if (bytes > this.#kept.length) this.#kept = Buffer.allocUnsafeSlow(grownTo(bytes));
    return this.#kept;
  };
}

/** The next power of two, so that growing is rare. */
function grownTo(bytes: number): number {
  return 2 ** Math.ceil(Math.log2(bytes));
}

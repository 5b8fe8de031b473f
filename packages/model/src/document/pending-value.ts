import { JsonValueScanner } from "./scan-json-value.ts";

/** A value whose end is not reached yet, with what was read of it. */
export class PendingValue {
  readonly #scanner = new JsonValueScanner();
  readonly #held: Uint8Array[] = [];
  sizeBytes = 0;
  complete = false;
  tooDeep = false;

  /** @returns the index behind what was read. */
  read(chunk: Uint8Array, from: number): number {
    const end = this.#scanner.scan(chunk, from);
    this.tooDeep = end === "too-deep";
    this.complete = typeof end === "number";
    const read = chunk.subarray(from, this.complete ? Number(end) : chunk.length);
    // A stream may use its buffer again for the next chunk.
    this.#held.push(this.complete ? read : read.slice());
    this.sizeBytes += read.length;
    return from + read.length;
  }

  take(): Uint8Array {
    const [only] = this.#held;
    return this.#held.length === 1 && only !== undefined ? only : Buffer.concat(this.#held);
  }
}

/** Memory that is kept from file to file; nearly all files of a tree fit. */
const KEPT_BYTES = 1_048_576;

/** Memory for one file at a time: small files share one stretch, a large one gets its own and gives it back. */
export class Scratch {
  readonly #kept = Buffer.allocUnsafeSlow(KEPT_BYTES);

  /** What it gives is overwritten by the next call. */
  readonly allocate = (bytes: number): Uint8Array =>
    bytes <= KEPT_BYTES ? this.#kept : Buffer.allocUnsafeSlow(bytes);
}

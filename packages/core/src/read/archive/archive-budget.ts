/** Most members of one archive, its nested archives included. */
const MAX_ARCHIVE_MEMBERS = 100_000;
/** Largest member that is unpacked. */
export const MAX_MEMBER_BYTES = 16_777_216;
/** Most bytes that one archive may unpack to, its nested archives included. */
const MAX_UNPACKED_BYTES = 1_073_741_824;
/** How much larger than its stored size an archive may unpack; real source archives stay below 20. */
const MAX_RATIO = 100;
/** Below this size the ratio says nothing. */
const RATIO_FREE_BYTES = 10_485_760;
/** Archives inside archives inside archives. */
export const MAX_NESTING = 3;

/** What one outer archive may still cost. Shared by everything nested in it. */
export class ArchiveBudget {
  readonly #limitBytes: number;
  #unpackedBytes = 0;
  #members = 0;

  /** @param storedBytes - size of the outer archive. */
  constructor(storedBytes: number) {
    this.#limitBytes = Math.min(
      MAX_UNPACKED_BYTES,
      Math.max(RATIO_FREE_BYTES, storedBytes * MAX_RATIO),
    );
  }

  /** Bytes that may still be unpacked. */
  get remainingBytes(): number {
    return Math.max(0, this.#limitBytes - this.#unpackedBytes);
  }

  /** Counts a member; the name of the limit that it breaks, if any. */
  takeMember(): string | undefined {
    this.#members += 1;
    return this.#members > MAX_ARCHIVE_MEMBERS
      ? `MAX_ARCHIVE_MEMBERS = ${String(MAX_ARCHIVE_MEMBERS)}`
      : undefined;
  }

  /** Counts unpacked bytes; the name of the limit that they break, if any. */
  takeBytes(bytes: number): string | undefined {
    this.#unpackedBytes += bytes;
    return this.#unpackedBytes > this.#limitBytes
      ? `${String(this.#limitBytes)} unpacked bytes`
      : undefined;
  }
}

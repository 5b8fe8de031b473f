/** Most members of one archive, its nested archives included. */
const MAX_ARCHIVE_MEMBERS = 100_000;
/** Largest member that is unpacked: as much as a file outside an archive may have. */
export const MAX_MEMBER_BYTES = 104_857_600;
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
  /** Most bytes that the archive may unpack to. */
  readonly limitBytes: number;
  #unpackedBytes = 0;
  #members = 0;

  /** @param storedBytes - size of the outer archive. */
  constructor(storedBytes: number) {
    this.limitBytes = Math.min(
      MAX_UNPACKED_BYTES,
      Math.max(RATIO_FREE_BYTES, storedBytes * MAX_RATIO),
    );
  }

  /** Counts a member; the limit that it breaks, if any. */
  takeMember(): string | undefined {
    this.#members += 1;
    return this.#members > MAX_ARCHIVE_MEMBERS
      ? `more than ${String(MAX_ARCHIVE_MEMBERS)} members`
      : undefined;
  }

  /** Counts unpacked bytes; the limit that they break, if any. */
  takeBytes(bytes: number): string | undefined {
    this.#unpackedBytes += bytes;
    return this.#unpackedBytes > this.limitBytes ? this.describeLimit() : undefined;
  }

  /** The limit in words. */
  describeLimit(): string {
    return `more than ${String(this.limitBytes)} unpacked bytes`;
  }
}

/** What is said of a member that is larger than {@link MAX_MEMBER_BYTES}. */
export function tooLargeMember(bytes: number): string | undefined {
  return bytes > MAX_MEMBER_BYTES
    ? `a member of more than ${String(MAX_MEMBER_BYTES)} bytes`
    : undefined;
}

import { DamagedContent } from "./damaged-content.ts";

/** Most packages of one database; the largest installations have about 5,000. */
export const MAX_PACKAGES = 100_000;
/** Largest header of one package: a kernel's, with its list of files, has about 2 MiB. */
const MAX_HEADER_BYTES = 67_108_864;

/** A piece of a database that must be there whole. */
export function piece(bytes: Buffer, start: number, length: number): Buffer {
  if (start < 0 || length < 0 || start + length > bytes.length)
    throw new DamagedContent("an entry leads out of the file");
  return bytes.subarray(start, start + length);
}

/** Refuses a header that is too large to be one. */
export function headerLength(length: number): number {
  if (length > MAX_HEADER_BYTES) throw new DamagedContent("a header of more than 64 MiB");
  return length;
}

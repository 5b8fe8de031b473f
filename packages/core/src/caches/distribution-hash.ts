import { createHash } from "node:crypto";

import type { CacheSource, ComponentHash, TreePath } from "@lizenzlotse/model";

import { fitsHash } from "../sources/fits-hash.ts";

/** Largest archive that is hashed (256 MiB). */
const MAX_ARCHIVE_BYTES = 268_435_456;

/**
 * The SHA-512 of the archive that a package manager loaded and kept: what BSI TR-03183-2 asks for, and what most lockfiles do
 * not have. What the lockfile does know of the archive has to fit: another file of the same name is not the package.
 *
 * @param candidates - paths in the store of the very file that the registry serves, not of something packed anew.
 * @param known - hashes of the component so far.
 * @returns `undefined` where the hash is known, the store does not hold the file, or it is larger than
 *   {@link MAX_ARCHIVE_BYTES}.
 */
export async function distributionHash(
  candidates: readonly TreePath[],
  store: Pick<CacheSource, "read">,
  known: readonly ComponentHash[],
): Promise<ComponentHash | undefined> {
  if (known.some(({ algorithm, covers }) => algorithm === "SHA-512" && covers === "distribution"))
    return undefined;
  for (const candidate of candidates) {
    const bytes = await store.read(candidate, { maxBytes: MAX_ARCHIVE_BYTES });
    if (bytes === undefined || fitsHash(bytes, known)?.fits === false) continue;
    const value = createHash("sha512").update(bytes).digest("hex");
    return { algorithm: "SHA-512", value, covers: "distribution" };
  }
  return undefined;
}

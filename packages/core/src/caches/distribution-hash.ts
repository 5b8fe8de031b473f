import { createHash } from "node:crypto";

import type { ComponentHash } from "@lizenzlotse/model";

import { fitsHash } from "../sources/fits-hash.ts";

/** Reads an archive where a store may keep it; `undefined` where it does not. */
type ReadArchive = () => Promise<Uint8Array | undefined>;

/**
 * The SHA-512 of the archive that a package manager loaded and kept: what BSI TR-03183-2 asks for, and what most lockfiles do
 * not have. What the lockfile does know of the archive has to fit: another file of the same name is not the package.
 *
 * @param candidates - readers of the very file that the registry serves, not of something packed anew.
 * @param known - hashes of the component so far.
 * @returns `undefined` where the hash is known, or no store holds the file.
 */
export async function distributionHash(
  candidates: readonly ReadArchive[],
  known: readonly ComponentHash[],
): Promise<ComponentHash | undefined> {
  if (known.some(({ algorithm, covers }) => algorithm === "SHA-512" && covers === "distribution"))
    return undefined;
  for (const read of candidates) {
    const bytes = await read();
    if (bytes === undefined || fitsHash(bytes, known)?.fits === false) continue;
    const value = createHash("sha512").update(bytes).digest("hex");
    return { algorithm: "SHA-512", value, covers: "distribution" };
  }
  return undefined;
}

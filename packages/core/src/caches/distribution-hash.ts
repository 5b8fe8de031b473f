import { createHash } from "node:crypto";

import type { CacheSource, ComponentHash, HashAlgorithm, TreePath } from "@lizenzlotse/model";

/** Largest archive that is hashed (256 MiB). */
const MAX_ARCHIVE_BYTES = 268_435_456;

/** Names that Node has for the algorithms that lockfiles use. */
const NAMES: Readonly<Partial<Record<HashAlgorithm, string>>> = {
  MD5: "md5",
  "SHA-1": "sha1",
  "SHA-256": "sha256",
  "SHA-384": "sha384",
};

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
  const stated = known.filter(({ covers }) => covers === "distribution");
  if (stated.some(({ algorithm }) => algorithm === "SHA-512")) return undefined;
  for (const candidate of candidates) {
    const bytes = await store.read(candidate, { maxBytes: MAX_ARCHIVE_BYTES });
    if (bytes === undefined || !fits(bytes, stated)) continue;
    return { algorithm: "SHA-512", value: hexOf("sha512", bytes), covers: "distribution" };
  }
  return undefined;
}

/** A package may have several archives, one for each platform: it is one of them. */
function fits(bytes: Uint8Array, stated: readonly ComponentHash[]): boolean {
  const comparable = stated.flatMap(({ algorithm, value }) => {
    const name = NAMES[algorithm];
    return name === undefined ? [] : [{ name, value }];
  });
  return (
    comparable.length === 0 || comparable.some(({ name, value }) => hexOf(name, bytes) === value)
  );
}

function hexOf(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest("hex");
}

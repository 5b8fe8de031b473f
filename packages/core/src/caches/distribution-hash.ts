import { createHash } from "node:crypto";

import type { CacheSource, ComponentHash, TreePath } from "@lizenzlotse/model";

/** Largest archive that is hashed (256 MiB). */
const MAX_ARCHIVE_BYTES = 268_435_456;

/**
 * The SHA-512 of the archive that a package manager loaded and kept: what BSI TR-03183-2 asks for, and what most lockfiles do
 * not have.
 *
 * @param archive - path in the store of the very file that the registry serves, not of something packed anew.
 * @returns `undefined` where the store does not hold it, or it is larger than {@link MAX_ARCHIVE_BYTES}.
 */
export async function distributionHash(
  archive: TreePath,
  store: Pick<CacheSource, "read">,
): Promise<ComponentHash | undefined> {
  const bytes = await store.read(archive, { maxBytes: MAX_ARCHIVE_BYTES });
  if (bytes === undefined) return undefined;
  const value = createHash("sha512").update(bytes).digest("hex");
  return { algorithm: "SHA-512", value, covers: "distribution" };
}

import { createHash } from "node:crypto";

import type { ComponentHash, HashAlgorithm } from "@lizenzlotse/model";

/** A comparison with the strongest hash that is known of a distribution. */
export interface HashComparison {
  readonly fits: boolean;
  readonly hash: ComponentHash;
}

/** As Node calls them, strongest first. */
const ALGORITHMS: readonly (readonly [HashAlgorithm, string])[] = [
  ["SHA-512", "sha512"],
  ["SHA-384", "sha384"],
  ["SHA-256", "sha256"],
  ["SHA-1", "sha1"],
  ["MD5", "md5"],
];

/**
 * Whether bytes are a distribution that a lockfile names. A package may have several distributions, each with a hash of
 * its own; one that fits is enough.
 *
 * @returns `undefined` where no hash covers the distribution.
 */
export function fitsHash(
  bytes: Uint8Array,
  hashes: readonly ComponentHash[],
): HashComparison | undefined {
  const ofArchives = hashes.filter(({ covers }) => covers === "distribution");
  for (const [algorithm, nodeName] of ALGORITHMS) {
    const known = ofArchives.filter((hash) => hash.algorithm === algorithm);
    const [first] = known;
    if (first === undefined) continue;
    const value = createHash(nodeName).update(bytes).digest("hex");
    const fitting = known.find((hash) => hash.value === value);
    return { fits: fitting !== undefined, hash: fitting ?? first };
  }
  return undefined;
}

import type { ComponentHash, HashAlgorithm } from "@lizenzlotse/model";

import { hexToHash } from "../shared/integrity-to-hashes.ts";

const ALGORITHMS: ReadonlyMap<string, HashAlgorithm> = new Map([
  ["md5", "MD5"],
  ["sha1", "SHA-1"],
  ["sha256", "SHA-256"],
  ["sha384", "SHA-384"],
  ["sha512", "SHA-512"],
]);

/** Most distribution files of one package that are kept; the most on PyPI are below 500. */
const MAX_FILES = 2_000;

/**
 * Turns `algorithm:hex` or `algorithm=hex` values into hashes of distribution archives, in their order, each once.
 * What is none is left out: a wrong hash is worse than none.
 */
export function fileHashes(values: readonly (string | undefined)[]): readonly ComponentHash[] {
  const hashes = new Map<string, ComponentHash>();
  for (const value of values.slice(0, MAX_FILES)) {
    const [, name = "", hex = ""] = /^(\w+)[:=]([0-9a-f]+)$/iu.exec(value ?? "") ?? [];
    const algorithm = ALGORITHMS.get(name.toLowerCase());
    const hash = algorithm === undefined ? undefined : hexToHash(algorithm, hex);
    if (hash !== undefined) hashes.set(`${hash.algorithm}:${hash.value}`, hash);
  }
  return [...hashes.values()];
}

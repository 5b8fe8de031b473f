import type { CacheSource, TreePath } from "@lizenzlotse/model";

import type { PackageFinder } from "../../contract.ts";
import { hashesByAddress } from "./content-by-address.ts";
import { PACKED_MANIFEST } from "./packed-manifest.ts";

/** The folder of each algorithm, best first. */
const ALGORITHMS = [
  ["SHA-512", "sha512"],
  ["SHA-1", "sha1"],
] as const;

/**
 * Finds tarballs in npm's cache by the hash that a lockfile records: files lie there under the hash of their content. Where
 * a lockfile records none, the cache's own index says which content the package's address had.
 *
 * @see https://github.com/npm/cacache
 */
export function findByContent(store: CacheSource): PackageFinder {
  return async (wanted) => {
    const stated = wanted.hashes.filter(({ covers }) => covers === "distribution");
    const hashes = stated.length > 0 ? stated : await hashesByAddress(store, wanted);
    const path = ALGORITHMS.map(([algorithm, folder]) =>
      contentPath(store, folder, hashes.find((each) => each.algorithm === algorithm)?.value),
    ).find((each) => each !== undefined);
    if (path === undefined) return undefined;
    const archive = { path, format: "tar" } as const;
    // Most tarballs call their folder "package", some by another name.
    const content = {
      kind: "archive",
      archive,
      root: undefined,
      manifest: PACKED_MANIFEST,
    } as const;
    return { declared: [], content };
  };
}

function contentPath(
  store: CacheSource,
  folder: string,
  value: string | undefined,
): TreePath | undefined {
  if (value === undefined) return undefined;
  const parent = `content-v2/${folder}/${value.slice(0, 2)}/${value.slice(2, 4)}`;
  const name = value.slice(4);
  return store.list(parent).files.includes(name) ? `${parent}/${name}` : undefined;
}

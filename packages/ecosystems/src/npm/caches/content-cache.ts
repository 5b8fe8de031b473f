import type { CacheSource } from "@lizenzlotse/model";

import type { PackageFinder } from "../../contract.ts";
import { PACKED_MANIFEST } from "./packed-manifest.ts";

/** The folder of each algorithm, best first. */
const ALGORITHMS = [
  ["SHA-512", "sha512"],
  ["SHA-1", "sha1"],
] as const;

/**
 * Finds tarballs in npm's cache by the hash that a lockfile records: files lie there under the hash of their content. Where
 * a lockfile records none, nothing is found.
 *
 * @see https://github.com/npm/cacache
 */
export function findByContent(store: CacheSource): PackageFinder {
  return ({ hashes }) => {
    for (const [algorithm, folder] of ALGORITHMS) {
      const hash = hashes.find(
        (each) => each.algorithm === algorithm && each.covers === "distribution",
      );
      if (hash === undefined) continue;
      const { value } = hash;
      const parent = `content-v2/${folder}/${value.slice(0, 2)}/${value.slice(2, 4)}`;
      if (!store.list(parent).files.includes(value.slice(4))) continue;
      const archive = { path: `${parent}/${value.slice(4)}`, format: "tar" } as const;
      // Most tarballs call their folder "package", some by another name.
      const content = {
        kind: "archive",
        archive,
        root: undefined,
        manifest: PACKED_MANIFEST,
      } as const;
      return Promise.resolve({ declared: [], content });
    }
    return Promise.resolve(undefined);
  };
}

import type { CacheSource } from "@lizenzlotse/model";

import type { PackageFinder } from "../../contract.ts";
import { PACKED_MANIFEST } from "./packed-manifest.ts";

/**
 * Finds packages among the zip files of yarn 2 and newer: `@scope-name-npm-1.0.0-<hash>-<checksum>.zip`, the package in
 * `node_modules/@scope/name`.
 *
 * @see https://yarnpkg.com/features/caching
 */
export function findInYarnCache(store: CacheSource): PackageFinder {
  return ({ group, name, version }) => {
    const full = group === undefined || group === "" ? name : `${group}/${name}`;
    const start = `${full.replaceAll("/", "-")}-npm-${version.replaceAll(/[^\w.-]/gu, "-")}-`;
    const file = store
      .list("")
      .files.find(
        (each) => each.startsWith(start) && /^[\da-f]+-[^-]+\.zip$/u.test(each.slice(start.length)),
      );
    if (file === undefined) return Promise.resolve(undefined);
    const archive = { path: file, format: "zip" } as const;
    const root = `node_modules/${full}`;
    const content = { kind: "archive", archive, root, manifest: PACKED_MANIFEST } as const;
    return Promise.resolve({ declared: [], content });
  };
}

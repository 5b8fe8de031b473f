import type { ComponentHash } from "@lizenzlotse/model";

import type { ArchiveLocator } from "../../contract.ts";

/** Packages lie in npm's cache by the hash that the lockfile states, so what is there is the right one or none. */
export const locateArchives: ArchiveLocator = ({ name, version, hashes }) =>
  hashes.flatMap(({ algorithm, value, covers }) => {
    const folder = FOLDERS[algorithm];
    if (covers !== "distribution" || folder === undefined) return [];
    const path = `content-v2/${folder}/${value.slice(0, 2)}/${value.slice(2, 4)}/${value.slice(4)}`;
    return [{ path, fileName: `${name}-${version}.tgz`, is: "distribution" }];
  });

/** As the cache calls them. */
const FOLDERS: Readonly<Partial<Record<ComponentHash["algorithm"], string>>> = {
  "SHA-512": "sha512",
  "SHA-256": "sha256",
  "SHA-1": "sha1",
};

import { createHash } from "node:crypto";

import type { ArchiveLocator } from "../contract.ts";

/**
 * Composer keeps the archives that it downloaded by the digest of their address; what a PHP package hands out is its
 * repository's content.
 *
 * @see Composer's `FileDownloader::getCacheKey`
 */
export const locateArchives: ArchiveLocator = ({ group, name, version, references }) =>
  references
    .filter(({ type }) => type === "distribution")
    .map(({ url }) => ({
      path: `${group === undefined ? name : `${group}/${name}`}/${sha1Of(url)}.zip`,
      fileName: `${name}-${version}.zip`,
      is: "distribution",
    }));

/** Composer's choice; it protects nothing here. */
function sha1Of(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

import { createHash } from "node:crypto";

import type { SourceLocator } from "../source-contract.ts";

/**
 * Composer keeps the archives that it downloaded by the digest of their address; what a PHP package hands out is its
 * repository's content.
 *
 * @see Composer's `FileDownloader::getCacheKey`
 */
export const composerSources: SourceLocator = {
  purlType: "composer",
  caches: [
    { id: "composer-files", homePath: ".cache/composer/files" },
    { id: "composer-files-old", homePath: ".composer/cache/files" },
  ],
  candidates: ({ group, name, version, references }) =>
    references
      .filter(({ type }) => type === "distribution")
      .flatMap(({ url }) =>
        ["composer-files", "composer-files-old"].map((cache) => ({
          cache,
          path: `${group === undefined ? name : `${group}/${name}`}/${sha1Of(url)}.zip`,
          fileName: `${name}-${version ?? "0"}.zip`,
          is: "distribution" as const,
        })),
      ),
};

/** Composer's choice; it protects nothing here. */
function sha1Of(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

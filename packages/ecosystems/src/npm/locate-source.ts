import type { ComponentHash } from "@lizenzlotse/model";

import type { SourceLocator } from "../source-contract.ts";

/** npm's cache keeps packages by the hash that the lockfile states, so what lies there is the right one or none. */
export const npmSources: SourceLocator = {
  purlType: "npm",
  caches: [{ id: "npm-archives", homePath: ".npm/_cacache/content-v2" }],
  candidates: ({ name, version, hashes }) =>
    hashes
      .filter(({ covers }) => covers === "distribution")
      .flatMap(({ algorithm, value }) => {
        const folder = FOLDERS[algorithm];
        if (folder === undefined) return [];
        return [
          {
            cache: "npm-archives",
            path: `${folder}/${value.slice(0, 2)}/${value.slice(2, 4)}/${value.slice(4)}`,
            fileName: `${name}-${version ?? "0"}.tgz`,
            is: "distribution" as const,
          },
        ];
      }),
};

/** As the cache calls them. */
const FOLDERS: Readonly<Partial<Record<ComponentHash["algorithm"], string>>> = {
  "SHA-512": "sha512",
  "SHA-256": "sha256",
  "SHA-1": "sha1",
};

import type { CacheSource } from "@lizenzlotse/model";

import type { PackageFinder } from "../contract.ts";

/** Folders of the public repository, under its address of today and of before 2023. */
const REPOSITORIES = ["hosted/pub.dev", "hosted/pub.dartlang.org"];

/** Finds packages that pub unpacked. A pubspec states no licence; the licence file does. */
export function findInPubCache(store: CacheSource): PackageFinder {
  return ({ name, version }) => {
    const root = REPOSITORIES.map((repository) => `${repository}/${name}-${version}`).find(
      (folder) => store.list(folder).files.length > 0,
    );
    const content = { kind: "folder", root: root ?? "" } as const;
    return Promise.resolve(root === undefined ? undefined : { declared: [], content });
  };
}

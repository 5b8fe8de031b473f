import type { CacheSource, TreePath } from "@lizenzlotse/model";

import type { LocateFile } from "./pom-repository.ts";

/** Where files that Gradle fetched lie: `group/artifact/version/<SHA-1 of the file>/<file>`. */
export function locateInGradleFiles(store: CacheSource): LocateFile {
  return ({ groupId, artifactId, version }, suffix) => {
    const folder = `${groupId}/${artifactId}/${version}`;
    const name = `${artifactId}-${version}${suffix}`;
    const hash = store
      .list(folder)
      .folders.find((each) => holds(store, `${folder}/${each}/${name}`));
    return hash === undefined ? undefined : `${folder}/${hash}/${name}`;
  };
}

/** Whether a store holds a file. */
export function holds(store: CacheSource, path: TreePath): boolean {
  const slash = path.lastIndexOf("/");
  return store.list(path.slice(0, slash)).files.includes(path.slice(slash + 1));
}

import type { CacheSource } from "@lizenzlotse/model";

import type { ArchiveLocator, StoredArchive } from "../contract.ts";
import { repositoryPath } from "../shared/maven/pom/coordinates.ts";
import { locateInGradleFiles } from "../shared/maven/repository/gradle-files.ts";
import type { LocateFile } from "../shared/maven/repository/pom-repository.ts";

/** Names archives in Maven's local repository. */
export function locateRepositoryArchives(): ArchiveLocator {
  return locateWith(repositoryPath);
}

/** Names archives among the files that Gradle fetched. */
export function locateGradleArchives(store: CacheSource): ArchiveLocator {
  return locateWith(locateInGradleFiles(store));
}

/**
 * Source archives lie beside the programs where somebody asked for them. The program itself is named, too, so that it can
 * be said that it holds no source.
 */
const KINDS: readonly (readonly [classifier: string, is: StoredArchive["is"]])[] = [
  ["-sources", "source"],
  ["-src", "source"],
  ["", "distribution"],
];

function locateWith(locate: LocateFile): ArchiveLocator {
  return ({ group, name, version }) => {
    if (group === undefined) return [];
    const coordinates = { groupId: group, artifactId: name, version };
    return KINDS.flatMap(([classifier, is]) => {
      const path = locate(coordinates, `${classifier}.jar`);
      const fileName = `${name}-${version}${classifier}.jar`;
      return path === undefined ? [] : [{ path, fileName, is }];
    });
  };
}

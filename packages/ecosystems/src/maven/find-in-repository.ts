import type { CacheSource } from "@lizenzlotse/model";

import type { PackageFinder } from "../contract.ts";
import { EffectiveModels } from "../shared/maven/effective/effective-models.ts";
import { type Coordinates, isResolved, repositoryPath } from "../shared/maven/pom/coordinates.ts";
import { holds, locateInGradleFiles } from "../shared/maven/repository/gradle-files.ts";
import { type LocateFile, PomRepository } from "../shared/maven/repository/pom-repository.ts";
import { TreePoms } from "../shared/maven/repository/tree-poms.ts";
import { toLicenseStatements } from "../shared/maven/to-license-statements.ts";

/** Finds artefacts in Maven's local repository. */
export function findInRepository(store: CacheSource): PackageFinder {
  return findWith(store, repositoryPath);
}

/** Finds artefacts among the files that Gradle fetched. */
export function findInGradleFiles(store: CacheSource): PackageFinder {
  return findWith(store, locateInGradleFiles(store));
}

/** Licences come from the POM or the nearest ancestor that states any; texts from the jar. */
function findWith(store: CacheSource, locate: LocateFile): PackageFinder {
  const cache = { source: store, prefix: "", locate };
  const repository = new PomRepository(new TreePoms([]), { cache, report: () => undefined });
  const models = new EffectiveModels(repository);
  return async ({ group, name, version }) => {
    const coordinates: Coordinates = { groupId: group ?? "", artifactId: name, version };
    const pom = await repository.find(coordinates);
    if (pom === undefined || !isResolved(coordinates)) return undefined;
    const { licenses } = await models.of(pom);
    const jar = locate(coordinates, ".jar");
    const declared = toLicenseStatements(licenses);
    if (jar === undefined || !holds(store, jar)) return { declared };
    const archive = { path: jar, format: "zip" } as const;
    const content = { kind: "archive", archive, root: "" } as const;
    return { declared, content };
  };
}

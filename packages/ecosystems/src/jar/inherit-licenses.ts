import { EffectiveModels } from "../shared/maven/effective/effective-models.ts";
import type { StatedLicenses } from "../shared/maven/effective/effective-pom.ts";
import { type Coordinates, isResolved, repositoryPath } from "../shared/maven/pom/coordinates.ts";
import { locateInGradleFiles } from "../shared/maven/repository/gradle-files.ts";
import { type PomStore, PomRepository } from "../shared/maven/repository/pom-repository.ts";
import { readTreePoms } from "../shared/maven/repository/read-tree-poms.ts";
import { TreePoms } from "../shared/maven/repository/tree-poms.ts";
import type { ReadInput, Reading } from "../shared/read-inputs.ts";
import type { EmbeddedPom } from "./facts.ts";

/**
 * Gives POMs that state no licence those of their nearest ancestor, as Maven does, where it lies in the tree or in a store.
 * Parents are looked for only if somebody needs them.
 */
export async function inheritLicenses(
  poms: readonly ReadInput<EmbeddedPom>[],
  reading: Reading,
): Promise<readonly ReadInput<EmbeddedPom>[]> {
  if (!poms.some(({ parsed }) => parentOf(parsed) !== undefined)) return poms;
  const repositories = await repositoriesOf(reading);
  const inherited: ReadInput<EmbeddedPom>[] = [];
  // One at a time: models are built once, and wait for each other.
  for (const { path, parsed } of poms) {
    reading.request.signal.throwIfAborted();
    const parent = parentOf(parsed);
    const licenses = parent && (await licensesOf(parent, repositories));
    inherited.push({ path, parsed: { ...parsed, inherited: licenses } });
  }
  return inherited;
}

function parentOf({ licenses, parent }: EmbeddedPom): Coordinates | undefined {
  if (licenses.length > 0 || parent === undefined) return undefined;
  const { groupId = "", artifactId = "", version = "" } = parent;
  const coordinates = { groupId, artifactId, version };
  return isResolved(coordinates) ? coordinates : undefined;
}

interface Repository {
  readonly poms: PomRepository;
  readonly models: EffectiveModels;
}

/** The tree with each store that is there; the tree alone where there is none. */
async function repositoriesOf({ request, report }: Reading): Promise<readonly Repository[]> {
  const { matches, files, caches } = request;
  const own = matches.filter((path) => path.endsWith("pom.xml") && !path.includes("!/"));
  const tree = new TreePoms(await readTreePoms({ matches: own, files, report }));
  const stores = STORES.flatMap(({ id, locateIn }): PomStore[] => {
    const source = caches.get(id);
    return source === undefined ? [] : [{ source, prefix: `${id}:`, locate: locateIn(source) }];
  });
  // What is wrong in a store is not for the reader of a scan to repair.
  const ignore = (): void => undefined;
  return [...stores, undefined].map((cache) => {
    const poms = new PomRepository(tree, { cache, report: ignore });
    return { poms, models: new EffectiveModels(poms) };
  });
}

const STORES = [
  { id: "maven-repository", locateIn: () => repositoryPath },
  { id: "coursier-files", locateIn: () => repositoryPath },
  { id: "gradle-files", locateIn: locateInGradleFiles },
];

async function licensesOf(
  parent: Coordinates,
  repositories: readonly Repository[],
): Promise<StatedLicenses | undefined> {
  for (const { poms, models } of repositories) {
    const pom = await poms.find(parent);
    const licenses = pom && (await models.of(pom)).licenses;
    if (licenses !== undefined) return licenses;
  }
  return undefined;
}

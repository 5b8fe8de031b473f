import type { ComponentHash, Diagnostic, TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { EffectiveModels } from "../shared/maven/effective/effective-models.ts";
import { repositoryPath } from "../shared/maven/pom/coordinates.ts";
import { reportGaps } from "./report-gaps.ts";
import type { LocatedPom } from "../shared/maven/repository/located-pom.ts";
import { PomRepository } from "../shared/maven/repository/pom-repository.ts";
import { readTreePoms } from "../shared/maven/repository/read-tree-poms.ts";
import { TreePoms } from "../shared/maven/repository/tree-poms.ts";
import { fileSuffix } from "./resolve/artifact.ts";
import type { ResolvedArtifact } from "./resolve/resolution.ts";
import { resolveDependencies } from "./resolve/resolve-dependencies.ts";
import { isPackage, toProject, type ResolvedProject } from "./to-project.ts";

/** Reads all POMs, resolves each project, and puts the results into the words of the contract. */
export async function analyzeMaven(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const { matches, files, signal } = request;
  const tree = new TreePoms(await readTreePoms({ matches, files, report }));
  const source = request.caches.get("maven-repository");
  const cache =
    source === undefined
      ? undefined
      : { source, prefix: "maven-repository:", locate: repositoryPath };
  const repository = new PomRepository(tree, { cache, report });
  const projects = await resolveProjects(repository, signal);
  const hashes = await readHashes(projects, repository);
  const context = { projects: new Map(projects.map((it) => [it.effective.pom.path, it])), hashes };
  return {
    projects: projects.map((project) => toProject(project, context)),
    diagnostics: [...diagnostics, ...reportGaps(projects)],
  };
}

async function resolveProjects(
  repository: PomRepository,
  signal: AbortSignal,
): Promise<readonly ResolvedProject[]> {
  const models = new EffectiveModels(repository);
  const buildRoots = buildRootsOf(repository.tree);
  const projects: ResolvedProject[] = [];
  for (const pom of repository.tree.all) {
    signal.throwIfAborted();
    const effective = await models.of(pom);
    const resolution = await resolveDependencies(effective, { models, repository });
    projects.push({ effective, resolution, buildRoot: buildRoots.get(pom) ?? pom.path });
  }
  return projects;
}

/** For each module the POM where its build starts; POMs that list each other in a circle have none. */
function buildRootsOf(tree: TreePoms): ReadonlyMap<LocatedPom, TreePath> {
  const roots = new Map<LocatedPom, TreePath>();
  for (const root of tree.buildRoots) {
    const reached = new Set([root]);
    for (const pom of reached) {
      if (!roots.has(pom)) roots.set(pom, root.path);
      for (const module of tree.modulesOf(pom)) reached.add(module);
    }
  }
  return roots;
}

async function readHashes(
  projects: readonly ResolvedProject[],
  repository: PomRepository,
): Promise<ReadonlyMap<ResolvedArtifact, readonly ComponentHash[]>> {
  const artifacts = projects.flatMap(({ resolution }) => [...resolution.artifacts.values()]);
  const hashes = await mapConcurrently(artifacts.filter(isPackage), async (artifact) => {
    const { dependency } = artifact;
    const coordinates = { ...dependency, version: dependency.version ?? "" };
    const hex = await repository.checksumOf(coordinates, fileSuffix(dependency));
    const hash = hex === undefined ? undefined : hexToHash("SHA-1", hex);
    return [artifact, hash === undefined ? [] : [hash]] as const;
  });
  return new Map(hashes);
}

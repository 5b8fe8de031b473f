import {
  formatPurl,
  type ComponentHash,
  type Scope,
  type TreePath,
  type Usage,
} from "@lizenzlotse/model";

import type { AnalyzedPackage, AnalyzedProject, DependencyTarget } from "../contract.ts";
import { isTestPath } from "../shared/test-paths.ts";
import type { EffectiveDependency, EffectivePom } from "../shared/maven/effective/effective-pom.ts";
import { isNamed, isVersion } from "../shared/maven/pom/coordinates.ts";
import { artifactFile } from "./resolve/artifact.ts";
import type { Resolution, ResolvedArtifact } from "./resolve/resolution.ts";
import { settleScopes, type ArtifactUse } from "./resolve/settle-scopes.ts";
import { toLicenseStatements } from "../shared/maven/to-license-statements.ts";
import { toReferences } from "./to-references.ts";

/** A project of the tree with what Maven would resolve for it. */
export interface ResolvedProject {
  readonly effective: EffectivePom;
  readonly resolution: Resolution;
  /** The POM where its build starts. */
  readonly buildRoot: TreePath;
}

/** What is known about all projects and files when one is put into words. */
export interface ProjectContext {
  /** By path of the POM. */
  readonly projects: ReadonlyMap<TreePath, ResolvedProject>;
  /** Hashes of third-party artefacts, by the artefact. */
  readonly hashes: ReadonlyMap<ResolvedArtifact, readonly ComponentHash[]>;
}

/** Puts a resolved project into the words of the contract. */
export function toProject(project: ResolvedProject, context: ProjectContext): AnalyzedProject {
  const { effective } = project;
  const { groupId, artifactId, version } = effective.coordinates;
  const own = effective.pom.path;
  return {
    manifest: own,
    source: "manifest",
    name: artifactId === "" ? undefined : artifactId,
    version: isVersion(version) ? version : undefined,
    purl: purlOf({ groupId, artifactId, version, type: "jar" }),
    declared: toLicenseStatements(effective.licenses),
    location: { path: own, line: 1 },
    dependencies: targetsOf(project, context),
    packages: packagesOf(project, context),
    completeness: isComplete(project) ? "complete" : "incomplete",
    evidenceCommand: evidenceCommand(own, project.buildRoot),
  };
}

/** Whether everything that the project uses is known. */
export function isComplete({ effective, resolution }: ResolvedProject): boolean {
  return resolution.complete && effective.isWhole && effective.missing.length === 0;
}

/** The versions that were chosen for packages, as opposed to first-party projects. */
export function isPackage({ model }: ResolvedArtifact): boolean {
  return model?.pom.origin !== "tree";
}

function targetsOf(project: ResolvedProject, context: ProjectContext): DependencyTarget[] {
  const { artifacts, direct } = project.resolution;
  const keys = [...direct.map(({ key }) => key), ...chosenBelowProjects(project, context)];
  const targets = keys.flatMap((key) => toTarget(key, artifacts));
  // A sibling and its test jar are one project.
  return [...new Map(targets.map((target) => [JSON.stringify(target), target])).values()];
}

/**
 * Packages that a sibling project brings, where this build chooses another version than the sibling's own: no
 * project but this one leads to them.
 */
function chosenBelowProjects(
  { resolution }: ResolvedProject,
  { projects }: ProjectContext,
): readonly string[] {
  const versionIn = (artifacts: Resolution["artifacts"], key: string): string | undefined =>
    artifacts.get(key)?.dependency.version;
  return [...resolution.artifacts.values()].flatMap(({ model, edges }) => {
    const sibling = model === undefined ? undefined : projects.get(model.pom.path)?.resolution;
    if (sibling === undefined) return [];
    return edges
      .map(({ key }) => key)
      .filter((key) => versionIn(sibling.artifacts, key) !== versionIn(resolution.artifacts, key));
  });
}

function packagesOf(project: ResolvedProject, context: ProjectContext): AnalyzedPackage[] {
  const { artifacts } = project.resolution;
  const uses = settleScopes(project.resolution);
  return [...artifacts]
    .filter(([, artifact]) => isPackage(artifact))
    .map(([key, artifact]) => ({
      key,
      ...describe(artifact, project),
      ...(isTestPath(project.effective.pom.path) ? TEST_USE : usageOf(uses.get(key))),
      hashes: context.hashes.get(artifact) ?? [],
      dependencies: artifact.edges.flatMap((edge) => toTarget(edge.key, artifacts)),
    }));
}

function describe(
  { dependency, broughtBy, model }: ResolvedArtifact,
  { effective }: ResolvedProject,
): Omit<AnalyzedPackage, "key" | "scope" | "usages" | "hashes" | "dependencies"> {
  const { groupId, artifactId, version } = dependency;
  return {
    purl: purlOf(dependency),
    group: groupId,
    name: artifactId,
    version: isVersion(version) ? version : undefined,
    kind: "library",
    description: model?.description,
    supplier: model?.organization,
    declared: toLicenseStatements(model?.licenses),
    references: model === undefined ? [] : toReferences(model),
    location: locationOf(broughtBy, effective),
    contentRoots: [],
    dependenciesCompleteness: model === undefined ? "unknown" : "complete",
  };
}

/** Also of everything that a project among test data uses. */
const TEST_USE = { scope: "excluded", usages: ["test"] } as const;

/** What is inherited from a parent outside the tree is there because of the line that names the parent. */
function locationOf(
  { location }: EffectiveDependency,
  { pom }: EffectivePom,
): AnalyzedPackage["location"] {
  if (!location.path.startsWith("maven-repository:")) return location;
  return { path: pom.path, line: pom.facts.parent?.line };
}

/**
 * `provided` artefacts are used in production but delivered by somebody else, so they are excluded from delivery;
 * `test` ones are not used in production.
 */
function usageOf(use: ArtifactUse | undefined): { scope: Scope; usages: readonly Usage[] } {
  if (use === undefined) return { scope: "required", usages: [] };
  if (use.scope === "test") return TEST_USE;
  if (use.scope === "provided") return { scope: "excluded", usages: ["production"] };
  return { scope: use.optional ? "optional" : "required", usages: ["production"] };
}

function toTarget(key: string, artifacts: Resolution["artifacts"]): readonly DependencyTarget[] {
  const artifact = artifacts.get(key);
  if (artifact === undefined) return [];
  if (isPackage(artifact) || artifact.model === undefined) return [{ kind: "package", key }];
  return [{ kind: "project", manifest: artifact.model.pom.path }];
}

function purlOf(
  artifact: Pick<EffectiveDependency, "groupId" | "artifactId" | "version" | "type" | "classifier">,
): string | undefined {
  const { groupId, artifactId, version, type } = artifact;
  const { classifier } = artifactFile(artifact);
  if (!isNamed(artifact)) return undefined;
  return formatPurl({
    type: "maven",
    namespace: groupId,
    name: artifactId,
    version: isVersion(version) ? version : undefined,
    qualifiers: {
      ...(classifier === "" ? {} : { classifier }),
      ...(type === "jar" ? {} : { type }),
    },
  });
}

/** It fetches POMs only, which is what licences stand in; `dependency:go-offline` fails with any plugin's archive. */
function evidenceCommand(own: TreePath, buildRoot: TreePath): string {
  const depth = own.split("/").length - buildRoot.split("/").length;
  const up = "../".repeat(Math.max(0, depth));
  const file = depth > 0 ? ` -f ${up}pom.xml` : "";
  // A repository in the project, where a scan finds it.
  return `mvn -B${file} dependency:tree -Dmaven.repo.local=${up}.m2/repository`;
}

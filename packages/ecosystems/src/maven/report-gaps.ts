import { createDiagnostic, type Diagnostic } from "@lizenzlotse/model";

import { isTestPath } from "../shared/test-paths.ts";
import type { EffectiveDependency } from "../shared/maven/effective/effective-pom.ts";
import { isNamed, isVersion } from "../shared/maven/pom/coordinates.ts";
import { isComplete, isPackage, type ResolvedProject } from "./to-project.ts";

/** What could not be found out about the projects; each gap once, however many projects share it. */
export function reportGaps(projects: readonly ResolvedProject[]): readonly Diagnostic[] {
  const diagnostics = [
    ...projects.flatMap(missingPoms),
    ...projects.flatMap(unresolvedVersions),
    ...incompleteBuilds(projects),
  ];
  return [...new Map(diagnostics.map((it) => [JSON.stringify(it), it])).values()];
}

function missingPoms({ effective }: ResolvedProject): readonly Diagnostic[] {
  return effective.missing.map(({ name, location }) =>
    createDiagnostic("inventory/unresolved-dependency", location, {
      dependency: name,
      dependent: location.path,
    }),
  );
}

function unresolvedVersions({ resolution }: ResolvedProject): readonly Diagnostic[] {
  return [...resolution.artifacts.values()].filter(isPackage).flatMap(({ dependency }) => {
    const problem = problemOf(dependency);
    if (problem === undefined) return [];
    const parameters = { dependency: `${dependency.groupId}:${dependency.artifactId}`, problem };
    return [createDiagnostic("inventory/unresolved-version", dependency.location, parameters)];
  });
}

const RANGE_START = /^[[(]/u;

function problemOf(dependency: EffectiveDependency): string | undefined {
  const { version } = dependency;
  if (!isNamed(dependency)) return "group and artifact are no valid names";
  if (isVersion(version)) return undefined;
  return problemOfVersion(version);
}

function problemOfVersion(version: string | undefined): string {
  if (version === undefined) return "no version is stated here or in a POM that was found";
  if (version.includes("${")) return `${version} is not defined`;
  return RANGE_START.test(version) ? `${version} is a range` : `${version} is no version`;
}

/** One for each build, at the POM where it starts: the one command there would fill all gaps. Not for test data. */
function incompleteBuilds(projects: readonly ResolvedProject[]): readonly Diagnostic[] {
  return projects
    .filter((project) => !isComplete(project) && !isTestPath(project.buildRoot))
    .map(({ buildRoot }) =>
      createDiagnostic("inventory/no-lockfile", { path: buildRoot }, { manifest: buildRoot }),
    );
}

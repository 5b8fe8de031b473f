import { createDiagnostic, type TreePath } from "@lizenzlotse/model";

import type { Report } from "../shared/input.ts";
import { type GraphPackage, type PackageGraph, packageTarget } from "../shared/package-graph.ts";
import { isTestPath } from "../shared/test-paths.ts";
import type { DotnetProject, PackageReference } from "./facts.ts";
import { type MetadataOf, nugetPurl, packageFacts } from "./package-facts.ts";
import { plainVersion } from "./to-dotnet-project.ts";

/** What is around a project without lockfile. */
export interface DeclaredContext {
  /** Every project file of the tree. */
  readonly manifests: ReadonlySet<TreePath>;
  readonly metadataOf: MetadataOf;
  readonly report: Report;
}

/**
 * Lists what a project file asks for where nothing pins it. A plain version is the lowest that fits, and what NuGet
 * takes unless another package needs a higher one; what those bring along is not known.
 */
export function declaredToGraph(
  project: DotnetProject,
  { manifests, metadataOf, report }: DeclaredContext,
): PackageGraph {
  const { path } = project;
  const packages = new Map<string, GraphPackage>();
  const known = project.references.filter((reference) => isNamed(reference, project, report));
  const requests = known.map((reference) => {
    const found = toPackage(reference, metadataOf);
    packages.set(found.key, found);
    const delivered = reference.isPrivate ? ("development" as const) : ("production" as const);
    const usage = project.isTest ? ("test" as const) : delivered;
    return { target: packageTarget(found.key), usage };
  });
  const siblings = project.projects
    .filter((manifest) => manifests.has(manifest))
    .map((manifest) => ({ target: { kind: "project", manifest } as const, usage: undefined }));
  if (packages.size > 0 && !isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  const { name, version, declared } = project;
  return {
    source: "manifest",
    packages,
    projects: [
      {
        manifest: path,
        name,
        version,
        purl: nugetPurl(name, version),
        declared,
        location: { path },
        requests: [...requests, ...siblings],
        completeness: project.references.length === 0 ? "complete" : "incomplete",
      },
    ],
  };
}

function toPackage(
  { name, version, path, line }: PackageReference,
  metadataOf: MetadataOf,
): GraphPackage {
  const facts = packageFacts(name, plainVersion(version), metadataOf);
  return { ...facts, location: { path, line }, edges: [], completeness: "unknown" };
}

/** A name that MSBuild would have to work out stays unknown. */
function isNamed(
  { name, path, line }: PackageReference,
  { name: dependent }: DotnetProject,
  report: Report,
): boolean {
  if (!/[$@%]\(/u.test(name)) return true;
  const parameters = { dependency: name, dependent };
  report(createDiagnostic("inventory/unresolved-dependency", { path, line }, parameters));
  return false;
}

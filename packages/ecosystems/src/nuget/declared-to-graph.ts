import { createDiagnostic, type TreePath } from "@lizenzlotse/model";

import type { Report } from "../shared/input.ts";
import { type GraphPackage, type PackageGraph, packageTarget } from "../shared/package-graph.ts";
import { isTestPath } from "../shared/test-paths.ts";
import type { DotnetProject } from "./facts.ts";
import { coordinateOf, type MetadataOf, nugetPurl, packageFacts } from "./package-facts.ts";
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
  const requests = project.references.map(({ name, version, isPrivate, line }) => {
    const exact = plainVersion(version);
    const key = coordinateOf(name, exact);
    const facts = packageFacts(name, exact, metadataOf);
    packages.set(key, { ...facts, location: { path, line }, edges: [], completeness: "unknown" });
    const delivered = isPrivate ? ("development" as const) : ("production" as const);
    return { target: packageTarget(key), usage: project.isTest ? ("test" as const) : delivered };
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
        completeness: packages.size === 0 ? "complete" : "incomplete",
      },
    ],
  };
}

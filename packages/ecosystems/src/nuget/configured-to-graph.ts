import type { TreePath } from "@lizenzlotse/model";

import { type GraphPackage, type PackageGraph, packageTarget } from "../shared/package-graph.ts";
import type { DotnetProject } from "./facts.ts";
import { coordinateOf, type MetadataOf, packageFacts } from "./package-facts.ts";
import type { ConfiguredPackage } from "./parse-packages-config.ts";

/** A packages.config and the project that it serves. */
export interface ConfiguredSet {
  readonly path: TreePath;
  readonly packages: readonly ConfiguredPackage[];
  readonly manifest: TreePath;
  readonly project: DotnetProject | undefined;
  readonly metadataOf: MetadataOf;
}

/** Turns a packages.config into a graph: it has every package with its version, and no edges between them. */
export function configuredToGraph(set: ConfiguredSet): PackageGraph {
  const { path, project } = set;
  const packages = new Map<string, GraphPackage>();
  const requests = set.packages.map(({ name, version, isDevelopment, line }) => {
    const key = coordinateOf(name, version);
    const facts = packageFacts(name, version, set.metadataOf);
    packages.set(key, { ...facts, location: { path, line }, edges: [], completeness: "unknown" });
    const delivered = isDevelopment ? ("development" as const) : ("production" as const);
    const usage = project?.isTest === true ? ("test" as const) : delivered;
    return { target: packageTarget(key), usage };
  });
  return {
    source: "lockfile",
    packages,
    projects: [
      {
        manifest: set.manifest,
        name: project?.name,
        version: project?.version,
        declared: project?.declared ?? [],
        location: { path },
        requests,
        completeness: "complete",
      },
    ],
  };
}

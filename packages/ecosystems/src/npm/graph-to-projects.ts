import type { Scope, TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage, AnalyzedProject, DependencyTarget } from "../contract.ts";
import { packageTarget } from "../shared/package-graph.ts";
import { computeUsages, type ComputedUsage } from "../shared/reachability.ts";
import { reachableKeys } from "../shared/reachable-keys.ts";
import { unaskedKeys } from "../shared/unasked-keys.ts";
import type { NpmEdge, NpmGraph, NpmProject } from "./facts.ts";
import type { Manifest } from "./parse-package-json.ts";
import { projectIdentity } from "./project-identity.ts";
import { toAnalyzedPackage } from "./to-analyzed-package.ts";

/**
 * Writes a graph in the contract's words: one project for each first-party manifest, with the packages that it
 * reaches. What none reaches belongs to the first and hangs on it, so that nothing of the lockfile is lost.
 *
 * @param manifests - the first-party package.json files by path.
 */
export function graphToProjects(
  graph: NpmGraph,
  manifests: ReadonlyMap<TreePath, Manifest>,
): AnalyzedProject[] {
  const packages = analyzedPackages(graph);
  const reached = graph.projects.map((project) => reachablePackages(project, graph));
  const unowned = new Set(graph.packages.keys());
  for (const keys of reached) for (const key of keys) unowned.delete(key);
  const unasked = unaskedOf(graph, unowned);
  return graph.projects.map((project, index) => {
    const keys = [...(reached[index] ?? []), ...(index === 0 ? unowned : [])];
    return {
      manifest: project.manifest,
      source: graph.source,
      ...projectIdentity(project, manifests.get(project.manifest)),
      location: graph.location,
      dependencies: [
        ...targetsOf(project.edges),
        ...(index === 0 ? [...unasked].map(packageTarget) : []),
      ],
      packages: keys.map((key) => packages.get(key)).filter((entry) => entry !== undefined),
      completeness: project.completeness,
      ...(graph.evidenceCommand === undefined ? {} : { evidenceCommand: graph.evidenceCommand }),
    };
  });
}

/** What nothing known uses: careful means that it counts as delivered. */
const UNKNOWN_USAGE = { usages: [] as const, scope: "required" as Scope };

function analyzedPackages(graph: NpmGraph): ReadonlyMap<string, AnalyzedPackage> {
  let computed: ReadonlyMap<string, ComputedUsage> | undefined;
  const packages = new Map<string, AnalyzedPackage>();
  for (const [key, entry] of graph.packages) {
    const usage = entry.usage ?? (computed ??= usagesByReachability(graph)).get(key);
    packages.set(key, toAnalyzedPackage(entry, usage ?? UNKNOWN_USAGE));
  }
  return packages;
}

function usagesByReachability(graph: NpmGraph): ReadonlyMap<string, ComputedUsage> {
  const roots = graph.projects.flatMap((project) =>
    project.edges.flatMap(({ target, usage, optional }) =>
      target.kind === "package" ? [{ key: target.key, usage, optional }] : [],
    ),
  );
  return computeUsages(roots, (key) =>
    (graph.packages.get(key)?.edges ?? []).flatMap(({ target, optional }) =>
      target.kind === "package" ? [{ key: target.key, optional }] : [],
    ),
  );
}

function targetsOf(edges: readonly NpmEdge[]): DependencyTarget[] {
  return edges.map((edge) => edge.target);
}

function unaskedOf(graph: NpmGraph, unowned: ReadonlySet<string>): ReadonlySet<string> {
  const isAnswered = graph.source === "installed" && graph.projects[0]?.edges.length !== 0;
  if (isAnswered) return new Set();
  return unaskedKeys(unowned, (key) => targetsOf(graph.packages.get(key)?.edges ?? []));
}

function reachablePackages(project: NpmProject, graph: NpmGraph): ReadonlySet<string> {
  return reachableKeys(targetsOf(project.edges), (key) =>
    targetsOf(graph.packages.get(key)?.edges ?? []),
  );
}

import type { AnalyzedPackage, AnalyzedProject, DependencyTarget } from "../contract.ts";
import {
  packageTarget,
  type GraphEdge,
  type GraphPackage,
  type GraphProject,
  type PackageGraph,
} from "./package-graph.ts";
import { computeUsages, type ComputedUsage } from "./reachability.ts";
import { reachableKeys } from "./reachable-keys.ts";
import { isTestPath } from "./test-paths.ts";
import { unaskedKeys } from "./unasked-keys.ts";

/**
 * Writes a graph in the contract's words: each project with the packages that it leads to and what it uses them for.
 *
 * What no project leads to belongs to the first and hangs on it, so that nothing of the file is lost. What a project among test data
 * uses is used for tests, whatever it says. Edges to packages that are not in the graph are left out.
 */
export function packageGraphToProjects(graph: PackageGraph): AnalyzedProject[] {
  const unowned = new Set(graph.packages.keys());
  const reached = graph.projects.map((project) => {
    const keys = reachableKeys(targetsOf(project.requests, graph), (key) =>
      targetsOf(graph.packages.get(key)?.edges ?? [], graph),
    );
    for (const key of keys) unowned.delete(key);
    return keys;
  });
  const unasked = unaskedOf(graph, unowned);
  return graph.projects.map((project, index) => {
    const keys = [...(reached[index] ?? []), ...(index === 0 ? unowned : [])];
    const written = toProject(project, keys, graph);
    if (index > 0 || unasked.size === 0) return written;
    const dependencies = [...written.dependencies, ...[...unasked].map(packageTarget)];
    return { ...written, dependencies };
  });
}

function unaskedOf(graph: PackageGraph, unowned: ReadonlySet<string>): ReadonlySet<string> {
  const isAnswered = graph.source === "installed" && graph.projects[0]?.requests.length !== 0;
  if (isAnswered) return new Set();
  return unaskedKeys(unowned, (key) => targetsOf(graph.packages.get(key)?.edges ?? [], graph));
}

function toProject(
  project: GraphProject,
  keys: readonly string[],
  graph: PackageGraph,
): AnalyzedProject {
  const { requests, declared = [], ...identity } = project;
  const uses = usesOf(project, graph);
  const isTest = isTestPath(project.location.path);
  return {
    ...identity,
    source: graph.source,
    declared,
    dependencies: targetsOf(requests, graph),
    packages: keys.flatMap((key) => {
      const found = graph.packages.get(key);
      if (found === undefined) return [];
      const use = isTest ? TEST_USE : (found.usage ?? uses.get(key) ?? UNKNOWN_USE);
      return [toPackage(found, use, graph)];
    }),
    evidenceCommand: graph.evidenceCommand,
  };
}

type Use = Pick<AnalyzedPackage, "usages" | "scope">;

/** What nothing known uses: careful means that it counts as delivered. */
const UNKNOWN_USE: Use = { usages: [], scope: "required" };
const TEST_USE: Use = { usages: ["test"], scope: "excluded" };

function usesOf(
  { requests }: GraphProject,
  { packages }: PackageGraph,
): ReadonlyMap<string, ComputedUsage> {
  const roots = requests.flatMap(({ target, usage, optional = false }) =>
    target.kind === "package" && usage !== undefined ? [{ key: target.key, usage, optional }] : [],
  );
  return computeUsages(roots, (key) =>
    (packages.get(key)?.edges ?? []).flatMap(({ target, optional = false }) =>
      target.kind === "package" ? [{ key: target.key, optional }] : [],
    ),
  );
}

/** Each once, only those that lead somewhere. */
function targetsOf(edges: readonly GraphEdge[], { packages }: PackageGraph): DependencyTarget[] {
  const targets = new Map<string, DependencyTarget>();
  for (const { target } of edges) {
    if (target.kind === "project") targets.set(`project ${target.manifest}`, target);
    else if (packages.has(target.key)) targets.set(`package ${target.key}`, target);
  }
  return [...targets.values()];
}

function toPackage(found: GraphPackage, use: Use, graph: PackageGraph): AnalyzedPackage {
  const { edges, completeness, usage: _, ...facts } = found;
  return {
    kind: "library",
    declared: [],
    hashes: [],
    references: [],
    contentRoots: [],
    ...facts,
    scope: use.scope,
    usages: use.usages,
    dependencies: targetsOf(edges, graph),
    dependenciesCompleteness: completeness,
  };
}

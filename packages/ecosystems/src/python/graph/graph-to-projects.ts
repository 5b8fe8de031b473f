import type { Scope, Usage } from "@lizenzlotse/model";

import type { AnalyzedPackage, AnalyzedProject, DependencyTarget } from "../../contract.ts";
import { computeUsages, type UsageEdge, type UsageRoot } from "../../shared/reachability.ts";
import { isTestPath } from "../../shared/test-paths.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { pythonPurl } from "../../shared/python/package-source.ts";
import type { GraphTarget, PythonGraph, PythonPackage, PythonProject } from "./python-graph.ts";

/** How a package is used in one project. */
interface PackageUse {
  readonly usages: readonly Usage[];
  readonly scope: Scope;
}

/**
 * Puts a graph into the words of the contract: each project with the packages that it leads to. What a project among
 * test data uses is used for tests, whatever it says.
 */
export function graphToProjects(graph: PythonGraph): AnalyzedProject[] {
  const reachedAnywhere = new Set<string>();
  const projects = graph.projects.map((project) => {
    const reached = reachNodes(project, graph);
    for (const key of reached.uses.keys()) reachedAnywhere.add(key);
    return toProject(project, { graph, reached });
  });
  return withOrphans(projects, graph, reachedAnywhere).map(asTestData);
}

function asTestData(project: AnalyzedProject): AnalyzedProject {
  if (!isTestPath(project.location.path)) return project;
  const packages = project.packages.map((found): AnalyzedPackage => ({
    ...found,
    usages: ["test"],
    scope: "excluded",
  }));
  return { ...project, packages };
}

/** Nodes of the walk are packages and, besides, packages with one of their extras. */
interface Reached {
  readonly uses: ReadonlyMap<string, PackageUse>;
  /** Requested extras by package. */
  readonly extras: ReadonlyMap<string, ReadonlySet<string>>;
}

function reachNodes(project: PythonProject, graph: PythonGraph): Reached {
  const edgesOf = (node: string): readonly UsageEdge[] =>
    targetsOfNode(node, graph).flatMap((target) =>
      nodesOf(target).map((key) => ({ key, optional: false })),
    );
  const known = computeUsages(rootsOf(project, "told"), edgesOf);
  const unknown = computeUsages(rootsOf(project, "untold"), edgesOf);
  const uses = new Map<string, PackageUse>();
  const extras = new Map<string, Set<string>>();
  for (const node of new Set([...known.keys(), ...unknown.keys()])) {
    const { key, extra } = fromNode(node);
    if (extra === undefined) uses.set(key, known.get(node) ?? UNKNOWN_USE);
    else extras.set(key, (extras.get(key) ?? new Set()).add(extra));
  }
  return { uses, extras };
}

const UNKNOWN_USE: PackageUse = { usages: [], scope: "required" };

/** The walk needs a usage; where none is told it stands for nothing. */
function rootsOf({ requests }: PythonProject, which: "told" | "untold"): readonly UsageRoot[] {
  return requests
    .filter(({ usage }) => (usage === undefined) === (which === "untold"))
    .flatMap(({ target, usage, optional }) =>
      nodesOf(target).map((key) => ({ key, usage: usage ?? "production", optional })),
    );
}

/** Cannot occur in a key that came from a file of text. */
const SEPARATOR = "\u0000";

function nodesOf(target: GraphTarget): string[] {
  if (target.kind === "project") return [];
  return [
    target.key,
    ...target.extras.map((extra) => `${target.key}${SEPARATOR}${normalizeName(extra)}`),
  ];
}

function fromNode(node: string): { readonly key: string; readonly extra: string | undefined } {
  const [key = "", extra] = node.split(SEPARATOR);
  return { key, extra };
}

function targetsOfNode(node: string, graph: PythonGraph): readonly GraphTarget[] {
  const { key, extra } = fromNode(node);
  const found = graph.packages.get(key);
  if (found === undefined) return [];
  return extra === undefined ? found.dependencies : (found.extras.get(extra) ?? []);
}

function toProject(
  project: PythonProject,
  { graph, reached }: { readonly graph: PythonGraph; readonly reached: Reached },
): AnalyzedProject {
  const { manifest, name, version, declared, location, completeness } = project;
  return {
    manifest,
    source: graph.source,
    name,
    version,
    purl: name === undefined ? undefined : pythonPurl(name, version, { kind: "index" }),
    declared,
    location,
    dependencies: toTargets(project.requests.map(({ target }) => target)),
    packages: [...reached.uses].flatMap(([key, use]) => {
      const found = graph.packages.get(key);
      if (found === undefined) return [];
      return [toPackage(found, { use: statedUse(found) ?? use, extras: reached.extras.get(key) })];
    }),
    completeness,
    evidenceCommand: graph.evidenceCommand,
  };
}

function toPackage(
  found: PythonPackage,
  { use, extras }: { readonly use: PackageUse; readonly extras: ReadonlySet<string> | undefined },
): AnalyzedPackage {
  const ofExtras = [...(extras ?? [])].flatMap((extra) => found.extras.get(extra) ?? []);
  return {
    key: found.key,
    purl: pythonPurl(found.name, found.version, found.source),
    name: normalizeName(found.name),
    version: found.version,
    kind: "library",
    ...use,
    description: found.description,
    supplier: found.supplier,
    creator: found.creator,
    declared: found.declared,
    hashes: found.hashes,
    references: found.references,
    location: found.location,
    contentRoots: found.contentRoots,
    dependencies: toTargets([...found.dependencies, ...ofExtras]),
    dependenciesCompleteness: found.dependenciesCompleteness,
  };
}

function statedUse({ stated }: PythonPackage): PackageUse | undefined {
  if (stated === undefined) return undefined;
  const { usages, optional } = stated;
  if (!usages.includes("production")) return { usages, scope: "excluded" };
  return { usages, scope: optional ? "optional" : "required" };
}

function toTargets(targets: readonly GraphTarget[]): DependencyTarget[] {
  const distinct = new Map<string, DependencyTarget>();
  for (const target of targets) {
    if (target.kind === "package") distinct.set(target.key, { kind: "package", key: target.key });
    else distinct.set(`${SEPARATOR}${target.manifest}`, target);
  }
  return [...distinct.values()];
}

/** What no project leads to is part of the lockfile all the same; it gets neither usage nor an edge. */
function withOrphans(
  projects: AnalyzedProject[],
  { packages }: PythonGraph,
  reached: ReadonlySet<string>,
): AnalyzedProject[] {
  const [first, ...others] = projects;
  if (first === undefined) return projects;
  const orphans = [...packages.values()]
    .filter(({ key }) => !reached.has(key))
    .map((found) => {
      return toPackage(found, { use: statedUse(found) ?? UNKNOWN_USE, extras: undefined });
    });
  return [{ ...first, packages: [...first.packages, ...orphans] }, ...others];
}

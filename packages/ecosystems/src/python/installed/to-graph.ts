import type { FileSource, Scope, TreePath, Usage } from "@lizenzlotse/model";

import { folderOf } from "../../shared/tree-path.ts";
import type { GraphTarget, PythonGraph, PythonPackage, Request } from "../graph/python-graph.ts";
import { normalizeName } from "../normalize-name.ts";
import type { ProjectFacts } from "../pyproject/project-facts.ts";
import { pythonPurl } from "../requirement/package-source.ts";
import type { Requirement } from "../requirement/parse-requirement.ts";
import type { Distribution } from "./distribution.ts";
import { environmentOwner } from "./environment-owner.ts";
import { distributionKey, toPackage } from "./to-package.ts";

/** The tree around an environment. */
export interface InstalledContext {
  readonly files: FileSource;
  readonly pyprojects: ReadonlyMap<TreePath, ProjectFacts>;
  /** What lockfiles and manifests already told: usage by purl, by manifest of the project. */
  readonly told: ReadonlyMap<TreePath, ReadonlyMap<string, ToldUsage>>;
}

/** How a lockfile says that a package is used. */
export interface ToldUsage {
  readonly usages: readonly Usage[];
  readonly scope: Scope;
}

/** One graph for each folder of installed packages. */
export function distributionsToGraphs(
  distributions: readonly Distribution[],
  context: InstalledContext,
): readonly PythonGraph[] {
  const environments = new Map<TreePath, Distribution[]>();
  for (const distribution of distributions) {
    const site = folderOf(distribution.folder);
    environments.set(site, [...(environments.get(site) ?? []), distribution]);
  }
  return [...environments].map(([site, installed]) => toGraph(site, installed, context));
}

function toGraph(
  site: TreePath,
  installed: readonly Distribution[],
  context: InstalledContext,
): PythonGraph {
  const owner = environmentOwner(site, context.files);
  const facts = owner === undefined ? undefined : context.pyprojects.get(owner);
  const byName = new Map<string, GraphTarget[]>();
  for (const distribution of installed) {
    const name = normalizeName(distribution.metadata.name);
    byName.set(name, [...(byName.get(name) ?? []), targetOf(distribution, facts, context)]);
  }
  const targetsOf = ({ name, extras }: Requirement): readonly GraphTarget[] =>
    (byName.get(normalizeName(name)) ?? []).map((target) =>
      target.kind === "project" ? target : { ...target, extras },
    );
  const told: ReadonlyMap<string, ToldUsage> =
    (owner === undefined ? undefined : context.told.get(owner)) ?? new Map();
  const packages = installed
    .filter((distribution) => targetOf(distribution, facts, context).kind === "package")
    .map((distribution) => withTold(toPackage(distribution, context.files, targetsOf), told));
  return {
    source: "installed",
    packages: new Map(packages.map((it) => [it.key, it])),
    projects: [
      {
        manifest: owner ?? site,
        name: facts?.name,
        version: facts?.version,
        declared: facts?.declared ?? [],
        location: { path: site },
        requests: requestsFor(packages, told.size > 0 ? "development" : undefined),
        completeness: "unknown",
      },
    ],
  };
}

/** The project itself is often installed into its environment; it is no third-party package there. */
function targetOf(
  distribution: Distribution,
  owner: ProjectFacts | undefined,
  { pyprojects }: InstalledContext,
): GraphTarget {
  const name = normalizeName(distribution.metadata.name);
  const isNamed = (facts: ProjectFacts): boolean => normalizeName(facts.name ?? "") === name;
  const candidates = distribution.isLocal ? [...pyprojects.values()] : [];
  const project = [...(owner === undefined ? [] : [owner]), ...candidates].find(isNamed);
  if (project !== undefined) return { kind: "project", manifest: project.path };
  return { kind: "package", key: distributionKey(distribution), extras: [] };
}

function withTold(found: PythonPackage, told: ReadonlyMap<string, ToldUsage>): PythonPackage {
  const use = told.get(pythonPurl(found.name, found.version, found.source) ?? "");
  if (use === undefined) return found;
  return { ...found, stated: { usages: use.usages, optional: use.scope === "optional" } };
}

/**
 * What nothing else asks for was asked for by the project. What its lockfile tells needs no request here; what else
 * is installed beside that is a tool of the environment, like pip itself.
 */
function requestsFor(
  packages: readonly PythonPackage[],
  usage: Usage | undefined,
): readonly Request[] {
  const untold = packages.filter(({ stated }) => stated === undefined);
  const byKey = new Map(packages.map((it) => [it.key, it]));
  const edges = new Map(untold.map((it) => [it.key, keysOf(it, byKey)]));
  const wanted = new Set([...edges.values()].flat());
  const tops = untold.map(({ key }) => key).filter((key) => !wanted.has(key));
  const reached = reach(tops, edges);
  // What is left asks for itself in a circle: its first member stands for it.
  for (const { key } of untold) {
    if (reached.has(key)) continue;
    tops.push(key);
    for (const further of reach([key], edges)) reached.add(further);
  }
  return tops.map((key) => ({
    target: { kind: "package", key, extras: [] },
    usage,
    optional: false,
  }));
}

/**
 * What a package needs, and what each extra needs that somebody asks for by name. Extras that nobody asks for do not
 * count, so that a test tool is not taken for a part of everything that it can test.
 */
function keysOf(found: PythonPackage, byKey: ReadonlyMap<string, PythonPackage>): string[] {
  return found.dependencies.flatMap((target) => {
    if (target.kind === "project") return [];
    const { key, extras } = target;
    const ofExtras = extras.flatMap((it) => byKey.get(key)?.extras.get(normalizeName(it)) ?? []);
    return [key, ...ofExtras.flatMap((it) => (it.kind === "package" ? [it.key] : []))];
  });
}

function reach(
  starts: readonly string[],
  edges: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const reached = new Set(starts);
  for (const key of reached) for (const next of edges.get(key) ?? []) reached.add(next);
  return reached;
}

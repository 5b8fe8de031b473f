import type { FileSource, Scope, TreePath, Usage } from "@lizenzlotse/model";

import { appendTo } from "../../shared/append-to.ts";
import type { Report } from "../../shared/input.ts";
import { limitAlternatives } from "../../shared/limit-alternatives.ts";
import type { GraphTarget, PythonGraph, PythonPackage, Request } from "../graph/python-graph.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import type { ProjectFacts } from "../pyproject/project-facts.ts";
import { pythonPurl } from "../../shared/python/package-source.ts";
import type { Requirement } from "../../shared/python/parse-requirement.ts";
import type { Distribution } from "./distribution.ts";
import { environmentOwner } from "./environment-owner.ts";
import { distributionKey, toPackage } from "./to-package.ts";

/** The tree around an environment. */
export interface InstalledContext {
  readonly files: FileSource;
  readonly pyprojects: ReadonlyMap<TreePath, ProjectFacts>;
  /** What lockfiles and manifests already told, by manifest of the project. */
  readonly told: ReadonlyMap<TreePath, ToldProject>;
  readonly report: Report;
}

/** What other files say about the packages of a project. */
export interface ToldProject {
  /** Whether a lockfile told everything; otherwise only what the project asks for directly is known. */
  readonly isLocked: boolean;
  /** By purl. */
  readonly uses: ReadonlyMap<string, ToldUsage>;
}

/** How a package is used. */
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
    appendTo(environments, distribution.file.site, [distribution]);
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
    const target = targetOf(distribution, facts, context);
    appendTo(byName, normalizeName(distribution.metadata.name), [target]);
  }
  const alternatives = limitAlternatives(byName, { path: site, report: context.report });
  const targetsOf = ({ name, extras }: Requirement): readonly GraphTarget[] =>
    (alternatives.get(normalizeName(name)) ?? []).map((target) =>
      target.kind === "project" ? target : { ...target, extras },
    );
  const told = owner === undefined ? undefined : context.told.get(owner);
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
        requests: requestsFor(packages, told),
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

/** A lockfile knows better than the environment what a package is for. */
function withTold(found: PythonPackage, told: ToldProject | undefined): PythonPackage {
  const use = told?.isLocked === true ? toldUse(found, told) : undefined;
  if (use === undefined) return found;
  return { ...found, stated: { usages: use.usages, optional: use.scope === "optional" } };
}

function toldUse(found: PythonPackage, told: ToldProject | undefined): ToldUsage | undefined {
  return told?.uses.get(pythonPurl(found.name, found.version, found.source) ?? "");
}

/**
 * What the project asks for. What its lockfile tells needs no request here, and what else is installed beside that is
 * a tool of the environment, like pip itself. Without a lockfile it is what the manifest names, and besides what
 * nothing else asks for.
 */
function requestsFor(
  packages: readonly PythonPackage[],
  told: ToldProject | undefined,
): readonly Request[] {
  const isLocked = told?.isLocked === true;
  const declared = isLocked ? [] : packages.flatMap((it) => declaredRequests(it, told));
  const open = packages.filter((it) => toldUse(it, told) === undefined);
  return [
    ...declared,
    ...topsOf(open, packages, declared).map((key) => ({
      target: { kind: "package" as const, key, extras: [] },
      usage: isLocked ? ("development" as const) : undefined,
      optional: false,
    })),
  ];
}

function declaredRequests(found: PythonPackage, told: ToldProject | undefined): readonly Request[] {
  const use = toldUse(found, told);
  return (use?.usages ?? []).map((usage) => ({
    target: { kind: "package", key: found.key, extras: [] },
    usage,
    optional: use?.scope === "optional",
  }));
}

/** Of the open packages those that nothing else asks for; of a circle that nothing else asks for, the first. */
function topsOf(
  open: readonly PythonPackage[],
  packages: readonly PythonPackage[],
  declared: readonly Request[],
): readonly string[] {
  const byKey = new Map(packages.map((it) => [it.key, it]));
  const edges = new Map(packages.map((it) => [it.key, keysOf(it, byKey)]));
  const wanted = new Set(open.flatMap(({ key }) => edges.get(key) ?? []));
  const starts = declared.flatMap(({ target }) => (target.kind === "package" ? [target.key] : []));
  const reached = reach(starts, edges);
  const tops: string[] = [];
  const candidates = [...open.filter(({ key }) => !wanted.has(key)), ...open];
  for (const { key } of candidates) {
    if (reached.has(key)) continue;
    tops.push(key);
    for (const further of reach([key], edges)) reached.add(further);
  }
  return tops;
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

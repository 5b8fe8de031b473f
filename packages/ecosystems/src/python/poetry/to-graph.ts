import type { TreePath } from "@lizenzlotse/model";

import { appendTo } from "../../shared/append-to.ts";
import type { Report } from "../../shared/input.ts";
import { limitAlternatives } from "../../shared/limit-alternatives.ts";
import { folderOf, joinTreePath } from "../../shared/tree-path.ts";
import { EVIDENCE_COMMANDS } from "../evidence-commands.ts";
import { fileHashes } from "../file-hash.ts";
import type { GraphTarget, PythonGraph, PythonPackage, Request } from "../graph/python-graph.ts";
import { groupUsage } from "../../shared/python/group-usage.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { poetryRequirements } from "../pyproject/poetry-requirements.ts";
import type { ProjectFacts } from "../pyproject/project-facts.ts";
import {
  gitSource,
  sourceReferences,
  type PackageSource,
} from "../../shared/python/package-source.ts";
import { parseRequirement, type Requirement } from "../../shared/python/parse-requirement.ts";
import type { Satisfies } from "../requirement/satisfies.ts";
import type { PoetryLockPackage } from "./parse-poetry-lock.ts";
import type { PoetrySourceData } from "./schema.ts";

/** A lockfile and the projects around it. */
export interface PoetryContext {
  /** The lockfile. */
  readonly path: TreePath;
  /** Every pyproject.toml of the tree. */
  readonly pyprojects: ReadonlyMap<TreePath, ProjectFacts>;
  readonly satisfies: Satisfies;
  readonly report: Report;
}

/** Entries by normalised name: several where environments need different versions. */
type Entries = ReadonlyMap<string, readonly PoetryLockPackage[]>;

/** Turns the facts of a poetry.lock into a graph. What the project asks for stands in its pyproject.toml only. */
export function poetryLockToGraph(
  packages: readonly PoetryLockPackage[],
  context: PoetryContext,
): PythonGraph {
  const entries = limitAlternatives(indexEntries(packages), context);
  const targets = (requirement: Requirement): readonly GraphTarget[] =>
    targetsOf(requirement, entries, context);
  const thirdParty = packages.filter((it) => projectManifest(it.source, context) === undefined);
  return {
    source: "lockfile",
    packages: new Map(
      thirdParty.map((entry) => [keyOf(entry), toPackage(entry, context, targets)]),
    ),
    projects: [toProject(thirdParty, context, targets), ...toMembers(packages, context, targets)],
    evidenceCommand: EVIDENCE_COMMANDS.poetry,
  };
}

function indexEntries(packages: readonly PoetryLockPackage[]): Entries {
  const entries = new Map<string, PoetryLockPackage[]>();
  for (const entry of packages) appendTo(entries, normalizeName(entry.name), [entry]);
  return entries;
}

function keyOf({ name, version, source }: PoetryLockPackage): string {
  const origin =
    source?.type === "legacy" ? undefined : (source?.resolved_reference ?? source?.url);
  return `${normalizeName(name)}@${version ?? ""}${origin === undefined ? "" : `#${origin}`}`;
}

function targetsOf(
  requirement: Requirement,
  entries: Entries,
  context: PoetryContext,
): readonly GraphTarget[] {
  const candidates = entries.get(normalizeName(requirement.name)) ?? [];
  const fitting = candidates.filter(
    ({ version }) =>
      candidates.length === 1 ||
      version === undefined ||
      context.satisfies(version, requirement.specifier),
  );
  return fitting.map((entry) => {
    const manifest = projectManifest(entry.source, context);
    if (manifest !== undefined) return { kind: "project", manifest };
    return { kind: "package", key: keyOf(entry), extras: requirement.extras };
  });
}

/** A folder of the tree that the lockfile names is a project, not a package. */
function projectManifest(
  source: PoetrySourceData | undefined,
  { path }: PoetryContext,
): TreePath | undefined {
  if (source?.type !== "directory" || source.url === undefined) return undefined;
  if (/^(?:[/\\]|[a-z]:)/iu.test(source.url)) return undefined;
  return joinTreePath(folderOf(path), `${source.url}/pyproject.toml`);
}

function toPackage(
  entry: PoetryLockPackage,
  { path }: PoetryContext,
  targets: (requirement: Requirement) => readonly GraphTarget[],
): PythonPackage {
  const source = toSource(entry.source ?? {});
  const requirements = poetryRequirements(entry.dependencies, "production");
  const extras = Object.entries(entry.extras ?? {}).map(([extra, needed]) => {
    const names = needed.flatMap((text) => parseRequirement(text)?.name ?? []).map(normalizeName);
    const wanted = requirements.filter((it) => names.includes(normalizeName(it.requirement.name)));
    return [normalizeName(extra), wanted.flatMap((it) => targets(it.requirement))] as const;
  });
  return {
    key: keyOf(entry),
    name: entry.name,
    version: entry.version,
    source,
    description: entry.description === "" ? undefined : entry.description,
    declared: [],
    hashes: fileHashes(entry.files.map(({ hash }) => hash)),
    references: sourceReferences(source),
    location: { path, line: entry.line },
    contentRoots: [],
    dependencies: requirements
      .filter(({ optional }) => !optional)
      .flatMap(({ requirement }) => targets(requirement)),
    extras: new Map(extras),
    dependenciesCompleteness: "complete",
    stated: statedUsage(entry),
  };
}

function toSource({ type, url, ...git }: PoetrySourceData): PackageSource {
  if (url === undefined) return { kind: "index" };
  if (type === "git") {
    const revision = git.resolved_reference ?? git.reference;
    return gitSource(revision === undefined ? url : `${url}@${revision}`) ?? { kind: "path" };
  }
  if (type === "url") return { kind: "url", url };
  // `legacy` is what Poetry calls every index but PyPI.
  return { kind: type === "file" || type === "directory" ? "path" : "index" };
}

/** Lockfiles of Poetry 2 name the groups, those until 1.4 a category, those between neither. */
function statedUsage({
  groups,
  category,
  optional = false,
}: PoetryLockPackage): PythonPackage["stated"] {
  const names = groups ?? (category === undefined ? [] : [category]);
  if (names.length === 0) return undefined;
  const usages = names.map((name) => (name === "main" ? "production" : groupUsage(name)));
  return { usages: [...new Set(usages)].sort(), optional };
}

function toProject(
  thirdParty: readonly PoetryLockPackage[],
  context: PoetryContext,
  targets: (requirement: Requirement) => readonly GraphTarget[],
): PythonGraph["projects"][number] {
  const manifest = joinTreePath(folderOf(context.path), "pyproject.toml") ?? context.path;
  const facts = context.pyprojects.get(manifest);
  return {
    manifest,
    name: facts?.name,
    version: facts?.version,
    declared: facts?.declared ?? [],
    location: { path: context.path, line: 1 },
    requests:
      facts === undefined
        ? thirdParty.map(requestOf)
        : facts.dependencies.flatMap(({ requirement, usage, optional }) =>
            targets(requirement).map((target) => ({ target, usage, optional })),
          ),
    completeness: "complete",
  };
}

/** Folders of the tree that the lockfile names: what they need is locked as well. */
function toMembers(
  packages: readonly PoetryLockPackage[],
  context: PoetryContext,
  targets: (requirement: Requirement) => readonly GraphTarget[],
): PythonGraph["projects"] {
  return packages.flatMap((entry) => {
    const manifest = projectManifest(entry.source, context);
    if (manifest === undefined) return [];
    const facts = context.pyprojects.get(manifest);
    return [
      {
        manifest,
        name: facts?.name ?? entry.name,
        version: facts?.version ?? entry.version,
        declared: facts?.declared ?? [],
        location: { path: context.path, line: entry.line },
        requests: poetryRequirements(entry.dependencies, "production").flatMap(
          ({ requirement, usage, optional }) =>
            targets(requirement).map((target) => ({ target, usage, optional })),
        ),
        completeness: "complete",
      },
    ];
  });
}

/** Without a manifest nobody knows which packages were asked for; the lockfile at least knows what each is for. */
function requestOf(entry: PoetryLockPackage): Request {
  const target = { kind: "package", key: keyOf(entry), extras: [] } as const;
  return { target, usage: statedUsage(entry)?.usages[0], optional: entry.optional ?? false };
}

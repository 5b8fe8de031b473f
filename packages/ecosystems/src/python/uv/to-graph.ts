import { createDiagnostic, type ExternalReference, type TreePath } from "@lizenzlotse/model";

import { appendTo } from "../../shared/append-to.ts";
import type { Report } from "../../shared/input.ts";
import { limitAlternatives } from "../../shared/limit-alternatives.ts";
import { sanitizeUrl } from "../../shared/sanitize-url.ts";
import { folderOf, joinTreePath } from "../../shared/tree-path.ts";
import { EVIDENCE_COMMANDS } from "../evidence-commands.ts";
import { fileHashes } from "../file-hash.ts";
import type {
  GraphTarget,
  PythonGraph,
  PythonPackage,
  PythonProject,
  Request,
} from "../graph/python-graph.ts";
import { groupUsage } from "../../shared/python/group-usage.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import type { ProjectFacts } from "../pyproject/project-facts.ts";
import {
  gitSource,
  sourceReferences,
  type PackageSource,
} from "../../shared/python/package-source.ts";
import type { UvLock, UvLockPackage } from "./parse-uv-lock.ts";
import type { UvDependencyData, UvFileData, UvSourceData } from "./schema.ts";

/** A lockfile and the projects around it. */
export interface UvContext {
  /** The lockfile. */
  readonly path: TreePath;
  /** Every pyproject.toml of the tree. */
  readonly pyprojects: ReadonlyMap<TreePath, ProjectFacts>;
  readonly report: Report;
}

/** Every entry with its key, and by name. */
interface Entries {
  readonly byKey: ReadonlyMap<string, UvLockPackage>;
  readonly keysByName: ReadonlyMap<string, readonly string[]>;
  readonly context: UvContext;
}

/** Turns the facts of a uv.lock into a graph. Members of the workspace are projects, everything else is a package. */
export function uvLockToGraph(lock: UvLock, context: UvContext): PythonGraph {
  const entries = indexEntries(lock, context);
  const members: (readonly [TreePath, UvLockPackage])[] = [];
  const packages = new Map<string, PythonPackage>();
  for (const [key, entry] of entries.byKey) {
    const manifest = projectManifest(entry.source, context);
    if (manifest === undefined) packages.set(key, toPackage(key, entry, entries));
    else members.push([manifest, entry]);
  }
  reportUnresolved(entries);
  const projects = members.map(([manifest, entry]) => toProject(manifest, entry, entries));
  return {
    source: "lockfile",
    packages,
    projects: rootFirst(withWorkspaceRoot(projects, lock, entries), context),
    evidenceCommand: EVIDENCE_COMMANDS.uvLock,
  };
}

function indexEntries(lock: UvLock, context: UvContext): Entries {
  const byKey = new Map<string, UvLockPackage>();
  const keysByName = new Map<string, string[]>();
  for (const entry of lock.packages) {
    const name = normalizeName(entry.name);
    const plain = `${name}@${entry.version ?? ""}`;
    // Forks may lock one version from two sources.
    const key = byKey.has(plain) ? `${plain}#${String(byKey.size)}` : plain;
    byKey.set(key, entry);
    appendTo(keysByName, name, [key]);
  }
  return { byKey, keysByName: limitAlternatives(keysByName, context), context };
}

/** The manifest of a project of the tree; `undefined` for packages, also for folders outside the tree. */
function projectManifest(
  source: UvSourceData | undefined,
  { path }: UvContext,
): TreePath | undefined {
  const folder = source?.virtual ?? source?.editable ?? source?.directory;
  // An absolute path of the machine that wrote the lockfile says nothing about this tree.
  if (folder === undefined || /^(?:[/\\]|[a-z]:)/iu.test(folder)) return undefined;
  return joinTreePath(folderOf(path), `${folder}/pyproject.toml`);
}

function toProject(manifest: TreePath, entry: UvLockPackage, entries: Entries): PythonProject {
  const { path, pyprojects } = entries.context;
  const facts = pyprojects.get(manifest);
  const groups = Object.entries(entry["dev-dependencies"] ?? {});
  const optional = Object.values(entry["optional-dependencies"] ?? {}).flat();
  return {
    manifest,
    name: facts?.name ?? entry.name,
    version: facts?.version ?? entry.version,
    declared: facts?.declared ?? [],
    location: { path, line: entry.line },
    requests: [
      ...requestsFor(entry.dependencies, entries, { usage: "production", optional: false }),
      ...requestsFor(optional, entries, { usage: "production", optional: true }),
      ...groups.flatMap(([group, dependencies]) =>
        requestsFor(dependencies, entries, { usage: groupUsage(group), optional: false }),
      ),
    ],
    completeness: "complete",
  };
}

function requestsFor(
  dependencies: readonly UvDependencyData[] | undefined,
  entries: Entries,
  use: Pick<Request, "usage" | "optional">,
): readonly Request[] {
  return (dependencies ?? [])
    .flatMap((it) => [...targetsOf(it, entries), ...memberExtras(it, entries)])
    .map((target) => ({ target, ...use }));
}

/** Extras of a sibling are used by the one who asks for them, not by everybody who uses the sibling. */
function memberExtras(dependency: UvDependencyData, entries: Entries): readonly GraphTarget[] {
  return entriesFor(dependency, entries)
    .filter(([, { source }]) => projectManifest(source, entries.context) !== undefined)
    .flatMap(([, entry]) =>
      (dependency.extra ?? []).flatMap((extra) => entry["optional-dependencies"]?.[extra] ?? []),
    )
    .flatMap((needed) => targetsOf(needed, entries));
}

function targetsOf(dependency: UvDependencyData, entries: Entries): readonly GraphTarget[] {
  return entriesFor(dependency, entries).map(([key, entry]) => {
    const manifest = projectManifest(entry.source, entries.context);
    if (manifest !== undefined) return { kind: "project", manifest };
    return { kind: "package", key, extras: dependency.extra ?? [] };
  });
}

/** Which entries an edge means: uv names version and source where the name alone is ambiguous; what still fits is all meant. */
function entriesFor(
  dependency: UvDependencyData,
  { byKey, keysByName }: Entries,
): readonly (readonly [string, UvLockPackage])[] {
  const wantedSource = JSON.stringify(dependency.source);
  return (keysByName.get(normalizeName(dependency.name)) ?? []).flatMap((key) => {
    const entry = byKey.get(key);
    if (entry === undefined) return [];
    if (dependency.version !== undefined && entry.version !== dependency.version) return [];
    if (dependency.source !== undefined && JSON.stringify(entry.source) !== wantedSource) return [];
    return [[key, entry] as const];
  });
}

/** A lockfile that uv wrote holds everything it names; one that does not was edited or merged badly. */
function reportUnresolved(entries: Entries): void {
  const { path, report } = entries.context;
  for (const entry of entries.byKey.values()) {
    const groups = [entry["optional-dependencies"], entry["dev-dependencies"]];
    const lists = [entry.dependencies ?? [], ...groups.flatMap((it) => Object.values(it ?? {}))];
    for (const dependency of lists.flat()) {
      if (entriesFor(dependency, entries).length > 0) continue;
      const parameters = { dependency: dependency.name, dependent: entry.name };
      const place = { path, line: entry.line };
      report(createDiagnostic("inventory/unresolved-dependency", place, parameters));
    }
  }
}

function toPackage(key: string, entry: UvLockPackage, entries: Entries): PythonPackage {
  const files = [...(entry.sdist === undefined ? [] : [entry.sdist]), ...(entry.wheels ?? [])];
  const source = toSource(entry.source ?? {});
  const optional = Object.entries(entry["optional-dependencies"] ?? {});
  return {
    key,
    name: entry.name,
    version: entry.version,
    source,
    declared: [],
    hashes: fileHashes(files.map(({ hash }) => hash)),
    references: [...sourceReferences(source), ...fileReferences(entry)],
    location: { path: entries.context.path, line: entry.line },
    contentRoots: [],
    dependencies: (entry.dependencies ?? []).flatMap((it) => targetsOf(it, entries)),
    extras: new Map(
      optional.map(([extra, needed]) => [
        normalizeName(extra),
        needed.flatMap((it) => targetsOf(it, entries)),
      ]),
    ),
    dependenciesCompleteness: "complete",
  };
}

function toSource(source: UvSourceData): PackageSource {
  const { git, url, path, directory, editable, virtual } = source;
  if (git !== undefined) return gitSource(git) ?? { kind: "path" };
  if (url !== undefined) return { kind: "url", url };
  const isLocal = [path, directory, editable, virtual].some((it) => it !== undefined);
  return { kind: isLocal ? "path" : "index" };
}

function fileReferences({ sdist, wheels = [] }: UvLockPackage): readonly ExternalReference[] {
  const reference = (
    type: ExternalReference["type"],
    { url }: UvFileData,
  ): readonly ExternalReference[] => {
    const sanitized = url === undefined ? undefined : sanitizeUrl(url);
    return sanitized === undefined ? [] : [{ type, url: sanitized }];
  };
  return [
    ...(sdist === undefined ? [] : reference("source-distribution", sdist)),
    ...wheels.flatMap((wheel) => reference("distribution", wheel)),
  ];
}

/** A workspace whose root is no package has its dependency groups at the top of the lockfile. */
function withWorkspaceRoot(
  projects: readonly PythonProject[],
  lock: UvLock,
  entries: Entries,
): readonly PythonProject[] {
  const { path, pyprojects } = entries.context;
  const manifest = joinTreePath(folderOf(path), "pyproject.toml") ?? path;
  const groups = Object.entries(lock.manifest["dependency-groups"] ?? {});
  if (projects.some((project) => project.manifest === manifest)) return projects;
  if (groups.length === 0 && projects.length > 0) return projects;
  const facts = pyprojects.get(manifest);
  const root: PythonProject = {
    manifest,
    name: facts?.name,
    version: facts?.version,
    declared: facts?.declared ?? [],
    location: { path, line: 1 },
    requests: groups.flatMap(([group, dependencies]) =>
      requestsFor(dependencies, entries, { usage: groupUsage(group), optional: false }),
    ),
    completeness: "complete",
  };
  return [root, ...projects];
}

function rootFirst(
  projects: readonly PythonProject[],
  { path }: UvContext,
): readonly PythonProject[] {
  const own = joinTreePath(folderOf(path), "pyproject.toml");
  const isRoot = ({ manifest }: PythonProject): boolean => manifest === own;
  return [...projects.filter(isRoot), ...projects.filter((project) => !isRoot(project))];
}

import {
  createDiagnostic,
  redactSecrets,
  type FileSource,
  type TreePath,
} from "@lizenzlotse/model";

import type { Report } from "../../shared/input.ts";
import { isTestPath } from "../../shared/test-paths.ts";
import { fileNameOf, folderOf, joinTreePath } from "../../shared/tree-path.ts";
import { fileHashes } from "../file-hash.ts";
import type { GraphTarget, PythonGraph, PythonPackage, Request } from "../graph/python-graph.ts";
import { normalizeName } from "../normalize-name.ts";
import { projectManifestAt } from "../project-manifest.ts";
import type { ProjectFacts } from "../pyproject/project-facts.ts";
import {
  commitOf,
  sourceReferences,
  urlSource,
  type PackageSource,
} from "../requirement/package-source.ts";
import { pinnedVersion } from "../requirement/pinned-version.ts";
import { archiveName } from "./archive-version.ts";
import type { RequirementEntry } from "./parse-requirements.ts";
import type { LoadedRequirements } from "./read-requirements.ts";

/** The tree around a requirements file. */
export interface RequirementsContext {
  readonly files: FileSource;
  readonly pyprojects: ReadonlyMap<TreePath, ProjectFacts>;
  /** Versions in the environment of a project, by its manifest and by normalised name. */
  readonly installed: ReadonlyMap<TreePath, ReadonlyMap<string, string>>;
  readonly report: Report;
}

/** What one entry is: a package, or a project of the tree. */
interface Resolved {
  readonly entry: RequirementEntry;
  readonly target: GraphTarget;
  readonly found?: PythonPackage | undefined;
}

/** Turns a requirements file into a graph. Edges are known only where a tool noted them in comments. */
export function requirementsToGraph(
  file: LoadedRequirements,
  context: RequirementsContext,
): PythonGraph {
  const manifest = requirementsManifest(file.path, context.files);
  const resolved = file.entries.flatMap((entry) => resolve(entry, file, context));
  const others = resolved.filter(
    ({ target }) => target.kind === "package" || target.manifest !== manifest,
  );
  const facts = context.pyprojects.get(manifest);
  return {
    source: file.isGenerated ? "lockfile" : "manifest",
    packages: withEdges(others),
    projects: [
      {
        manifest,
        name: facts?.name,
        version: facts?.version,
        declared: facts?.declared ?? [],
        location: { path: file.path, line: 1 },
        requests: directOf(others, file),
        completeness: completenessOf(file, others, context.report),
      },
    ],
    evidenceCommand: evidenceCommand(file.path, manifest),
  };
}

/**
 * The project that a requirements file belongs to: that of its folder, or of the folder above where the folder only
 * holds requirements files.
 */
export function requirementsManifest(path: TreePath, files: FileSource): TreePath {
  const folder = folderOf(path);
  const own = /^(?:requirements?|reqs?)$/iu.test(fileNameOf(folder)) ? folderOf(folder) : folder;
  return projectManifestAt(own, files) ?? firstListed(own, files) ?? path;
}

function firstListed(folder: TreePath, files: FileSource): TreePath | undefined {
  const candidate = joinTreePath(folder, "requirements.txt");
  return candidate !== undefined && files.has(candidate) ? candidate : undefined;
}

function resolve(
  entry: RequirementEntry,
  file: LoadedRequirements,
  context: RequirementsContext,
): readonly Resolved[] {
  const { requirement, location, line } = entry;
  const local = requirement?.url ?? location;
  const manifest = local === undefined ? undefined : localProject(local, file.path, context.files);
  if (manifest !== undefined) return [{ entry, target: { kind: "project", manifest } }];
  const installed = context.installed.get(requirementsManifest(file.path, context.files));
  const found = toPackage(entry, file, installed);
  if (found !== undefined) {
    const extras = requirement?.extras ?? [];
    return [{ entry, target: { kind: "package", key: found.key, extras }, found }];
  }
  const parameters = { dependency: location ?? "", dependent: file.path };
  const place = { path: file.path, line };
  context.report(createDiagnostic("inventory/unresolved-dependency", place, parameters));
  return [];
}

/** A folder of the tree with a project in it. */
function localProject(location: string, path: TreePath, files: FileSource): TreePath | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\/|^git@/iu.test(location)) return undefined;
  const folder = joinTreePath(folderOf(path), location.replace(/\[[^\]]*\]$/u, ""));
  return folder === undefined ? undefined : projectManifestAt(folder, files);
}

function toPackage(
  { requirement, location, hashes, line }: RequirementEntry,
  { path, constrained }: LoadedRequirements,
  installed: ReadonlyMap<string, string> | undefined,
): PythonPackage | undefined {
  const url = requirement?.url ?? location;
  const archive = url === undefined ? undefined : archiveName(url);
  const name = requirement?.name ?? archive?.name ?? nameInUrl(location ?? "");
  if (name === undefined) return undefined;
  const source: PackageSource = url === undefined ? { kind: "index" } : urlSource(url);
  const version =
    commitOf(source) ??
    archive?.version ??
    pinnedVersion(requirement?.specifier ?? "") ??
    (url === undefined ? constrained.get(normalizeName(name)) : undefined) ??
    installed?.get(normalizeName(name));
  return {
    key: `${normalizeName(name)}@${version ?? ""}${url === undefined ? "" : `#${redactSecrets(url)}`}`,
    name,
    version,
    source,
    declared: [],
    hashes: fileHashes(hashes),
    references: sourceReferences(source),
    location: { path, line },
    contentRoots: [],
    dependencies: [],
    extras: new Map(),
    dependenciesCompleteness: "unknown",
  };
}

/** `#egg=name`, or the last segment of a repository's path. */
function nameInUrl(location: string): string | undefined {
  const egg = /[#&]egg=([\w.-]+)/u.exec(location)?.[1];
  if (egg !== undefined) return egg;
  if (!/^git[+:@]/u.test(location)) return undefined;
  const path = location.split(/[?#]/u, 1)[0] ?? "";
  return /^[\w.-]+/u.exec(fileNameOf(path))?.[0]?.replace(/\.git$/u, "");
}

/** Adds the edges that comments tell (`# via flask`); what a comment names must be in the file as well. */
function withEdges(resolved: readonly Resolved[]): ReadonlyMap<string, PythonPackage> {
  const dependencies = new Map<string, GraphTarget[]>();
  const keysByName = keysOf(resolved);
  const tellsEdges = resolved.some(({ entry }) => entry.via.length > 0);
  for (const { entry, target } of resolved) {
    for (const key of entry.via.flatMap((via) => keysByName.get(viaName(via)) ?? [])) {
      dependencies.set(key, [...(dependencies.get(key) ?? []), target]);
    }
  }
  const packages = new Map<string, PythonPackage>();
  for (const { found } of resolved) {
    if (found === undefined || packages.has(found.key)) continue;
    packages.set(found.key, {
      ...found,
      dependencies: dependencies.get(found.key) ?? [],
      dependenciesCompleteness: tellsEdges ? "complete" : "unknown",
    });
  }
  return packages;
}

/** What nothing in the file asks for was asked for by the project. */
function directOf(resolved: readonly Resolved[], file: LoadedRequirements): readonly Request[] {
  const keysByName = keysOf(resolved);
  return resolved
    .filter(
      ({ entry: { via } }) => via.length === 0 || via.some((it) => !keysByName.has(viaName(it))),
    )
    .map(({ target }) => ({ target, usage: file.usage, optional: false }));
}

function keysOf(resolved: readonly Resolved[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const { found } of resolved) {
    if (found === undefined) continue;
    const name = normalizeName(found.name);
    keys.set(name, [...(keys.get(name) ?? []), found.key]);
  }
  return keys;
}

/** `flask`, `flask (pyproject.toml)`, `-r requirements.in`: the last two name the project, so they match nothing. */
function viaName(via: string): string {
  return /^[\w.-]+(?:\[[^\]]*\])?$/u.test(via) ? normalizeName(via.replace(/\[.*$/u, "")) : "";
}

function completenessOf(
  file: LoadedRequirements,
  resolved: readonly Resolved[],
  report: Report,
): "complete" | "incomplete" | "unknown" {
  const open = resolved.filter(({ found }) => found !== undefined && found.version === undefined);
  for (const { found, entry } of open) {
    const specifier = entry.requirement?.specifier ?? "";
    const problem = specifier === "" ? "no version is stated" : `${specifier} allows several`;
    const parameters = { dependency: found?.name ?? "", problem };
    const place = { path: file.path, line: entry.line };
    report(createDiagnostic("inventory/unresolved-version", place, parameters));
  }
  if (open.length > 0) {
    // Test data need no lockfile.
    if (!isTestPath(file.path)) {
      const parameters = { manifest: file.path };
      report(createDiagnostic("inventory/no-lockfile", { path: file.path }, parameters));
    }
    return "incomplete";
  }
  // pip refuses to install anything without a hash as soon as one line has one.
  const isLocked = file.entries.some(({ hashes }) => hashes.length > 0);
  return isLocked || file.isGenerated ? "complete" : "unknown";
}

/** Wheels only, so that no package's build script runs. The folder's name makes it evidence, not first-party code. */
function evidenceCommand(path: TreePath, manifest: TreePath): string {
  const folder = folderOf(manifest);
  const file = folder === "" ? path : path.slice(folder.length + 1);
  return `pip install --no-deps --only-binary :all: --target .venv/site-packages -r ${file}`;
}

import { createDiagnostic, type FileSource, type TreePath } from "@lizenzlotse/model";

import { appendTo } from "../../shared/append-to.ts";
import type { Report } from "../../shared/input.ts";
import { limitAlternatives } from "../../shared/limit-alternatives.ts";
import { isTestPath } from "../../shared/test-paths.ts";
import { fileNameOf, folderOf, joinTreePath } from "../../shared/tree-path.ts";
import { requirementsEvidenceCommand } from "../evidence-commands.ts";
import { fileHashes } from "../file-hash.ts";
import type {
  GraphTarget,
  PythonGraph,
  PythonPackage,
  PythonProject,
  Request,
} from "../graph/python-graph.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { projectManifestAt } from "../project-manifest.ts";
import type { ProjectFacts } from "../pyproject/project-facts.ts";
import { packageKey } from "../requirement/package-key.ts";
import { commitOf, sourceReferences, urlSource } from "../../shared/python/package-source.ts";
import type { Requirement } from "../../shared/python/parse-requirement.ts";
import { pinnedVersion } from "../../shared/python/pinned-version.ts";
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
  const open = others.filter(({ found }) => found !== undefined && found.version === undefined);
  reportOpenVersions(file, open, context.report);
  const place = { path: file.path, report: context.report };
  const keysByName = limitAlternatives(keysOf(others), place);
  const facts = context.pyprojects.get(manifest);
  return {
    source: file.isGenerated ? "lockfile" : "manifest",
    packages: withEdges(others, keysByName),
    projects: [
      {
        manifest,
        name: facts?.name,
        version: facts?.version,
        declared: facts?.declared ?? [],
        location: { path: file.path, line: 1 },
        requests: directOf(others, keysByName, file.usage),
        completeness: completenessOf(file, open),
      },
    ],
    evidenceCommand: requirementsEvidenceCommand(fromProject(file.path, manifest)),
  };
}

/**
 * The project that a requirements file belongs to: that of its folder, or of the folder above where the folder only
 * holds requirements files.
 */
function requirementsManifest(path: TreePath, files: FileSource): TreePath {
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
  entry: RequirementEntry,
  file: LoadedRequirements,
  installed: ReadonlyMap<string, string> | undefined,
): PythonPackage | undefined {
  const { requirement, hashes, line } = entry;
  const url = requirement?.url ?? entry.location;
  const asked =
    url === undefined ? askedFromIndex(requirement, file) : askedByUrl(url, requirement);
  if (asked === undefined) return undefined;
  const { name, source } = asked;
  const version = asked.version ?? installed?.get(normalizeName(name));
  return {
    key: packageKey(name, version, url),
    name,
    version,
    source,
    declared: [],
    hashes: fileHashes(hashes),
    references: sourceReferences(source),
    location: { path: file.path, line },
    contentRoots: [],
    dependencies: [],
    extras: new Map(),
    dependenciesCompleteness: "unknown",
  };
}

/** What a line asks for; the version is absent where it allows several. */
type Asked = Pick<PythonPackage, "name" | "version" | "source">;

/** The line itself fixes the version, or else a constraints file of the requirements file. */
function askedFromIndex(
  requirement: Requirement | undefined,
  { constrained }: LoadedRequirements,
): Asked | undefined {
  if (requirement === undefined) return undefined;
  const { name, specifier } = requirement;
  const version = pinnedVersion(specifier) ?? constrained.get(normalizeName(name));
  return { name, version, source: { kind: "index" } };
}

function askedByUrl(url: string, requirement: Requirement | undefined): Asked | undefined {
  const archive = archiveName(url);
  const name = requirement?.name ?? archive?.name ?? nameInUrl(url);
  if (name === undefined) return undefined;
  const source = urlSource(url);
  return { name, version: commitOf(source) ?? archive?.version, source };
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
function withEdges(
  resolved: readonly Resolved[],
  keysByName: KeysByName,
): ReadonlyMap<string, PythonPackage> {
  const dependencies = new Map<string, GraphTarget[]>();
  const tellsEdges = resolved.some(({ entry }) => entry.via.length > 0);
  for (const { entry, target } of resolved) {
    for (const key of entry.via.flatMap((via) => keysByName.get(viaName(via)) ?? [])) {
      appendTo(dependencies, key, [target]);
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
function directOf(
  resolved: readonly Resolved[],
  keysByName: KeysByName,
  usage: Request["usage"],
): readonly Request[] {
  return resolved
    .filter(
      ({ entry: { via } }) => via.length === 0 || via.some((it) => !keysByName.has(viaName(it))),
    )
    .map(({ target }) => ({ target, usage, optional: false }));
}

type KeysByName = ReadonlyMap<string, readonly string[]>;

function keysOf(resolved: readonly Resolved[]): KeysByName {
  const keys = new Map<string, string[]>();
  for (const { found } of resolved) {
    if (found === undefined) continue;
    appendTo(keys, normalizeName(found.name), [found.key]);
  }
  return keys;
}

/** `flask`, `flask (pyproject.toml)`, `-r requirements.in`: the last two name the project, so they match nothing. */
function viaName(via: string): string {
  return /^[\w.-]+(?:\[[^\]]*\])?$/u.test(via) ? normalizeName(via.replace(/\[.*$/u, "")) : "";
}

function completenessOf(
  file: LoadedRequirements,
  open: readonly Resolved[],
): PythonProject["completeness"] {
  if (open.length > 0) return "incomplete";
  // pip refuses to install anything without a hash as soon as one line has one.
  const isLocked = file.entries.some(({ hashes }) => hashes.length > 0);
  return isLocked || file.isGenerated ? "complete" : "unknown";
}

function reportOpenVersions(
  { path }: LoadedRequirements,
  open: readonly Resolved[],
  report: Report,
): void {
  for (const { found, entry } of open) {
    const specifier = entry.requirement?.specifier ?? "";
    const problem = specifier === "" ? "no version is stated" : `${specifier} allows several`;
    const parameters = { dependency: found?.name ?? "", problem };
    report(
      createDiagnostic("inventory/unresolved-version", { path, line: entry.line }, parameters),
    );
  }
  // Test data need no lockfile.
  if (open.length === 0 || isTestPath(path)) return;
  report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
}

/** The path of a requirements file from the folder of the project that it belongs to. */
function fromProject(path: TreePath, manifest: TreePath): string {
  const folder = folderOf(manifest);
  return folder === "" ? path : path.slice(folder.length + 1);
}

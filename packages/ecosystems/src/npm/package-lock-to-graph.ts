import {
  createDiagnostic,
  type Completeness,
  type Diagnostic,
  type TreePath,
} from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import { integrityToHashes } from "../shared/integrity-to-hashes.ts";
import type { ComputedUsage } from "../shared/reachability.ts";
import { parseGitUrl, sanitizeUrl } from "../shared/sanitize-url.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import type {
  NpmEdge,
  NpmGraph,
  NpmPackage,
  NpmProject,
  NpmRootEdge,
  PackageOrigin,
} from "./facts.ts";
import type { LockedEntry, PackageLock } from "./locked-entry.ts";
import { resolveInNodeModules } from "./node-modules-resolution.ts";
import type { Manifest } from "./parse-package-json.ts";

/** A package-lock with what is needed to understand it. */
export interface PackageLockInput {
  readonly path: TreePath;
  readonly lock: PackageLock;
  /** The root's package.json, where there is one: version 1 says nothing about the root's dependencies. */
  readonly rootManifest?: Manifest | undefined;
}

/**
 * Resolves the entries of a package-lock as npm does, along nested `node_modules`.
 *
 * @returns the graph, and `inventory/unresolved-dependency` for what entries need but the lock does not hold.
 */
export function packageLockToGraph(input: PackageLockInput): {
  readonly graph: NpmGraph;
  readonly diagnostics: readonly Diagnostic[];
} {
  const resolver = new PackageLockResolver(input);
  const packages = new Map<string, NpmPackage>();
  const projects: NpmProject[] = [];
  for (const entry of input.lock.entries.values()) {
    if (entry.link === true || resolver.isFolderCopy(entry)) continue;
    if (isPackageFolder(entry.folder)) packages.set(entry.folder, resolver.toPackage(entry));
    else projects.push(...resolver.toProject(entry));
  }
  // A root entry that cannot be read must not cost the packages.
  if (!input.lock.entries.has("")) projects.unshift(...resolver.toProject(MISSING_ROOT));
  return {
    graph: {
      source: "lockfile",
      location: { path: input.path },
      projects,
      packages: resolver.withArchives(packages),
      evidenceCommand: "npm ci --ignore-scripts",
    },
    diagnostics: resolver.diagnostics,
  };
}

const MISSING_ROOT: LockedEntry = { folder: "", declared: [] };

function isPackageFolder(folder: string): boolean {
  return /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/u.test(folder);
}

type Dependencies = readonly {
  readonly name: string;
  readonly spec: string;
  readonly optional: boolean;
  readonly peer: boolean;
}[];

interface ResolvedEdges {
  readonly found: readonly NpmEdge[];
  /** Names that must be there but are not. */
  readonly missing: readonly string[];
}

class PackageLockResolver {
  readonly diagnostics: Diagnostic[] = [];
  readonly #input: PackageLockInput;
  readonly #folder: TreePath;
  /** Folders of packages that somebody asked for by the URL of an archive: no registry's packages. */
  readonly #archives = new Set<string>();

  constructor(input: PackageLockInput) {
    this.#input = input;
    this.#folder = folderOf(input.path);
  }

  /** With npm's `install-links`, a folder of the tree is copied: it is first-party all the same. */
  isFolderCopy(entry: LockedEntry): boolean {
    return (
      entry.resolved !== undefined &&
      isPackageFolder(entry.folder) &&
      parseDependencySpec(entry.resolved).kind === "folder"
    );
  }

  toPackage(entry: LockedEntry): NpmPackage {
    const dependencies = dependenciesOf(entry);
    const edges = this.#edges(entry, dependencies);
    this.#complain(entry, edges.missing);
    const origin = originOfLockedEntry(entry);
    const name = entry.name ?? nameOfFolder(entry.folder);
    const version = entry.version ?? (origin.kind === "git" ? origin.address?.revision : undefined);
    if (version === undefined) this.#complainAboutVersion(entry, name);
    return {
      key: entry.folder,
      name,
      version,
      origin,
      hashes: integrityToHashes(entry.integrity ?? ""),
      declared: entry.declared,
      location: { path: this.#input.path, line: entry.line },
      edges: edges.found,
      completeness: completenessOf(edges.missing.length === 0),
      usage: usageOfLockedEntry(entry),
    };
  }

  toProject(entry: LockedEntry): NpmProject[] {
    const manifest = this.#manifestOf(entry.folder);
    if (manifest === undefined) return [];
    const groups = this.#projectDependencies(entry);
    const resolved = groups.map(({ usage, dependencies }) => ({
      usage,
      edges: this.#edges(entry, dependencies),
    }));
    const edges = resolved.flatMap(({ usage, edges: { found } }): NpmRootEdge[] =>
      found.map((edge) => ({ ...edge, usage })),
    );
    // npm links a folder outside the root without installing what it needs: this lock does not speak for it.
    const speaksForIt = !entry.folder.startsWith("..") || edges.length > 0;
    if (!speaksForIt) return [];
    const missing = resolved.flatMap((group) => group.edges.missing);
    this.#complain(entry, missing);
    return [
      {
        manifest,
        name: entry.name,
        version: entry.version,
        declared: entry.declared,
        edges,
        completeness: completenessOf(missing.length === 0 && this.#knowsDependenciesOf(entry)),
      },
    ];
  }

  /** Gives the packages that were asked for by URL their true origin: only their dependents know it. */
  withArchives(packages: Map<string, NpmPackage>): ReadonlyMap<string, NpmPackage> {
    for (const folder of this.#archives) {
      const entry = packages.get(folder);
      if (entry?.origin.kind !== "registry") continue;
      packages.set(folder, { ...entry, origin: { kind: "archive", url: entry.origin.url } });
    }
    return packages;
  }

  #knowsDependenciesOf(entry: LockedEntry): boolean {
    if (entry === MISSING_ROOT) return false;
    return (
      this.#input.lock.namesRootDependencies ||
      entry.folder !== "" ||
      this.#input.rootManifest !== undefined
    );
  }

  #projectDependencies(
    entry: LockedEntry,
  ): { usage: "production" | "development"; dependencies: Dependencies }[] {
    if (!this.#input.lock.namesRootDependencies && entry.folder === "") {
      const declared = this.#input.rootManifest?.dependencies ?? [];
      return (["production", "development"] as const).map((usage) => ({
        usage,
        dependencies: declared.filter((dependency) => dependency.usage === usage),
      }));
    }
    return [
      { usage: "production", dependencies: dependenciesOf(entry) },
      { usage: "development", dependencies: toDependencies(entry.devDependencies) },
    ];
  }

  #edges(entry: LockedEntry, dependencies: Dependencies): ResolvedEdges {
    const found: NpmEdge[] = [];
    const missing: string[] = [];
    for (const dependency of dependencies) {
      const target = this.#target(entry, dependency);
      if (target !== undefined) found.push({ target, optional: dependency.optional });
      else if (!dependency.optional && !dependency.peer) missing.push(dependency.name);
    }
    return { found, missing };
  }

  #target(entry: LockedEntry, dependency: Dependencies[number]): DependencyTarget | undefined {
    const { entries } = this.#input.lock;
    const folder = resolveInNodeModules(entry.folder, dependency.name, (path) => entries.has(path));
    const target = folder === undefined ? undefined : entries.get(folder);
    if (folder === undefined || target === undefined) return undefined;
    if (target.link === true || this.isFolderCopy(target)) {
      const path = (target.resolved ?? "").replace(/^file:/u, "");
      const manifest = this.#manifestOf(path);
      return manifest === undefined ? undefined : { kind: "project", manifest };
    }
    if (parseDependencySpec(dependency.spec).kind === "archive") this.#archives.add(folder);
    return { kind: "package", key: folder };
  }

  #manifestOf(folder: string): TreePath | undefined {
    const path = joinTreePath(this.#folder, folder);
    return path === undefined ? undefined : joinTreePath(path, "package.json");
  }

  #complainAboutVersion(entry: LockedEntry, dependency: string): void {
    const location = { path: this.#input.path, line: entry.line };
    const parameters = { dependency, problem: "the lockfile gives no version" };
    this.diagnostics.push(createDiagnostic("inventory/unresolved-version", location, parameters));
  }

  #complain(entry: LockedEntry, missing: readonly string[]): void {
    const location = { path: this.#input.path, line: entry.line };
    const dependent = entry.folder === "" ? (entry.name ?? "package.json") : entry.folder;
    for (const dependency of missing) {
      const parameters = { dependency, dependent };
      this.diagnostics.push(
        createDiagnostic("inventory/unresolved-dependency", location, parameters),
      );
    }
  }
}

function completenessOf(allFound: boolean): Completeness {
  return allFound ? "complete" : "incomplete";
}

function dependenciesOf(entry: LockedEntry): Dependencies {
  const optional = entry.optionalDependencies ?? {};
  const required = toDependencies(entry.dependencies).filter(
    ({ name }) => !Object.hasOwn(optional, name),
  );
  const peers = toDependencies(entry.peerDependencies).map((peer) => ({
    ...peer,
    peer: true,
    optional: entry.peerDependenciesMeta?.[peer.name]?.optional === true,
  }));
  return [
    ...required,
    ...toDependencies(optional).map((dependency) => ({ ...dependency, optional: true })),
    ...peers,
  ];
}

function toDependencies(specs: Readonly<Record<string, string>> | undefined): Dependencies {
  return Object.entries(specs ?? {}).map(([name, spec]) => ({
    name,
    spec,
    optional: false,
    peer: false,
  }));
}

function nameOfFolder(folder: string): string {
  return folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
}

export function originOfLockedEntry(entry: LockedEntry): PackageOrigin {
  if (entry.resolved === undefined) return { kind: "registry" };
  const spec = parseDependencySpec(entry.resolved);
  if (spec.kind === "git") return { kind: "git", address: parseGitUrl(spec.url) };
  if (spec.kind === "local-archive") return { kind: "local-archive" };
  const url = sanitizeUrl(entry.resolved);
  // Version 1 has the URL in place of the version, version 2 and later tell by the dependent only.
  return entry.version === undefined ? { kind: "archive", url } : { kind: "registry", url };
}

/**
 * npm marks what is used *only* so; `devOptional` is used by development and, optionally, by production.
 *
 * @see https://docs.npmjs.com/cli/configuring-npm/package-lock-json#packages
 */
export function usageOfLockedEntry(entry: LockedEntry): ComputedUsage {
  if (entry.dev === true) return { usages: ["development"], scope: "excluded" };
  if (entry.devOptional === true)
    return { usages: ["development", "production"], scope: "optional" };
  return { usages: ["production"], scope: entry.optional === true ? "optional" : "required" };
}

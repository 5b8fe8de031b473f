import type { Completeness, Diagnostic, TreePath } from "@lizenzlotse/model";

import { integrityToHashes } from "../shared/integrity-to-hashes.ts";
import type { NpmGraph, NpmPackage, NpmProject, NpmRootEdge, PackageOrigin } from "./facts.ts";
import {
  developmentDependenciesOf,
  isOwnFolder,
  isPackageFolder,
  nameOfPackageFolder,
  originOfLockedEntry,
  runtimeDependenciesOf,
  usageOfLockedEntry,
  type LockedDependency,
} from "./locked-entry-facts.ts";
import type { LockedEntry, PackageLock } from "./locked-entry.ts";
import { PackageLockResolver } from "./package-lock-resolver.ts";
import { versionOfRegistryArchive } from "./package-name.ts";
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
 * @returns the graph, and diagnostics for what entries need but the lock does not hold, and for missing versions.
 */
export function packageLockToGraph(input: PackageLockInput): {
  readonly graph: NpmGraph;
  readonly diagnostics: readonly Diagnostic[];
} {
  const resolver = new PackageLockResolver(input.path, input.lock.entries);
  const packages = new Map<string, NpmPackage>();
  // The root owns what no project reaches, and must not be missing: else its packages were lost with it.
  const root = input.lock.entries.get("") ?? MISSING_ROOT;
  const projects = toProject(root, rootDependencies(root, input), resolver);
  for (const entry of input.lock.entries.values()) {
    if (entry.folder === "" || isOwnFolder(entry)) continue;
    if (isPackageFolder(entry.folder)) packages.set(entry.folder, toPackage(entry, resolver));
    else projects.push(...toProject(entry, namedDependencies(entry), resolver));
  }
  return {
    graph: {
      source: "lockfile",
      location: { path: input.path },
      projects,
      packages: withArchives(packages, resolver.archives),
      evidenceCommand: "npm ci --ignore-scripts",
    },
    diagnostics: resolver.diagnostics,
  };
}

const MISSING_ROOT: LockedEntry = { folder: "", declared: [] };

function toPackage(entry: LockedEntry, resolver: PackageLockResolver): NpmPackage {
  const edges = resolver.edges(entry, runtimeDependenciesOf(entry));
  resolver.complainAboutMissing(entry, edges.missing);
  const origin = originOfLockedEntry(entry);
  const name = entry.name ?? nameOfPackageFolder(entry.folder);
  const version = entry.version ?? versionOfOrigin(origin, name);
  if (version === undefined) resolver.complainAboutVersion(entry, name);
  return {
    key: entry.folder,
    name,
    version,
    origin,
    hashes: integrityToHashes(entry.integrity ?? ""),
    declared: entry.declared,
    location: resolver.locationOf(entry),
    edges: edges.found,
    completeness: edges.missing.length === 0 ? "complete" : "incomplete",
    usage: usageOfLockedEntry(entry),
  };
}

/** The commit, or the version in the name of an archive that lies where a registry keeps its own. */
function versionOfOrigin(origin: PackageOrigin, name: string): string | undefined {
  if (origin.kind === "git") return origin.address?.revision;
  return origin.kind === "archive" ? versionOfRegistryArchive(origin.url ?? "", name) : undefined;
}

/** What a project asks for; `undefined` where the lockfile leaves that to a package.json that is not there. */
type ProjectDependencies = Readonly<
  Record<"production" | "development", readonly LockedDependency[]>
>;

function namedDependencies(entry: LockedEntry): ProjectDependencies {
  return {
    production: runtimeDependenciesOf(entry),
    development: developmentDependenciesOf(entry),
  };
}

function rootDependencies(
  root: LockedEntry,
  { lock, rootManifest }: PackageLockInput,
): ProjectDependencies | undefined {
  if (root === MISSING_ROOT) return undefined;
  if (lock.namesRootDependencies) return namedDependencies(root);
  if (rootManifest === undefined) return undefined;
  const { dependencies } = rootManifest;
  return {
    production: dependencies.filter(({ usage }) => usage === "production"),
    development: dependencies.filter(({ usage }) => usage === "development"),
  };
}

function toProject(
  entry: LockedEntry,
  dependencies: ProjectDependencies | undefined,
  resolver: PackageLockResolver,
): NpmProject[] {
  const manifest = resolver.manifestOf(entry.folder);
  if (manifest === undefined) return [];
  const groups = (["production", "development"] as const).map((usage) => ({
    usage,
    resolved: resolver.edges(entry, dependencies?.[usage] ?? []),
  }));
  const edges = groups.flatMap(({ usage, resolved }): NpmRootEdge[] =>
    resolved.found.map((edge) => ({ ...edge, usage })),
  );
  // npm links a folder outside the root without installing what it needs: this lock does not speak for it.
  if (entry.folder.startsWith("..") && edges.length === 0) return [];
  const missing = groups.flatMap(({ resolved }) => resolved.missing);
  resolver.complainAboutMissing(entry, missing);
  const isComplete = dependencies !== undefined && missing.length === 0;
  const completeness: Completeness = isComplete ? "complete" : "incomplete";
  const { name, version, declared } = entry;
  return [{ manifest, name, version, declared, edges, completeness }];
}

/** Gives the packages that were asked for by URL their true origin: only their dependents know it. */
function withArchives(
  packages: Map<string, NpmPackage>,
  archives: ReadonlySet<string>,
): ReadonlyMap<string, NpmPackage> {
  for (const folder of archives) {
    const entry = packages.get(folder);
    if (entry?.origin.kind !== "registry") continue;
    packages.set(folder, { ...entry, origin: { kind: "archive", url: entry.origin.url } });
  }
  return packages;
}

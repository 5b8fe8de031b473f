import type { Completeness } from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import { integrityToHashes } from "../shared/integrity-to-hashes.ts";
import type { LockedPackage } from "../shared/locked-packages.ts";
import { sanitizeUrl } from "../shared/sanitize-url.ts";
import { joinTreePath } from "../shared/tree-path.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import type { NpmEdge, NpmGraph, NpmPackage, NpmProject, NpmRootEdge } from "./facts.ts";
import { resolveInNodeModules } from "./node-modules-resolution.ts";
import { originOfLockedEntry, usageOfLockedEntry } from "./locked-entry-facts.ts";
import type { DeclaredDependency, Manifest } from "./parse-package-json.ts";
import type { InstalledPackage, InstalledSet } from "./read-installed.ts";

/** What is known about a folder of installed packages from elsewhere. */
export interface InstalledContext {
  /** The package.json beside `node_modules`, where there is one. */
  readonly hostManifest?: Manifest | undefined;
  /** What the lockfile that governs the folder says about a package, by `name@version`. */
  readonly lockedOf: (coordinate: string) => LockedPackage | undefined;
}

/** Joins installed packages as Node would find them from each other. */
export function installedToGraph(set: InstalledSet, context: InstalledContext): NpmGraph {
  const resolver = new InstalledResolver(set);
  const packages = new Map<string, NpmPackage>();
  for (const entry of set.packages) {
    packages.set(entry.folder, toPackage(entry, { resolver, context, set }));
  }
  const project = toProject(set, context, resolver);
  return {
    source: "installed",
    location: { path: joinTreePath(set.host, "node_modules") ?? "node_modules" },
    projects: [project],
    packages: resolver.withArchives(packages),
  };
}

function toPackage(
  entry: InstalledPackage,
  given: { resolver: InstalledResolver; context: InstalledContext; set: InstalledSet },
): NpmPackage {
  const { manifest, folder } = entry;
  const name = manifest.name ?? entry.name;
  const note = given.set.notes?.entries.get(relativeTo(given.set.host, folder));
  const needed = manifest.dependencies.filter((dependency) => dependency.usage === "production");
  const edges = given.resolver.edges(folder, needed);
  const locked = given.context.lockedOf(`${name}@${manifest.version ?? ""}`);
  return {
    key: folder,
    name,
    version: manifest.version,
    origin: note === undefined ? { kind: "registry" } : originOfLockedEntry(note),
    hashes: integrityToHashes(note?.integrity ?? ""),
    declared: manifest.declared,
    location: { path: manifest.path },
    edges: edges.found,
    completeness: edges.completeness,
    purl: locked?.purl,
    usage: locked?.usage ?? (note === undefined ? undefined : usageOfLockedEntry(note)),
    description: manifest.description,
    creator: manifest.creator,
    references: manifest.references,
    contentRoots: [folder],
  };
}

function toProject(
  set: InstalledSet,
  { hostManifest }: InstalledContext,
  resolver: InstalledResolver,
): NpmProject {
  const dependencies = hostManifest?.dependencies ?? [];
  const groups = (["production", "development"] as const).map((usage) => ({
    usage,
    edges: resolver.edges(
      set.host,
      dependencies.filter((dependency) => dependency.usage === usage),
    ),
  }));
  const isComplete = groups.every(({ edges }) => edges.completeness === "complete");
  return {
    manifest: joinTreePath(set.host, "package.json") ?? "package.json",
    declared: [],
    edges: groups.flatMap(({ usage, edges }): NpmRootEdge[] =>
      edges.found.map((edge) => ({ ...edge, usage })),
    ),
    completeness: hostManifest !== undefined && isComplete ? "complete" : "unknown",
  };
}

class InstalledResolver {
  readonly #host: string;
  readonly #folders: ReadonlySet<string>;
  /** URLs of packages that somebody asked for by the URL of an archive: no registry's packages. */
  readonly #archives = new Map<string, string>();
  readonly #storedByName = new Map<string, string[]>();

  constructor(set: InstalledSet) {
    this.#host = set.host;
    this.#folders = new Set(set.packages.map((entry) => relativeTo(set.host, entry.folder)));
    for (const { folder, name } of set.packages) {
      if (!/node_modules\/\.(?:deno|pnpm)\//u.test(folder)) continue;
      appendTo(this.#storedByName, name, [folder]);
    }
  }

  edges(
    from: string,
    dependencies: readonly DeclaredDependency[],
  ): { readonly found: readonly NpmEdge[]; readonly completeness: Completeness } {
    const found: NpmEdge[] = [];
    let missing = 0;
    for (const { name, spec, optional, peer } of dependencies) {
      const target = this.#target(from, name);
      if (target !== undefined) {
        found.push({ target, optional });
        this.#noteArchive(target, spec);
      }
      if (target === undefined && !optional && !peer) missing += 1;
    }
    // Links are not followed, so a missing package may be a workspace's or lie behind a link of pnpm.
    return { found, completeness: missing === 0 ? "complete" : "unknown" };
  }

  /** Gives the packages that were asked for by URL their true origin: only their dependents know it. */
  withArchives(packages: Map<string, NpmPackage>): ReadonlyMap<string, NpmPackage> {
    for (const [key, url] of this.#archives) {
      const entry = packages.get(key);
      if (entry?.origin.kind === "registry")
        packages.set(key, { ...entry, origin: { kind: "archive", url } });
    }
    return packages;
  }

  #noteArchive(target: DependencyTarget, spec: string): void {
    const asked = parseDependencySpec(spec);
    if (target.kind !== "package" || asked.kind !== "archive") return;
    const url = sanitizeUrl(asked.url);
    if (url !== undefined) this.#archives.set(target.key, url);
  }

  #target(from: string, name: string): DependencyTarget | undefined {
    const found = resolveInNodeModules(relativeTo(this.#host, from), name, (folder) =>
      this.#folders.has(folder),
    );
    if (found !== undefined)
      return { kind: "package", key: joinTreePath(this.#host, found) ?? found };
    // pnpm joins its store by links; where it holds one copy of a name, that one is meant.
    const stored = this.#storedByName.get(name) ?? [];
    const [only] = stored;
    return stored.length === 1 && only !== undefined ? { kind: "package", key: only } : undefined;
  }
}

function relativeTo(host: string, folder: string): string {
  if (host === "") return folder;
  return folder === host ? "" : folder.slice(host.length + 1);
}

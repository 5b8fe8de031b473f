import { createDiagnostic, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import type { ParsedEntry } from "../shared/parse-entries.ts";
import {
  computeUsages,
  joinUsages,
  type ComputedUsage,
  type UsageRoot,
} from "../shared/reachability.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import type { NpmEdge, NpmGraph, NpmPackage, NpmProject, NpmRootEdge } from "./facts.ts";
import type { PnpmLock } from "./pnpm-lock.ts";
import { identifyPnpmPackage } from "./pnpm-identity.ts";
import { pnpmPackageKey, splitPnpmKey, withoutPeers } from "./pnpm-reference.ts";
import type { PnpmImporterData, PnpmPackageData, PnpmSnapshotData } from "./pnpm-schema.ts";

/**
 * Joins the parts of a pnpm-lock.yaml.
 *
 * A package that occurs with several choices of peers is one package with the edges of all of them; what it is used
 * for is computed on the single choices, because a development tool may bring along a choice of its own.
 *
 * @returns the graph, and `inventory/unresolved-dependency` for what is needed but not in the lock.
 */
export function pnpmLockToGraph(
  path: TreePath,
  lock: PnpmLock,
): { readonly graph: NpmGraph; readonly diagnostics: readonly Diagnostic[] } {
  const resolver = new PnpmResolver(path, lock);
  const projects = lock.importers.flatMap((importer) => resolver.toProject(importer));
  return {
    graph: {
      source: "lockfile",
      location: { path },
      projects: projects.length === 0 ? resolver.missingProject() : projects,
      packages: resolver.packages(),
      evidenceCommand: EVIDENCE_COMMAND,
    },
    diagnostics: resolver.diagnostics,
  };
}

/** Not `install`: that runs the project's pnpmfile, and refuses a lockfile written with one where it may not. */
const EVIDENCE_COMMAND = "pnpm fetch --ignore-scripts --ignore-pnpmfile";

/** A dependency of a snapshot: the snapshot it leads to, or a first-party folder. */
type Resolved =
  | { readonly kind: "snapshot"; readonly key: string; readonly optional: boolean }
  | { readonly kind: "project"; readonly manifest: TreePath; readonly optional: boolean };

interface Snapshot {
  readonly id: string;
  readonly resolved: readonly Resolved[];
  readonly complete: boolean;
}

class PnpmResolver {
  readonly diagnostics: Diagnostic[] = [];
  readonly #path: TreePath;
  readonly #folder: TreePath;
  readonly #packages: ReadonlyMap<string, ParsedEntry<PnpmPackageData>>;
  readonly #snapshotKeys: ReadonlySet<string>;
  readonly #snapshots = new Map<string, Snapshot>();
  readonly #roots: UsageRoot[] = [];

  constructor(path: TreePath, lock: PnpmLock) {
    this.#path = path;
    this.#folder = folderOf(path);
    this.#packages = new Map(lock.packages.map((entry) => [entry.key, entry]));
    this.#snapshotKeys = new Set(lock.snapshots.map((entry) => entry.key));
    for (const entry of lock.snapshots) this.#snapshots.set(entry.key, this.#toSnapshot(entry));
  }

  toProject(importer: ParsedEntry<PnpmImporterData>): NpmProject[] {
    const folder = joinTreePath(this.#folder, importer.key);
    if (folder === undefined) return [];
    const references = directReferences(importer.data);
    const edges: NpmRootEdge[] = [];
    for (const { name, version, usage, optional } of references) {
      const resolved = this.#resolve({ name, reference: version, optional, folder });
      if (resolved === undefined) this.#complain(name, importer.key, importer.line);
      else edges.push({ target: targetOf(resolved), usage, optional });
      if (resolved?.kind === "snapshot") this.#roots.push({ key: resolved.key, usage, optional });
    }
    return [
      {
        manifest: manifestIn(folder),
        declared: [],
        edges,
        completeness: edges.length === references.length ? "complete" : "incomplete",
      },
    ];
  }

  /** Importers that cannot be read must not cost the packages. */
  missingProject(): NpmProject[] {
    return [
      { manifest: manifestIn(this.#folder), declared: [], edges: [], completeness: "incomplete" },
    ];
  }

  packages(): ReadonlyMap<string, NpmPackage> {
    const usages = this.#usagesById();
    const packages = new Map<string, NpmPackage>();
    for (const [id, variants] of this.#variantsById()) {
      if (this.#folderOfPackage(id) !== undefined) continue;
      const edges = new Map<string, NpmEdge>();
      for (const resolved of variants.flatMap((variant) => variant.resolved)) {
        const target = targetOf(resolved);
        const key = JSON.stringify(target);
        const optional = resolved.optional && edges.get(key)?.optional !== false;
        edges.set(key, { target, optional });
      }
      packages.set(id, {
        ...identifyPnpmPackage(id, this.#packages.get(id)?.data),
        declared: [],
        location: { path: this.#path, line: this.#packages.get(id)?.line },
        edges: [...edges.values()],
        completeness: variants.every((variant) => variant.complete) ? "complete" : "incomplete",
        usage: usages.get(id) ?? usageByFlag(this.#packages.get(id)?.data.dev),
      });
    }
    return packages;
  }

  #toSnapshot({ key, data, line }: ParsedEntry<PnpmSnapshotData>): Snapshot {
    const dependencies = [
      ...Object.entries(data.dependencies ?? {}).map((entry) => ({ entry, optional: false })),
      ...Object.entries(data.optionalDependencies ?? {}).map((entry) => ({
        entry,
        optional: true,
      })),
    ];
    const resolved: Resolved[] = [];
    for (const { entry, optional } of dependencies) {
      const [name, reference] = entry;
      const found = this.#resolve({ name, reference, optional, folder: this.#folder });
      if (found !== undefined) resolved.push(found);
      else this.#complain(name, key, line);
    }
    return { id: withoutPeers(key), resolved, complete: resolved.length === dependencies.length };
  }

  #resolve(dependency: {
    readonly name: string;
    readonly reference: string;
    readonly optional: boolean;
    /** What a `link:` is relative to. */
    readonly folder: TreePath;
  }): Resolved | undefined {
    const { name, reference, optional, folder } = dependency;
    const key = pnpmPackageKey(name, reference);
    const linked =
      key === undefined
        ? joinTreePath(folder, reference.slice("link:".length))
        : this.#folderOfPackage(withoutPeers(key));
    if (linked !== undefined) return { kind: "project", manifest: manifestIn(linked), optional };
    if (key === undefined || !this.#snapshotKeys.has(key)) return undefined;
    return { kind: "snapshot", key, optional };
  }

  /** The folder of a workspace package that pnpm copied instead of linking it. */
  #folderOfPackage(id: string): TreePath | undefined {
    const entry = this.#packages.get(id);
    if (entry === undefined) {
      const spec = parseDependencySpec(splitPnpmKey(id).rest);
      return spec.kind === "folder" ? joinTreePath(this.#folder, spec.path) : undefined;
    }
    const { type, directory } = entry.data.resolution ?? {};
    if (type !== "directory" || directory === undefined) return undefined;
    return joinTreePath(this.#folder, directory);
  }

  #variantsById(): ReadonlyMap<string, readonly Snapshot[]> {
    const variants = new Map<string, Snapshot[]>();
    for (const id of this.#packages.keys()) variants.set(id, []);
    for (const snapshot of this.#snapshots.values()) {
      appendTo(variants, snapshot.id, [snapshot]);
    }
    return variants;
  }

  #usagesById(): ReadonlyMap<string, ComputedUsage> {
    const byVariant = computeUsages(this.#roots, (key) =>
      (this.#snapshots.get(key)?.resolved ?? []).flatMap((resolved) =>
        resolved.kind === "snapshot" ? [resolved] : [],
      ),
    );
    const byId = new Map<string, ComputedUsage>();
    for (const [key, usage] of byVariant) {
      const id = withoutPeers(key);
      byId.set(id, joinUsages(byId.get(id), usage));
    }
    return byId;
  }

  #complain(dependency: string, dependent: string, line: number | undefined): void {
    const location = { path: this.#path, line };
    this.diagnostics.push(
      createDiagnostic("inventory/unresolved-dependency", location, { dependency, dependent }),
    );
  }
}

/** What the versions before 9 say of a package that nothing leads to. */
function usageByFlag(dev: string | undefined): ComputedUsage | undefined {
  if (dev === "true") return { usages: ["development"], scope: "excluded" };
  return dev === "false" ? { usages: ["production"], scope: "required" } : undefined;
}

function directReferences(importer: PnpmImporterData): {
  readonly name: string;
  readonly version: string;
  readonly usage: "production" | "development";
  readonly optional: boolean;
}[] {
  const groups = [
    { references: importer.dependencies, usage: "production", optional: false },
    { references: importer.optionalDependencies, usage: "production", optional: true },
    { references: importer.devDependencies, usage: "development", optional: false },
    { references: importer.configDependencies, usage: "development", optional: false },
    { references: importer.packageManagerDependencies, usage: "development", optional: false },
  ] as const;
  return groups.flatMap(({ references, usage, optional }) =>
    Object.entries(references ?? {}).map(([name, { version }]) => ({
      name,
      version,
      usage,
      optional,
    })),
  );
}

function targetOf(resolved: Resolved): DependencyTarget {
  return resolved.kind === "project"
    ? { kind: "project", manifest: resolved.manifest }
    : { kind: "package", key: withoutPeers(resolved.key) };
}

function manifestIn(folder: TreePath): TreePath {
  return folder === "" ? "package.json" : `${folder}/package.json`;
}

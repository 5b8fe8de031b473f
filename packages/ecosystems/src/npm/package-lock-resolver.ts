import {
  createDiagnostic,
  type Diagnostic,
  type SourceLocation,
  type TreePath,
} from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import type { NpmEdge } from "./facts.ts";
import { isOwnFolder, type LockedDependency } from "./locked-entry-facts.ts";
import type { LockedEntry } from "./locked-entry.ts";
import { resolveInNodeModules } from "./node-modules-resolution.ts";

/** Where the dependencies of one entry lead. */
export interface ResolvedEdges {
  readonly found: readonly NpmEdge[];
  /** Names that must be there but are not. */
  readonly missing: readonly string[];
}

/** Finds the targets of dependencies among the entries of one package-lock, and keeps what is wrong with them. */
export class PackageLockResolver {
  readonly diagnostics: Diagnostic[] = [];
  /** Folders of packages that somebody asked for by the URL of an archive: no registry's packages. */
  readonly archives: Set<string> = new Set<string>();
  readonly #path: TreePath;
  readonly #entries: ReadonlyMap<string, LockedEntry>;

  constructor(path: TreePath, entries: ReadonlyMap<string, LockedEntry>) {
    this.#path = path;
    this.#entries = entries;
  }

  edges(entry: LockedEntry, dependencies: readonly LockedDependency[]): ResolvedEdges {
    const found: NpmEdge[] = [];
    const missing: string[] = [];
    for (const dependency of dependencies) {
      const target = this.#target(entry, dependency);
      if (target !== undefined) found.push({ target, optional: dependency.optional });
      else if (!dependency.optional && !dependency.peer) missing.push(dependency.name);
    }
    return { found, missing };
  }

  locationOf(entry: LockedEntry): SourceLocation {
    return { path: this.#path, line: entry.line };
  }

  /** The package.json of a folder that is relative to the lockfile's; `undefined` outside the tree. */
  manifestOf(folder: string): TreePath | undefined {
    const path = joinTreePath(folderOf(this.#path), folder);
    return path === undefined ? undefined : joinTreePath(path, "package.json");
  }

  complainAboutVersion(entry: LockedEntry, dependency: string): void {
    const parameters = { dependency, problem: "the lockfile gives no version" };
    this.diagnostics.push(
      createDiagnostic("inventory/unresolved-version", this.locationOf(entry), parameters),
    );
  }

  complainAboutMissing(entry: LockedEntry, missing: readonly string[]): void {
    const dependent = entry.folder === "" ? (entry.name ?? "package.json") : entry.folder;
    for (const dependency of missing) {
      const parameters = { dependency, dependent };
      this.diagnostics.push(
        createDiagnostic("inventory/unresolved-dependency", this.locationOf(entry), parameters),
      );
    }
  }

  #target(entry: LockedEntry, { name, spec }: LockedDependency): DependencyTarget | undefined {
    const folder = resolveInNodeModules(entry.folder, name, (path) => this.#entries.has(path));
    const target = folder === undefined ? undefined : this.#entries.get(folder);
    if (folder === undefined || target === undefined) return undefined;
    if (isOwnFolder(target)) {
      const manifest = this.manifestOf((target.resolved ?? "").replace(/^file:/u, ""));
      return manifest === undefined ? undefined : { kind: "project", manifest };
    }
    if (parseDependencySpec(spec).kind === "archive") this.archives.add(folder);
    return { kind: "package", key: folder };
  }
}

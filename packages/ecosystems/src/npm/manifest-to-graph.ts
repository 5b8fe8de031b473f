import { createDiagnostic, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import { isTestPath } from "../shared/test-paths.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import type { NpmGraph, NpmPackage, NpmRootEdge } from "./facts.ts";
import type { DeclaredDependency, Manifest } from "./parse-package-json.ts";
import { originOfSpec } from "./spec-origin.ts";

/** Why a manifest is all that is known of a project. */
export interface ManifestContext {
  /**
   * `unpinned`: no lockfile speaks for the project, which is reported as `inventory/no-lockfile` unless it is test data;
   * `unreadable-lockfile`: one does, but could not be read, which is reported elsewhere.
   */
  readonly reason: "unpinned" | "unreadable-lockfile";
  /** Manifests of the tree's own projects by name: these are no third party's packages. */
  readonly siblings: ReadonlyMap<string, TreePath>;
}

/**
 * Lists what a package.json declares, for projects whose dependencies nothing pins. Versions stay open, since a
 * range is none.
 *
 * @returns no packages for a project that declares no dependencies.
 */
export function manifestToGraph(
  manifest: Manifest,
  context: ManifestContext,
): { readonly graph: NpmGraph; readonly diagnostics: readonly Diagnostic[] } {
  const { path } = manifest;
  const packages = new Map<string, NpmPackage>();
  const edges: NpmRootEdge[] = [];
  for (const dependency of manifest.dependencies) {
    const { edge, entry } = readDependency(dependency, path, context);
    if (edge !== undefined) edges.push(edge);
    if (entry !== undefined) packages.set(entry.key, entry);
  }
  const completeness = packages.size === 0 ? "complete" : "incomplete";
  const isNotable = packages.size > 0 && context.reason === "unpinned" && !isTestPath(path);
  return {
    graph: {
      source: "manifest",
      location: { path },
      projects: [{ manifest: path, declared: [], edges, completeness }],
      packages,
    },
    diagnostics: isNotable
      ? [createDiagnostic("inventory/no-lockfile", { path }, { manifest: path })]
      : [],
  };
}

function readDependency(
  { name, spec, usage, optional, line }: DeclaredDependency,
  path: TreePath,
  { siblings }: ManifestContext,
): { readonly edge?: NpmRootEdge; readonly entry?: NpmPackage } {
  const used = { usage: isTestPath(path) ? ("test" as const) : usage, optional };
  const sibling = siblings.get(name);
  if (sibling !== undefined && sibling !== path) {
    return { edge: { target: { kind: "project", manifest: sibling }, ...used } };
  }
  const known = parseDependencySpec(spec);
  const origin = originOfSpec(known);
  if (origin === undefined) return {};
  return {
    edge: { target: { kind: "package", key: name }, ...used },
    entry: {
      key: name,
      name: known.kind === "alias" ? known.name : name,
      origin,
      hashes: [],
      declared: [],
      location: { path, line },
      edges: [],
      completeness: "unknown",
    },
  };
}

import { createDiagnostic, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import { isTestPath } from "../shared/test-paths.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import type { NpmGraph, NpmPackage, NpmRootEdge } from "./facts.ts";
import type { Manifest } from "./parse-package-json.ts";

/**
 * Lists what a package.json declares, for projects whose dependencies nothing pins. Versions stay open, since a
 * range is none.
 *
 * @param reason - `unpinned`: no lockfile speaks for the project, which is reported as `inventory/no-lockfile` unless it
 *   is test data; `unreadable-lockfile`: one does, but could not be read, which is reported elsewhere.
 * @param siblings - manifests of the tree's own projects by name: these are no third party's packages.
 * @returns no packages for a project that declares no dependencies.
 */
export function manifestToGraph(
  manifest: Manifest,
  {
    reason,
    siblings,
  }: {
    readonly reason: "unpinned" | "unreadable-lockfile";
    readonly siblings: ReadonlyMap<string, TreePath>;
  },
): { readonly graph: NpmGraph; readonly diagnostics: readonly Diagnostic[] } {
  const packages = new Map<string, NpmPackage>();
  const edges: NpmRootEdge[] = [];
  const isTest = isTestPath(manifest.path);
  for (const { name, spec, usage, optional, line } of manifest.dependencies) {
    const known = parseDependencySpec(spec);
    const sibling = siblings.get(name);
    if (sibling !== undefined && sibling !== manifest.path) {
      edges.push({ target: { kind: "project", manifest: sibling }, usage, optional });
      continue;
    }
    if (known.kind === "folder" || known.kind === "workspace") continue;
    edges.push({
      target: { kind: "package", key: name },
      usage: isTest ? "test" : usage,
      optional,
    });
    packages.set(name, {
      key: name,
      name: known.kind === "alias" ? known.name : name,
      origin: { kind: "registry" },
      hashes: [],
      declared: [],
      location: { path: manifest.path, line },
      edges: [],
      completeness: "unknown",
    });
  }
  const isUnpinned = packages.size > 0 && reason === "unpinned" && !isTest;
  const completeness = packages.size === 0 ? "complete" : "incomplete";
  return {
    graph: {
      source: "manifest",
      location: { path: manifest.path },
      projects: [{ manifest: manifest.path, declared: [], edges, completeness }],
      packages,
    },
    diagnostics: isUnpinned
      ? [
          createDiagnostic(
            "inventory/no-lockfile",
            { path: manifest.path },
            { manifest: manifest.path },
          ),
        ]
      : [],
  };
}

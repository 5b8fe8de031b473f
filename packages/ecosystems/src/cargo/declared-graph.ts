import { createDiagnostic, type TreePath } from "@lizenzlotse/model";

import type { Report } from "../shared/input.ts";
import { type GraphPackage, type PackageGraph, packageTarget } from "../shared/package-graph.ts";
import { isTestPath } from "../shared/test-paths.ts";
import { cargoPurl } from "./coordinate.ts";
import type { Manifest } from "./facts.ts";

/** What is known of the tree around a manifest without lockfile. */
export interface DeclaredContext {
  /** Every Cargo.toml of the tree. */
  readonly manifests: ReadonlySet<TreePath>;
  readonly report: Report;
}

/** Lists what a Cargo.toml asks for where nothing pins it. Versions stay open, since a range is none. */
export function declaredToGraph(
  manifest: Manifest,
  { manifests, report }: DeclaredContext,
): PackageGraph {
  const { path, name, version, declared } = manifest;
  const packages = new Map<string, GraphPackage>();
  const requests = manifest.dependencies.map((dependency) => {
    const { usage, optional, folder, line } = dependency;
    const sibling = folder === undefined ? undefined : `${folder}/Cargo.toml`;
    if (sibling !== undefined && manifests.has(sibling)) {
      return { target: { kind: "project", manifest: sibling } as const, usage, optional };
    }
    packages.set(dependency.name, {
      key: dependency.name,
      purl: folder === undefined ? cargoPurl({ name: dependency.name }) : undefined,
      name: dependency.name,
      location: { path, line },
      edges: [],
      completeness: "unknown",
    });
    return { target: packageTarget(dependency.name), usage, optional };
  });
  if (packages.size > 0 && !isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  const purl = name === undefined ? undefined : cargoPurl({ name, version });
  const completeness = packages.size === 0 ? "complete" : "incomplete";
  return {
    source: "manifest",
    packages,
    projects: [
      { manifest: path, name, version, purl, declared, location: { path }, requests, completeness },
    ],
  };
}

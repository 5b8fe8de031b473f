import { createDiagnostic, type TreePath } from "@lizenzlotse/model";

import type { Report } from "../shared/input.ts";
import { type GraphPackage, type PackageGraph, packageTarget } from "../shared/package-graph.ts";
import { isTestPath } from "../shared/test-paths.ts";
import type { Gemfile, Gemspec } from "./facts.ts";
import { gemPurl } from "./gem-package.ts";
import { EVIDENCE_COMMAND } from "./locked-to-graph.ts";

/** Lists what a Gemfile asks for where nothing pins it. Versions stay open, since a range is none. */
export function gemfileToGraph({ path, gems }: Gemfile, report: Report): PackageGraph {
  const packages = new Map<string, GraphPackage>();
  const requests = gems.flatMap(({ name, usages, line }) => {
    const location = { path, line };
    const purl = gemPurl({ name });
    packages.set(name, { key: name, purl, name, location, edges: [], completeness: "unknown" });
    return usages.map((usage) => ({ target: packageTarget(name), usage }));
  });
  if (packages.size > 0 && !isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  return {
    source: "manifest",
    packages,
    projects: [
      {
        manifest: path,
        location: { path },
        requests,
        completeness: packages.size === 0 ? "complete" : "incomplete",
      },
    ],
    evidenceCommand: EVIDENCE_COMMAND,
  };
}

/** Lists what the gemspec of a project asks for where nothing pins it. Gems of the tree are projects. */
export function gemspecToGraph(
  gemspec: Gemspec,
  { own, report }: { readonly own: ReadonlyMap<string, TreePath>; readonly report: Report },
): PackageGraph {
  const { path, name, version, declared, dependencies } = gemspec;
  const strangers = dependencies.filter((gem) => !own.has(gem.name));
  const graph = gemfileToGraph({ path, gems: strangers, usesGemspec: false }, report);
  const siblings = dependencies.flatMap(({ name: wanted, usages: [usage] }) => {
    const manifest = own.get(wanted);
    if (manifest === undefined) return [];
    return [{ target: { kind: "project" as const, manifest }, usage }];
  });
  const purl = name === undefined ? undefined : gemPurl({ name, version });
  return {
    ...graph,
    projects: graph.projects.map((project) => ({
      ...project,
      name,
      version,
      purl,
      declared,
      requests: [...project.requests, ...siblings],
    })),
  };
}

/** Gems that are installed in the tree and that no lockfile names. */
export function installedToGraph(folder: string, packages: readonly GraphPackage[]): PackageGraph {
  return {
    source: "installed",
    packages: new Map(packages.map((found) => [found.key, found])),
    projects: [
      {
        manifest: folder,
        location: packages[0]?.location ?? { path: folder },
        requests: packages.map(({ key }) => ({ target: packageTarget(key), usage: undefined })),
        completeness: "unknown",
      },
    ],
  };
}

import type { TreePath } from "@lizenzlotse/model";

import { type GraphPackage, type PackageGraph, packageTarget } from "../shared/package-graph.ts";
import { type ComputedUsage, joinUsages } from "../shared/reachability.ts";
import { type BuildTree, scriptIn } from "./build-tree.ts";
import { configurationUsage, isProvided } from "./configuration-usage.ts";
import type { LockedModule } from "./facts.ts";
import { coordinateOf, modulePackage, modulePurl } from "./module-package.ts";

/** The lockfiles of one project. */
export interface LockedFolder {
  readonly folder: TreePath;
  readonly locks: BuildTree["locks"];
}

/**
 * Turns the lockfiles of a project into a graph. They name everything that configurations resolve to, and no edges, so
 * all of it hangs on the project.
 */
export function lockedToGraph({ folder, locks }: LockedFolder, tree: BuildTree): PackageGraph {
  const packages = new Map<string, GraphPackage>();
  for (const { path, modules } of locks) {
    for (const module of modules) {
      const key = coordinateOf(module);
      const known = packages.get(key);
      const found = modulePackage(module, { path, line: module.line }, tree.sums);
      const usage = joinUsages(known?.usage, usageOf(module));
      packages.set(key, { ...(known ?? found), usage });
    }
  }
  const manifest = scriptIn(folder, tree);
  const script = tree.scripts.find(({ path }) => path === manifest);
  const name = tree.names.get(folder);
  const { group, version } = script ?? {};
  const isNamed = group !== undefined && name !== undefined;
  return {
    source: "lockfile",
    packages,
    projects: [
      {
        manifest,
        name,
        version,
        purl: isNamed ? modulePurl({ group, name, version }) : undefined,
        location: { path: locks[0]?.path ?? manifest, line: 1 },
        requests: [...packages.keys()].map((key) => ({
          target: packageTarget(key),
          usage: undefined,
        })),
        completeness: "complete",
      },
    ],
  };
}

function usageOf({ configurations }: LockedModule): ComputedUsage {
  const usages = [...new Set(configurations.map(configurationUsage))].sort();
  if (!usages.includes("production")) return { usages, scope: "excluded" };
  const delivered = configurations.filter((each) => configurationUsage(each) === "production");
  return { usages, scope: delivered.every(isProvided) ? "optional" : "required" };
}

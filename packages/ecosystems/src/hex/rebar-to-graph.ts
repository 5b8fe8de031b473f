import { createDiagnostic, type TreePath } from "@lizenzlotse/model";

import type { Report } from "../shared/input.ts";
import { lockedFileToGraph } from "../shared/locked-graph.ts";
import type { PackageGraph } from "../shared/package-graph.ts";
import { isTestPath } from "../shared/test-paths.ts";
import { folderOf } from "../shared/tree-path.ts";
import type { LockedPackage } from "./facts.ts";
import type { RebarRequest } from "./parse-rebar-config.ts";
import { toPackage } from "./to-package.ts";

/** The file has levels but no edges: all of it hangs on the project. It is what the project itself is made of. */
export function rebarLockToGraph(path: TreePath, locked: readonly LockedPackage[]): PackageGraph {
  const folder = folderOf(path);
  const manifest = folder === "" ? "rebar.config" : `${folder}/rebar.config`;
  return lockedFileToGraph({
    source: "lockfile",
    path,
    project: { manifest, completeness: "complete" },
    packages: locked.map((entry) => ({
      ...toPackage(entry, path),
      asked: { usage: "production" },
    })),
  });
}

/** What a rebar.config is seen with. */
export interface ConfigContext {
  /** `locked`: a lockfile speaks for what the project itself is made of, and only for that. */
  readonly state: "locked" | "open";
  readonly report: Report;
}

/** What a rebar.config asks for that no lockfile has: tools and what profiles add, or everything. */
export function rebarConfigToGraph(
  path: TreePath,
  requests: readonly RebarRequest[],
  { state, report }: ConfigContext,
): PackageGraph {
  const isOpen = state === "open";
  const wanted = requests.filter(({ usage }) => isOpen || usage !== "production");
  const asks = isOpen && wanted.some(({ usage }) => usage === "production");
  if (asks && !isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  return lockedFileToGraph({
    source: "manifest",
    path,
    project: { manifest: path, completeness: wanted.length === 0 ? "complete" : "incomplete" },
    packages: wanted.map(({ usage, ...entry }) => ({
      ...toPackage(entry, path),
      key: `${usage} ${entry.name}@${entry.version ?? ""}`,
      asked: { usage },
    })),
  });
}

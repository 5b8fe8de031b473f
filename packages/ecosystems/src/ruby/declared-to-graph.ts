import { createDiagnostic } from "@lizenzlotse/model";

import type { Report } from "../shared/input.ts";
import { type GraphPackage, type PackageGraph, packageTarget } from "../shared/package-graph.ts";
import { isTestPath } from "../shared/test-paths.ts";
import type { Gemfile } from "./facts.ts";
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

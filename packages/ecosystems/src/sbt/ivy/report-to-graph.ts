import type { ExternalReference, TreePath } from "@lizenzlotse/model";

import { appendTo } from "../../shared/append-to.ts";
import {
  type GraphEdge,
  type GraphPackage,
  type PackageGraph,
  packageTarget,
} from "../../shared/package-graph.ts";
import { sanitizeUrl } from "../../shared/sanitize-url.ts";
import { configurationUsage } from "../configuration-usage.ts";
import type { ModuleName } from "../facts.ts";
import { moduleKey, modulePackage } from "../module-package.ts";
import type { IvyReport, ReportedModule } from "./parse-ivy-report.ts";

/** A report turned into a graph: a module names who asks for it, so edges are complete. */
export function reportToGraph(
  path: TreePath,
  { root, configuration, modules }: IvyReport,
  manifest: TreePath,
): PackageGraph {
  const edges = edgesByCaller(modules);
  const usage = configurationUsage(configuration);
  const packages = modules.map((module): GraphPackage => {
    const { version, line, declared, homepage } = module;
    return {
      ...modulePackage(module, version, { path, line }),
      declared,
      references: websiteOf(homepage),
      edges: edges.get(nameOf(module)) ?? [],
      completeness: "complete",
      usage,
    };
  });
  const requests = (edges.get(nameOf(root)) ?? []).map((edge) => ({ ...edge, usage: undefined }));
  return {
    source: "lockfile",
    packages: new Map(packages.map((found) => [found.key, found])),
    projects: [
      {
        manifest,
        name: root.name,
        version: root.version,
        location: { path, line: 1 },
        requests,
        completeness: "complete",
      },
    ],
  };
}

/** Ivy keeps one revision of a module, so its name is enough. */
function edgesByCaller(modules: readonly ReportedModule[]): ReadonlyMap<string, GraphEdge[]> {
  const edges = new Map<string, GraphEdge[]>();
  for (const module of modules) {
    const edge = { target: packageTarget(moduleKey(module, module.version)) };
    for (const caller of new Set(module.callers.map(nameOf))) appendTo(edges, caller, [edge]);
  }
  return edges;
}

function nameOf({ organization, name }: ModuleName): string {
  return `${organization}:${name}`;
}

function websiteOf(homepage: string | undefined): readonly ExternalReference[] {
  const url = sanitizeUrl(homepage ?? "");
  return url === undefined ? [] : [{ type: "website", url }];
}

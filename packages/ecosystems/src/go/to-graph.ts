import type { SourceLocation, TreePath } from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import { packageTarget, type GraphPackage, type PackageGraph } from "../shared/package-graph.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import type { GoModule, ModuleSurroundings, ModuleVersion } from "./facts.ts";
import { goPurl, splitModulePath } from "../shared/go-purl.ts";
import type { ModuleCache } from "./module-cache.ts";
import { coordinateOf, isFolder, replacementOf } from "./module-version.ts";
import { neededModules, type NeededModule } from "./required-modules.ts";

/** Fetches modules into the project and builds nothing. */
const EVIDENCE_COMMAND = "go mod vendor";

/** What the graph of one go.mod is made of. */
export interface GraphContext extends ModuleSurroundings {
  readonly cache: ModuleCache;
  /** Every go.mod of the tree. */
  readonly manifests: ReadonlySet<TreePath>;
}

/**
 * Turns a go.mod into a graph. The module asks for everything itself, as Go's own module graph has it; edges between
 * other modules are known where the module cache has their go.mod.
 */
export function goModToGraph(module: GoModule, context: GraphContext): PackageGraph {
  const { modules, completeness } = neededModules(module, context);
  const resolved = modules.map((needed) => resolve(needed, module, context));
  const targets = new Map(resolved.map(({ needed, target }) => [needed.path, target] as const));
  const packages = new Map<string, GraphPackage>();
  for (const { needed, actual, target } of resolved) {
    if (target.kind !== "package" || packages.has(target.key)) continue;
    const location = locationOf(needed, module, context);
    packages.set(target.key, toPackage({ needed, actual, location, targets }, context));
  }
  const requests = resolved.map(({ target }) => ({ target, usage: "production" as const }));
  return {
    source: "lockfile",
    packages,
    projects: [
      {
        manifest: module.path,
        name: module.module,
        purl: module.module === undefined ? undefined : goPurl({ path: module.module }),
        location: { path: module.path, line: 1 },
        requests,
        completeness,
      },
    ],
    evidenceCommand: EVIDENCE_COMMAND,
  };
}

interface Resolved {
  readonly needed: NeededModule;
  /** After replacement. */
  readonly actual: ModuleVersion;
  readonly target: DependencyTarget;
}

function resolve(needed: NeededModule, module: GoModule, context: GraphContext): Resolved {
  const { workspace } = context;
  // A replacement of the workspace counts for all its modules.
  const ofWorkspace = replacementOf(needed, workspace?.replacements ?? []);
  const isWorkspaces = workspace !== undefined && ofWorkspace !== needed;
  const actual = isWorkspaces ? ofWorkspace : replacementOf(needed, module.replacements);
  const base = folderOf(isWorkspaces ? workspace.path : module.path);
  const manifest = isFolder(actual) ? joinTreePath(base, `${actual.path}/go.mod`) : undefined;
  if (manifest !== undefined && context.manifests.has(manifest)) {
    return { needed, actual, target: { kind: "project", manifest } };
  }
  return { needed, actual, target: packageTarget(coordinateOf(needed)) };
}

function locationOf(
  needed: NeededModule,
  module: GoModule,
  { vendor, checksums }: GraphContext,
): SourceLocation {
  const { listing, line } = needed;
  if (listing === "vendor" && vendor !== undefined) return { path: vendor.listing, line };
  const listed = listing === "checksums" ? checksums.get(coordinateOf(needed)) : undefined;
  return listed?.location ?? { path: module.path, line };
}

interface PackageFacts extends Pick<Resolved, "needed" | "actual"> {
  readonly location: SourceLocation;
  readonly targets: ReadonlyMap<string, DependencyTarget>;
}

function toPackage(
  { needed, actual, location, targets }: PackageFacts,
  { cache, checksums, vendor }: GraphContext,
): GraphPackage {
  // A folder outside the tree: nothing says that it is what the proxy calls by that name.
  const isLocal = isFolder(actual);
  const named = isLocal ? needed : actual;
  const hash = isLocal ? undefined : checksums.get(coordinateOf(actual))?.hash;
  const requirements = isLocal ? undefined : cache.requirementsOf(actual);
  const isVendored = vendor?.modules.some((it) => it.path === needed.path && it.hasPackages);
  return {
    key: coordinateOf(needed),
    purl: isLocal ? undefined : goPurl(actual),
    ...splitModulePath(named.path),
    version: named.version,
    hashes: hash === undefined ? [] : [hash],
    location,
    contentRoots:
      vendor !== undefined && isVendored === true ? [`${vendor.folder}/${needed.path}`] : [],
    edges: (requirements ?? []).flatMap((path) => {
      const target = targets.get(path);
      return target === undefined ? [] : [{ target }];
    }),
    completeness: requirements === undefined ? "unknown" : "complete",
  };
}

import { createDiagnostic, type SourceLocation, type TreePath } from "@lizenzlotse/model";

import type { Report } from "../shared/input.ts";
import {
  type GraphPackage,
  type GraphRequest,
  type PackageGraph,
  packageTarget,
} from "../shared/package-graph.ts";
import { isTestPath } from "../shared/test-paths.ts";
import { folderOf } from "../shared/tree-path.ts";
import { type BuildTree, catalogEntries, catalogFolder, projectScript } from "./build-tree.ts";
import type { BuildRequest, BuildScript, Catalog, Coordinates } from "./facts.ts";
import { coordinateOf, modulePackage, modulePurl } from "./module-package.ts";

/**
 * Lists what a build script asks for where nothing pins it: direct modules only, with the versions that it names. What
 * they bring along is not known, so this is never everything.
 */
export function scriptToGraph(script: BuildScript, tree: BuildTree, report: Report): PackageGraph {
  const { manifest, group, version } = script;
  const folder = folderOf(manifest);
  const packages = new Map<string, GraphPackage>();
  const requests = script.requests.flatMap((request) =>
    toRequests(request, { script, tree, packages, report }),
  );
  if (packages.size > 0 && !isTestPath(manifest)) {
    report(createDiagnostic("inventory/no-lockfile", { path: manifest }, { manifest }));
  }
  const name = tree.names.get(folder);
  const isNamed = group !== undefined && name !== undefined;
  return {
    source: "manifest",
    packages,
    projects: [
      {
        manifest,
        name,
        version,
        purl: isNamed ? modulePurl({ group, name, version }) : undefined,
        location: { path: manifest },
        requests,
        completeness: "incomplete",
      },
    ],
  };
}

/**
 * What a catalog lists and no build script was seen to use: it may be used in ways that cannot be read, so it counts as
 * asked for by the build, for a purpose that is not known.
 */
export function catalogToGraph(
  catalog: Catalog,
  used: ReadonlySet<string>,
  tree: BuildTree,
): PackageGraph {
  const unused = catalog.entries.filter((entry) => !used.has(coordinateOf(entry)));
  const packages = new Map(
    unused.map((entry) => {
      const found = modulePackage(entry, { path: catalog.path, line: entry.line }, tree.sums);
      const usage = entry.isPlugin
        ? ({ usages: ["build"], scope: "excluded" } as const)
        : undefined;
      return [found.key, { ...found, usage }];
    }),
  );
  const folder = catalogFolder(catalog);
  const root = tree.scripts.find(({ path }) => folderOf(path) === folder)?.path ?? catalog.path;
  return {
    source: "manifest",
    packages,
    projects: [
      {
        manifest: root,
        name: tree.names.get(folder),
        location: { path: catalog.path },
        requests: [...packages.keys()].map((key) => ({
          target: packageTarget(key),
          usage: undefined,
        })),
        completeness: "incomplete",
      },
    ],
  };
}

interface RequestContext {
  readonly script: BuildScript;
  readonly tree: BuildTree;
  readonly packages: Map<string, GraphPackage>;
  readonly report: Report;
}

function toRequests(request: BuildRequest, context: RequestContext): readonly GraphRequest[] {
  const { script, tree } = context;
  const { line } = request;
  const usage = isBuildLogic(script) ? "build" : request.usage;
  const here: SourceLocation = { path: script.path, line };
  const folder: TreePath = folderOf(script.path);
  if (request.kind === "module") return [toModule(request.coordinates, here, usage, context)];
  if (request.kind === "project") {
    const manifest = projectScript(request, folder, tree);
    return manifest === undefined ? [] : [{ target: { kind: "project", manifest }, usage }];
  }
  const found = catalogEntries(request, folder, tree);
  if (found === undefined) {
    // Versions of a catalog are no modules of their own.
    if (request.accessor.startsWith("versions.")) return [];
    const parameters = { dependency: request.accessor, dependent: script.path };
    context.report(createDiagnostic("inventory/unresolved-dependency", here, parameters));
    return [];
  }
  return found.entries.map((entry) =>
    toModule(entry, { path: found.catalog.path, line: entry.line }, usage, context),
  );
}

/** What `buildSrc` itself is built from runs in the build only. */
function isBuildLogic({ path, manifest }: BuildScript): boolean {
  return path === manifest && /(?:^|\/)buildSrc\//u.test(path);
}

function toModule(
  module: Coordinates,
  location: SourceLocation,
  usage: GraphRequest["usage"],
  { packages, tree }: RequestContext,
): GraphRequest {
  const { group, name, version } = module;
  const found = modulePackage({ group, name, version }, location, tree.sums);
  if (!packages.has(found.key)) packages.set(found.key, found);
  return { target: packageTarget(found.key), usage };
}

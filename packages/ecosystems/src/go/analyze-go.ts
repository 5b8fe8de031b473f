import { sortDiagnostics, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import type { Report } from "../shared/input.ts";
import { packageGraphToProjects } from "../shared/package-graph-to-projects.ts";
import { ownFiles, readInputs, type Reading } from "../shared/read-inputs.ts";
import { fileNameOf, folderOf, joinTreePath } from "../shared/tree-path.ts";
import type { Checksum, Checksums, GoModule, ModuleSurroundings, Vendor } from "./facts.ts";
import { readModuleCache } from "./module-cache.ts";
import { parseGoMod } from "./parse-go-mod.ts";
import { parseGoSum } from "./parse-go-sum.ts";
import { parseModulesTxt } from "./parse-modules-txt.ts";
import { replacementOf } from "./module-version.ts";
import { neededModules } from "./required-modules.ts";
import { goModToGraph } from "./to-graph.ts";

/** Reads everything that Go left in a tree. */
export async function analyzeGo(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const reading: Reading = { request, report };
  const tree = await readTree(reading);
  const found = tree.modules.map((module) => ({
    module,
    surroundings: surroundingsOf(module, tree),
  }));
  const wanted = found.flatMap(({ module, surroundings }) =>
    neededModules(module, surroundings).modules.map((needed) =>
      replacementOf(needed, module.replacements),
    ),
  );
  const cache = await readModuleCache(wanted, request.caches.get("go-modules"));
  request.signal.throwIfAborted();
  const manifests = new Set(tree.modules.map(({ path }) => path));
  return {
    projects: found.flatMap(({ module, surroundings }) =>
      packageGraphToProjects(goModToGraph(module, { ...surroundings, cache, manifests })),
    ),
    diagnostics: sortDiagnostics(diagnostics),
  };
}

/** The files of a tree, parsed. */
interface GoTree {
  readonly modules: readonly GoModule[];
  readonly workspaces: readonly GoModule[];
  readonly checksums: ReadonlyMap<TreePath, Checksums>;
  readonly vendors: ReadonlyMap<TreePath, Vendor>;
}

async function readTree(reading: Reading): Promise<GoTree> {
  const { request } = reading;
  const named = (name: string): readonly TreePath[] =>
    ownFiles(request, (fileName) => fileName === name);
  const listings = request.matches.filter((path) => fileNameOf(path) === "modules.txt");
  const modules = await readInputs(named("go.mod"), reading, parseGoMod);
  const workspaces = await readInputs(named("go.work"), reading, parseGoMod);
  const sums = [...named("go.sum"), ...named("go.work.sum")];
  const checksums = await readInputs(sums, reading, parseGoSum);
  const vendored = await readInputs(listings, reading, parseModulesTxt);
  return {
    modules: modules.map(({ parsed }) => parsed),
    workspaces: workspaces.map(({ parsed }) => parsed),
    checksums: new Map(checksums.map(({ path, parsed }) => [path, parsed])),
    vendors: new Map(
      vendored.map(({ path, parsed }) => {
        const folder = folderOf(path);
        return [folderOf(folder), { listing: path, folder, modules: parsed }];
      }),
    ),
  };
}

function surroundingsOf(module: GoModule, tree: GoTree): ModuleSurroundings {
  const folder = folderOf(module.path);
  const workspace = tree.workspaces.find(({ path, uses }) =>
    uses.some((used) => joinTreePath(folderOf(path), used) === folder),
  );
  const workspaceFolder = workspace === undefined ? folder : folderOf(workspace.path);
  const checksums = new Map<string, Checksum>();
  for (const path of [inFolder(workspaceFolder, "go.work.sum"), inFolder(folder, "go.sum")]) {
    for (const [coordinate, checksum] of tree.checksums.get(path) ?? [])
      checksums.set(coordinate, checksum);
  }
  const ofWorkspace = workspace === undefined ? undefined : tree.vendors.get(workspaceFolder);
  return { checksums, workspace, vendor: tree.vendors.get(folder) ?? ofWorkspace };
}

function inFolder(folder: TreePath, name: string): TreePath {
  return folder === "" ? name : `${folder}/${name}`;
}

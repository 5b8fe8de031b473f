import { sortDiagnostics, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import { complain, type Input, type Report } from "../shared/input.ts";
import type { PackageGraph } from "../shared/package-graph.ts";
import { packageGraphToProjects } from "../shared/package-graph-to-projects.ts";
import { ownFiles, readInputs, type Reading } from "../shared/read-inputs.ts";
import { fileNameOf, folderOf } from "../shared/tree-path.ts";
import { type BuildTree, lockedFolder } from "./build-tree.ts";
import { catalogToGraph, scriptToGraph } from "./declared-to-graph.ts";
import { lockedToGraph } from "./locked-to-graph.ts";
import { parseBuildScript } from "./parse-build-script.ts";
import { parseCatalog } from "./parse-catalog.ts";
import { parseLockfile } from "./parse-lockfile.ts";
import { parseProperties } from "./parse-properties.ts";
import { parseVerification } from "./parse-verification.ts";
import { stripComments } from "./strip-comments.ts";

/** Reads everything that Gradle left in a tree, and what build scripts say in plain words. */
export async function analyzeGradle(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const tree = await readTree({ request, report });
  const locked = lockedGraphs(tree);
  const lockFolders = new Set(tree.locks.map(({ path }) => lockedFolder(path)));
  const declared = tree.scripts
    .filter(({ path }) => !lockFolders.has(folderOf(path)))
    .map((script) => scriptToGraph(script, tree, report));
  const named = new Set([...locked, ...declared].flatMap(({ packages }) => [...packages.keys()]));
  const catalogs = lockFolders.size > 0 ? [] : tree.catalogs;
  const unused = catalogs.map((catalog) => catalogToGraph(catalog, named, tree));
  const graphs: readonly PackageGraph[] = [...locked, ...declared, ...unused];
  return {
    projects: graphs
      .filter(({ packages, projects }) => packages.size > 0 || isAsking(projects))
      .flatMap(packageGraphToProjects),
    diagnostics: sortDiagnostics(diagnostics),
  };
}

/** A script that only configures plugins is no project of its own. */
function isAsking(projects: PackageGraph["projects"]): boolean {
  return projects.some(({ requests }) => requests.length > 0);
}

async function readTree(reading: Reading): Promise<BuildTree> {
  const { request } = reading;
  const named = (pattern: RegExp): readonly TreePath[] =>
    ownFiles(request, (name) => pattern.test(name));
  const properties = await readInputs(named(/^gradle\.properties$/u), reading, parseProperties);
  const ofFolder = new Map(properties.map(({ path, parsed }) => [folderOf(path), parsed]));
  const scripts = await readInputs(named(/^build\.gradle(?:\.kts)?$/u), reading, (text, input) =>
    parseBuildScript(text, input, inheritedProperties(folderOf(input.path), ofFolder)),
  );
  const settings = await readInputs(named(/^settings\.gradle(?:\.kts)?$/u), reading, buildName);
  const locks = await readInputs(named(/\.lockfile$/u), reading, parseLockfile);
  const catalogs = await readInputs(named(/\.versions\.toml$/u), reading, parseCatalog);
  const sums = await readInputs(
    named(/^verification-metadata\.xml$/u),
    { ...reading, encodings: "any" },
    parseVerification,
  );
  return {
    scripts: scripts.map(({ parsed }) => parsed),
    locks: locks.map(({ path, parsed }) => ({ path, modules: parsed })),
    catalogs: catalogs.map(({ parsed }) => parsed),
    sums: new Map(sums.flatMap(({ parsed }) => [...parsed])),
    roots: new Set(settings.map(({ path }) => folderOf(path))),
    names: new Map(
      settings.flatMap(({ path, parsed }) =>
        parsed.name === undefined ? [] : [[folderOf(path), parsed.name]],
      ),
    ),
  };
}

function buildName(text: string, input: Input): { readonly name: string | undefined } {
  if (!/[A-Za-z]{2}/u.test(text)) {
    const parameters = { format: fileNameOf(input.path), problem: "no words of a settings script" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  const name = /rootProject\.name\s*=\s*["']([^"'\n$]+)["']/u.exec(stripComments(text))?.[1];
  return { name };
}

/** A project inherits the properties of all folders above it, the nearest first. */
function inheritedProperties(
  folder: TreePath,
  ofFolder: ReadonlyMap<TreePath, ReadonlyMap<string, string>>,
): ReadonlyMap<string, string> {
  const own = ofFolder.get(folder) ?? new Map<string, string>();
  return folder === ""
    ? own
    : new Map([...inheritedProperties(folderOf(folder), ofFolder), ...own]);
}

function lockedGraphs(tree: BuildTree): readonly PackageGraph[] {
  const byFolder = new Map<TreePath, BuildTree["locks"][number][]>();
  for (const lock of tree.locks) appendTo(byFolder, lockedFolder(lock.path), [lock]);
  return Array.from(byFolder, ([folder, locks]) => lockedToGraph({ folder, locks }, tree));
}

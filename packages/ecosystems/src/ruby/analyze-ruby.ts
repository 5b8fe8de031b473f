import { sortDiagnostics, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import type { Report } from "../shared/input.ts";
import type { GraphPackage, PackageGraph } from "../shared/package-graph.ts";
import { packageGraphToProjects } from "../shared/package-graph-to-projects.ts";
import { ownFiles, type ReadInput, readInputs, type Reading } from "../shared/read-inputs.ts";
import { fileNameOf, folderOf } from "../shared/tree-path.ts";
import { gemfileToGraph, gemspecToGraph, installedToGraph } from "./declared-to-graph.ts";
import type { Gemfile, GemLock, Gemspec } from "./facts.ts";
import { coordinateOf, gemPurl, gemReferences } from "./gem-package.ts";
import { gemLockToGraph, type InstalledGem } from "./locked-to-graph.ts";
import { parseGemLock } from "./parse-gem-lock.ts";
import { parseGemfile } from "./parse-gemfile.ts";
import { parseGemspec } from "./parse-gemspec.ts";

/** Reads everything that Bundler and RubyGems left in a tree. */
export async function analyzeRuby(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const tree = await readTree({ request, report });
  const locked = lockedGraphs(tree, report);
  const named = new Set(locked.flatMap(({ packages }) => [...packages.keys()]));
  const covered = new Set(tree.lockPaths.map(gemfileOf));
  const declared = [...tree.gemfiles.values()]
    .filter(({ path, gems }) => !covered.has(path) && gems.length > 0)
    .map((gemfile) => gemfileToGraph(gemfile, report));
  const graphs = [
    ...locked,
    ...declared,
    ...gemspecGraphs(tree, locked, report),
    ...installedGraphs(tree, named),
  ];
  return {
    projects: graphs.flatMap(packageGraphToProjects),
    diagnostics: sortDiagnostics(diagnostics),
  };
}

/** The files of a tree, parsed. */
interface RubyTree {
  readonly gemfiles: ReadonlyMap<TreePath, Gemfile>;
  readonly gemspecs: ReadonlyMap<TreePath, Gemspec>;
  readonly installed: ReadonlyMap<string, InstalledGem>;
  readonly locks: readonly ReadInput<GemLock>[];
  readonly lockPaths: readonly TreePath[];
}

async function readTree(reading: Reading): Promise<RubyTree> {
  const { request } = reading;
  const named = (pattern: RegExp): readonly TreePath[] =>
    ownFiles(request, (name) => pattern.test(name)).filter((path) => !isInstalled(path));
  const lockPaths = named(/^Gemfile\.lock$|^gems\.locked$|\.gemfile\.lock$/u);
  const gemfiles = await readInputs(named(/^Gemfile$|^gems\.rb$/u), reading, parseGemfile);
  const specs = request.matches.filter((path) => path.endsWith(".gemspec"));
  const own = await readInputs(named(/\.gemspec$/u), reading, (text, input) =>
    parseGemspec(text, input, "manifest"),
  );
  const installed = await readInputs(specs.filter(isSpecification), reading, (text, input) =>
    parseGemspec(text, input, "installed-metadata"),
  );
  return {
    gemfiles: new Map(gemfiles.map(({ path, parsed }) => [path, parsed])),
    gemspecs: new Map(own.map(({ path, parsed }) => [path, parsed])),
    installed: new Map(installed.flatMap(({ parsed }) => toInstalled(parsed))),
    locks: await readInputs(lockPaths, reading, parseGemLock),
    lockPaths,
  };
}

/** Where RubyGems writes the gemspecs of installed gems. */
function isSpecification(path: TreePath): boolean {
  return /(?:^|\/)specifications\/(?:default\/)?[^/]+\.gemspec$/u.test(path);
}

/** Inside installed gems: their own development files say nothing about the project. */
function isInstalled(path: TreePath): boolean {
  return isSpecification(path) || /(?:^|\/)(?:vendor\/bundle|gems\/[^/]+-\d[^/]*)\//u.test(path);
}

function toInstalled(gemspec: Gemspec): readonly (readonly [string, InstalledGem])[] {
  const { name, version, platform, path } = gemspec;
  if (name === undefined || version === undefined) return [];
  const base = path.replace(/(?:^|\/)specifications\/.*$/u, "");
  const file = fileNameOf(path).slice(0, -".gemspec".length);
  const folder = `${base === "" ? "" : `${base}/`}gems/${file}`;
  return [[coordinateOf({ name, version, platform }), { gemspec, folder }]];
}

function lockedGraphs(tree: RubyTree, report: Report): readonly PackageGraph[] {
  return tree.locks.map(({ path, parsed }) => {
    const manifest = gemfileOf(path);
    const { gemspecs, installed } = tree;
    const gemfile = tree.gemfiles.get(manifest);
    return gemLockToGraph(parsed, { path, gemfile, manifest, gemspecs, installed, report });
  });
}

/** `Gemfile.lock` belongs to `Gemfile`, `gems.locked` to `gems.rb`. */
function gemfileOf(lockfile: TreePath): TreePath {
  return lockfile.replace(/\.lock$/u, "").replace(/\.locked$/u, ".rb");
}

/** Gems of the tree that no lockfile has among its own. */
function gemspecGraphs(
  { gemspecs, lockPaths }: RubyTree,
  locked: readonly PackageGraph[],
  report: Report,
): readonly PackageGraph[] {
  const covered = new Set(locked.flatMap(({ projects }) => projects.map((own) => own.manifest)));
  const lockFolders = new Set(lockPaths.map(folderOf));
  const own = new Map(
    Array.from(gemspecs.values(), ({ name, path }) => [name ?? fileNameOf(path), path]),
  );
  return [...gemspecs.values()]
    .filter(({ path }) => !covered.has(path) && !lockFolders.has(folderOf(path)))
    .filter(({ dependencies }) => dependencies.length > 0)
    .map((gemspec) => gemspecToGraph(gemspec, { own, report }));
}

function installedGraphs(tree: RubyTree, named: ReadonlySet<string>): readonly PackageGraph[] {
  const byBase = new Map<TreePath, GraphPackage[]>();
  for (const [key, { gemspec, folder }] of tree.installed) {
    if (named.has(key)) continue;
    appendTo(byBase, folderOf(folderOf(folder)), [toInstalledPackage(key, gemspec, folder)]);
  }
  return Array.from(byBase, ([base, packages]) =>
    installedToGraph(base === "" ? "gems" : base, packages),
  );
}

function toInstalledPackage(key: string, gemspec: Gemspec, folder: TreePath): GraphPackage {
  const { name = key, version, platform, path } = gemspec;
  return {
    key,
    purl: gemPurl({ name, version, platform }),
    name,
    version,
    supplier: gemspec.authors,
    description: gemspec.summary,
    declared: gemspec.declared,
    references: gemReferences({ kind: "registry" }, gemspec),
    contentRoots: [folder],
    location: { path, line: 1 },
    edges: [],
    completeness: "unknown",
  };
}

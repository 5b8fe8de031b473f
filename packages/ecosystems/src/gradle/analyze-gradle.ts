import { sortDiagnostics, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import { complain, type Input, type Report } from "../shared/input.ts";
import type { PackageGraph } from "../shared/package-graph.ts";
import { packageGraphToProjects } from "../shared/package-graph-to-projects.ts";
import { ownFiles, type ReadInput, readInputs, type Reading } from "../shared/read-inputs.ts";
import { fileNameOf, folderOf } from "../shared/tree-path.ts";
import {
  buildRoot,
  type BuildTree,
  catalogFolder,
  lockedFolder,
  scriptPath,
} from "./build-tree.ts";
import { catalogToGraph, scriptToGraph } from "./declared-to-graph.ts";
import { lockedToGraph } from "./locked-to-graph.ts";
import type { BuildScript } from "./facts.ts";
import { parseBuildScript } from "./parse-build-script.ts";
import { parseCatalog } from "./parse-catalog.ts";
import { parseLockfile } from "./parse-lockfile.ts";
import { parseProperties } from "./parse-properties.ts";
import { parseVerification } from "./parse-verification.ts";
import { scriptValues, type ScriptValues, type ValueOf } from "./script-values.ts";
import { stripComments } from "../shared/strip-comments.ts";

/** Reads everything that Gradle left in a tree, and what build scripts say in plain words. */
export async function analyzeGradle(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const tree = await readTree({ request, report });
  const locked = lockedGraphs(tree);
  const lockFolders = new Set(tree.locks.map(({ path }) => lockedFolder(path)));
  const lockedBuilds = new Set([...lockFolders].map((folder) => buildRoot(folder, tree)));
  const declared = [
    ...tree.scripts.filter(({ path }) => !lockFolders.has(folderOf(path))),
    ...tree.conventions.filter(({ manifest }) => !lockedBuilds.has(folderOf(manifest))),
  ].map((script) => scriptToGraph(script, tree, report));
  const named = new Set([...locked, ...declared].flatMap(({ packages }) => [...packages.keys()]));
  const catalogs = tree.catalogs.filter((catalog) => !lockedBuilds.has(catalogFolder(catalog)));
  const unused = catalogs.map((catalog) => catalogToGraph(catalog, named, tree));
  const graphs: readonly PackageGraph[] = [...locked, ...declared, ...unused];
  return {
    projects: graphs
      .filter(({ packages, projects }) => packages.size > 0 || isAsking(projects))
      .flatMap(packageGraphToProjects),
    diagnostics: sortDiagnostics(withoutRepetition(diagnostics)),
  };
}

/** Each script without lockfile says so, also several of one project. */
function withoutRepetition(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
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
  const settings = await readInputs(named(/^settings\.gradle(?:\.kts)?$/u), reading, buildName);
  const roots = new Set(settings.map(({ path }) => folderOf(path)));
  const sources = await readInputs(named(SCRIPT), reading, (text, input) => ({
    source: stripComments(text),
    input,
  }));
  const scripts = toScripts(sources, { roots, ofFolder });
  const locks = await readInputs(named(/\.lockfile$/u), reading, parseLockfile);
  const catalogs = await readInputs(named(/\.versions\.toml$/u), reading, parseCatalog);
  const sums = await readInputs(
    named(/^verification-metadata\.xml$/u),
    { ...reading, encodings: "any" },
    parseVerification,
  );
  return {
    scripts: scripts.filter(({ path }) => isProjectScript(path)),
    conventions: scripts.filter(({ path }) => !isProjectScript(path)),
    locks: locks.map(({ path, parsed }) => ({ path, modules: parsed })),
    catalogs: catalogs.map(({ parsed }) => parsed),
    sums: new Map(sums.flatMap(({ parsed }) => [...parsed])),
    roots,
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

/** Every script but those that set up a build or a machine. */
const SCRIPT = /^(?!(?:settings|init)\.).*\.gradle(?:\.kts)?$/u;

function isProjectScript(path: TreePath): boolean {
  return /^build\.gradle(?:\.kts)?$/u.test(fileNameOf(path));
}

/** A script without comments, where it is. */
type ScriptSource = ReadInput<{ readonly source: string; readonly input: Input }>;

/** Values by the folder for whose projects they hold. */
type ValuesOfFolders = ReadonlyMap<TreePath, ScriptValues>;

function toScripts(
  sources: readonly ScriptSource[],
  {
    roots,
    ofFolder,
  }: { readonly roots: ReadonlySet<TreePath>; readonly ofFolder: ValuesOfFolders },
): readonly BuildScript[] {
  const values = new Map<TreePath, ScriptValues>(ofFolder);
  const projectFolder = ({ path }: ScriptSource): TreePath =>
    isProjectScript(path) ? folderOf(path) : conventionFolder(path, roots);
  for (const script of sources) {
    const folder = projectFolder(script);
    values.set(
      folder,
      new Map([...(values.get(folder) ?? []), ...scriptValues(script.parsed.source)]),
    );
  }
  const projects = new Map(
    sources.filter(({ path }) => isProjectScript(path)).map(({ path }) => [folderOf(path), path]),
  );
  return sources.map((script) => {
    const folder = projectFolder(script);
    const { source, input } = script.parsed;
    const own = scriptValues(source);
    const inherited = valuesFrom(folder, values);
    const known: ValueOf = (name) => own.get(name) ?? inherited(name);
    const context = { known, properties: valuesFrom(folder, ofFolder) };
    const parsed = parseBuildScript(source, input, context);
    const manifest = isProjectScript(script.path) ? script.path : projects.get(folder);
    return { ...parsed, manifest: manifest ?? scriptPath(folder) };
  });
}

/** The root of the build that takes a script in: of a convention in `buildSrc` the one that this lies in. */
function conventionFolder(path: TreePath, roots: ReadonlySet<TreePath>): TreePath {
  const [above = ""] = path.split(/(?:^|\/)buildSrc\//u, 1);
  return buildRoot(above === path ? folderOf(path) : above, { roots });
}

/** A project inherits the values of all folders above it, the nearest first. */
function valuesFrom(folder: TreePath, ofFolder: ValuesOfFolders): ValueOf {
  return (name) => {
    for (let at = folder; ; at = folderOf(at)) {
      const found = ofFolder.get(at)?.get(name);
      if (found !== undefined || at === "") return found;
    }
  };
}

function lockedGraphs(tree: BuildTree): readonly PackageGraph[] {
  const byFolder = new Map<TreePath, BuildTree["locks"][number][]>();
  for (const lock of tree.locks) appendTo(byFolder, lockedFolder(lock.path), [lock]);
  return Array.from(byFolder, ([folder, locks]) => lockedToGraph({ folder, locks }, tree));
}

import { sortDiagnostics, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import type { Report } from "../shared/input.ts";
import type { PackageGraph } from "../shared/package-graph.ts";
import { packageGraphToProjects } from "../shared/package-graph-to-projects.ts";
import { ownFiles, type ReadInput, readInputs, type Reading } from "../shared/read-inputs.ts";
import { fileNameOf, folderOf } from "../shared/tree-path.ts";
import { configuredToGraph } from "./configured-to-graph.ts";
import { declaredToGraph } from "./declared-to-graph.ts";
import type { DotnetProject, LockedEntry, ProjectFile } from "./facts.ts";
import { lockedToGraph } from "./locked-to-graph.ts";
import { coordinateOf, type MetadataOf } from "./package-facts.ts";
import { isRestored, restoredMetadata } from "./package-metadata.ts";
import { parseDotnetTools, type PinnedTool } from "./parse-dotnet-tools.ts";
import { type ConfiguredPackage, parsePackagesConfig } from "./parse-packages-config.ts";
import { parsePackagesLock } from "./parse-packages-lock.ts";
import { parseProjectAssets } from "./parse-project-assets.ts";
import { parseProjectFile } from "./parse-project-file.ts";
import { importsOf, type ProjectFiles } from "./project-files.ts";
import { nameOf, toDotnetProject } from "./to-dotnet-project.ts";
import { toolsToGraph } from "./tools-to-graph.ts";

/** Reads everything that NuGet left in a tree. */
export async function analyzeNuget(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const reading: Reading = { request, report };
  const tree = await readTree(reading);
  const metadataOf = await readMetadata(reading);
  request.signal.throwIfAborted();
  const graphs = toGraphs(tree, { metadataOf, report });
  return {
    projects: graphs.flatMap(packageGraphToProjects),
    diagnostics: sortDiagnostics(diagnostics),
  };
}

/** The files of a tree, parsed. */
interface NugetTree {
  readonly projects: ReadonlyMap<TreePath, DotnetProject>;
  readonly locks: readonly ReadInput<readonly LockedEntry[]>[];
  readonly assets: readonly ReadInput<readonly LockedEntry[]>[];
  readonly configured: readonly ReadInput<readonly ConfiguredPackage[]>[];
  readonly tools: readonly ReadInput<readonly PinnedTool[]>[];
  /** Folders with a lockfile, whether or not it could be read. */
  readonly lockFolders: ReadonlySet<TreePath>;
}

async function readTree(reading: Reading): Promise<NugetTree> {
  const { request } = reading;
  const named = (pattern: RegExp): readonly TreePath[] =>
    ownFiles(request, (name) => pattern.test(name));
  const xml: Reading = { ...reading, encodings: "any" };
  const projectPaths = named(/proj$/u);
  const files = await readProjectFiles(projectPaths, xml);
  const lockPaths = named(/^packages(?:\..+)?\.lock\.json$/u);
  const configPaths = named(/^packages\.config$/u);
  return {
    projects: new Map(
      projectPaths.flatMap((path) => {
        const file = files.get(path);
        return file === undefined ? [] : [[path, toDotnetProject(file, files)]];
      }),
    ),
    locks: await readInputs(lockPaths, reading, parsePackagesLock),
    assets: await readInputs(named(/^project\.assets\.json$/u), reading, parseProjectAssets),
    configured: await readInputs(configPaths, xml, parsePackagesConfig),
    tools: await readInputs(named(/^dotnet-tools\.json$/u), reading, parseDotnetTools),
    lockFolders: new Set([...lockPaths, ...configPaths].map(folderOf)),
  };
}

/** Reads project files, then what they import, round by round: other files of these kinds are none of NuGet's. */
async function readProjectFiles(
  projects: readonly TreePath[],
  reading: Reading,
): Promise<ProjectFiles> {
  const available = new Set(
    ownFiles(reading.request, (name) => /\.(?:props|targets)$/u.test(name)),
  );
  const shared = [...available].filter((path) => INHERITED.test(fileNameOf(path)));
  const files = new Map<TreePath, ProjectFile>();
  let wanted = projects.length === 0 ? [] : [...projects, ...shared];
  while (wanted.length > 0) {
    const read = await readInputs(wanted, reading, parseProjectFile);
    for (const { path, parsed } of read) files.set(path, parsed);
    const imported = read.flatMap(({ parsed }) => importsOf(parsed, (path) => available.has(path)));
    for (const path of wanted) available.delete(path);
    wanted = [...new Set(imported)].filter((path) => available.has(path));
  }
  return files;
}

/** Files that are imported by their place. */
const INHERITED = /^Directory\.(?:Build\.(?:props|targets)|Packages\.props)$/u;

/** What packages say that were restored into the tree. */
async function readMetadata(reading: Reading): Promise<MetadataOf> {
  const { matches } = reading.request;
  const nuspecs = matches.filter((path) => path.endsWith(".nuspec") && isRestored(path));
  const restored = await restoredMetadata({ ...reading, encodings: "any" }, nuspecs);
  return (name, version) => restored.get(coordinateOf(name, version));
}

interface GraphContext {
  readonly metadataOf: MetadataOf;
  readonly report: Report;
}

/** Lockfiles first; restored assets and project files speak where there is none. */
function toGraphs(tree: NugetTree, { metadataOf, report }: GraphContext): readonly PackageGraph[] {
  const { projects } = tree;
  const projectsByName = new Map(
    [...projects.keys()].map((path) => [nameOf(path).toLowerCase(), path]),
  );
  const covered = new Set<TreePath>();
  const graphs = tree.tools.map(({ path, parsed }) => toolsToGraph(path, parsed, metadataOf));
  for (const { path, parsed } of [...tree.locks, ...tree.assets]) {
    const manifest = manifestFor(path, projects);
    if (covered.has(manifest)) continue;
    covered.add(manifest);
    const project = projects.get(manifest);
    graphs.push(
      lockedToGraph({ path, entries: parsed, manifest, project, projectsByName, metadataOf }),
    );
  }
  for (const { path, parsed } of tree.configured) {
    const manifest = manifestFor(path, projects);
    const project = projects.get(manifest);
    covered.add(manifest);
    graphs.push(configuredToGraph({ path, packages: parsed, manifest, project, metadataOf }));
  }
  const manifests = new Set(projects.keys());
  for (const project of projects.values()) {
    if (covered.has(project.path)) continue;
    // A lockfile that could not be read is reported as such; its project is not without one.
    const isLocked = tree.lockFolders.has(folderOf(project.path));
    const context = { manifests, metadataOf, report: isLocked ? () => undefined : report };
    graphs.push(declaredToGraph(project, context));
  }
  return graphs;
}

/** The project file beside a lockfile; several in a folder have lockfiles with their name. */
function manifestFor(path: TreePath, projects: ReadonlyMap<TreePath, DotnetProject>): TreePath {
  const isAssets = fileNameOf(path) === "project.assets.json";
  const folder = isAssets ? folderOf(folderOf(path)) : folderOf(path);
  const beside = [...projects.keys()].filter((manifest) => folderOf(manifest) === folder);
  const name = /^packages\.(.+)\.lock\.json$/u.exec(fileNameOf(path))?.[1]?.toLowerCase();
  const named = beside.find((manifest) => nameOf(manifest).toLowerCase() === name);
  return named ?? beside[0] ?? path;
}

import {
  createDiagnostic,
  sortedUnique,
  type Diagnostic,
  type FileSource,
  type TreePath,
} from "@lizenzlotse/model";

import type { Analysis, AnalyzedProject, AnalyzeRequest } from "../contract.ts";
import { isInsideDependencyFolder } from "../shared/dependency-folders.ts";
import type { Input, Report } from "../shared/input.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import { graphToProjects } from "./graph/graph-to-projects.ts";
import type { PythonGraph } from "./graph/python-graph.ts";
import type { ToldProject, ToldUsage } from "./installed/to-graph.ts";
import { normalizeName } from "./normalize-name.ts";
import type { ProjectFacts } from "./pyproject/project-facts.ts";
import { manifestToGraph } from "./pyproject/to-graph.ts";

/** Versions in the environments of projects, by manifest and normalised name. */
type InstalledVersions = ReadonlyMap<TreePath, ReadonlyMap<string, string>>;

/** What every step needs. */
interface Tree {
  readonly files: FileSource;
  readonly report: Report;
  readonly pyprojects: ReadonlyMap<TreePath, ProjectFacts>;
}

/** Reads lockfiles first, then what they do not cover, then what is installed. */
export async function analyzePython(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const { files, signal } = request;
  const own = request.matches.filter((path) => !isInsideDependencyFolder(path, files));
  const tree: Tree = { files, report, pyprojects: await readPyprojects(own, files, report) };

  const locked = (await readLockfiles(own, tree, signal)).flatMap(graphToProjects);
  signal.throwIfAborted();
  const environments = await readEnvironments(request.matches, tree);
  const { installed } = environments;
  const pinned = (await readRequirementFiles(own, { ...tree, installed })).flatMap(graphToProjects);
  const declared = uncoveredManifests({ ...tree, installed }, locked, pinned).flatMap(
    graphToProjects,
  );
  const told = toldProjects([...locked, ...pinned, ...declared]);
  const found = environments.toGraphs(told).flatMap(graphToProjects);
  const projects = [...locked, ...pinned, ...declared, ...found];
  return { projects: [...projects, ...namedProjects(projects)], diagnostics };
}

async function readPyprojects(
  paths: readonly TreePath[],
  files: FileSource,
  report: Report,
): Promise<ReadonlyMap<TreePath, ProjectFacts>> {
  const manifests = paths.filter((path) => fileNameOf(path) === "pyproject.toml");
  if (manifests.length === 0) return new Map();
  const { parsePyproject } = await import("./pyproject/parse-pyproject.ts");
  const facts = await mapConcurrently(manifests, async (path) => {
    const input: Input = { path, format: "pyproject.toml", report };
    const text = await readTextInput(files, input);
    return text === undefined ? undefined : await parsePyproject(text, input);
  });
  return new Map(facts.flatMap((it) => (it === undefined ? [] : [[it.path, it]])));
}

async function readLockfiles(
  paths: readonly TreePath[],
  tree: Tree,
  signal: AbortSignal,
): Promise<readonly PythonGraph[]> {
  const graphs: PythonGraph[] = [];
  for (const path of paths) {
    signal.throwIfAborted();
    const read = LOCKFILE_READERS.get(fileNameOf(path));
    if (read === undefined) continue;
    const input: Input = { path, format: fileNameOf(path), report: tree.report };
    const text = await readTextInput(tree.files, input);
    const graph = text === undefined ? undefined : await read(text, input, tree);
    if (graph !== undefined) graphs.push(graph);
  }
  return graphs;
}

type LockfileReader = (text: string, input: Input, tree: Tree) => Promise<PythonGraph | undefined>;

const LOCKFILE_READERS: ReadonlyMap<string, LockfileReader> = new Map([
  ["uv.lock", readUvLock],
  ["poetry.lock", readPoetryLock],
  ["pdm.lock", refuse],
  ["Pipfile.lock", refuse],
]);

async function readUvLock(
  text: string,
  input: Input,
  { pyprojects, report }: Tree,
): Promise<PythonGraph | undefined> {
  const { parseUvLock } = await import("./uv/parse-uv-lock.ts");
  const { uvLockToGraph } = await import("./uv/to-graph.ts");
  const lock = await parseUvLock(text, input);
  if (lock === undefined) return undefined;
  return uvLockToGraph(lock, { path: input.path, pyprojects, report });
}

async function readPoetryLock(
  text: string,
  input: Input,
  { pyprojects }: Tree,
): Promise<PythonGraph | undefined> {
  const { parsePoetryLock } = await import("./poetry/parse-poetry-lock.ts");
  const { poetryLockToGraph } = await import("./poetry/to-graph.ts");
  const { loadSatisfies } = await import("./requirement/satisfies.ts");
  const lock = await parsePoetryLock(text, input);
  if (lock === undefined) return undefined;
  return poetryLockToGraph(lock, {
    path: input.path,
    pyprojects,
    satisfies: await loadSatisfies(),
  });
}

/** Formats that are known but not read: a scan without them must not look complete. */
async function refuse(text: string, input: Input): Promise<undefined> {
  const stated = /(?:lock_version\s*=\s*|"pipfile-spec":\s*)"?([\d.]+)/u.exec(text.slice(0, 4096));
  const parameters = { format: input.format, version: stated?.[1] ?? "unknown" };
  input.report(createDiagnostic("input/unsupported-version", { path: input.path }, parameters));
  return await Promise.resolve(undefined);
}

async function readRequirementFiles(
  paths: readonly TreePath[],
  tree: Tree & { readonly installed: InstalledVersions },
): Promise<readonly PythonGraph[]> {
  const found = paths.filter((path) => path.endsWith(".txt"));
  if (found.length === 0) return [];
  const { readRequirements } = await import("./requirements/read-requirements.ts");
  const { requirementsToGraph } = await import("./requirements/to-graph.ts");
  const loaded = await readRequirements(found, tree);
  return loaded.map((file) => requirementsToGraph(file, tree));
}

/** Manifests without a lockfile; what a requirements file pins for them is left to that. */
function uncoveredManifests(
  { pyprojects, report, installed }: Tree & { readonly installed: InstalledVersions },
  locked: readonly AnalyzedProject[],
  pinned: readonly AnalyzedProject[],
): readonly PythonGraph[] {
  const covered = new Set(locked.map(({ manifest }) => manifest));
  const names = new Set(
    pinned.flatMap(({ manifest, packages }) => packages.map(({ name }) => `${manifest} ${name}`)),
  );
  return [...pyprojects.values()]
    .filter(({ path }) => !covered.has(path))
    .map((facts) => {
      const isPinned = (name: string): boolean => names.has(`${facts.path} ${normalizeName(name)}`);
      const versions = installed.get(facts.path) ?? new Map<string, string>();
      return manifestToGraph(facts, { isPinned, installed: versions, report });
    });
}

/** Installed packages: what versions they have, and their graphs once other files have told how they are used. */
interface Environments {
  readonly installed: InstalledVersions;
  readonly toGraphs: (told: ReadonlyMap<TreePath, ToldProject>) => readonly PythonGraph[];
}

async function readEnvironments(paths: readonly TreePath[], tree: Tree): Promise<Environments> {
  const found = paths.filter((path) => fileNameOf(path) === "METADATA");
  if (found.length === 0) return { installed: new Map(), toGraphs: () => [] };
  const { readDistributions } = await import("./installed/read-distributions.ts");
  const { distributionsToGraphs } = await import("./installed/to-graph.ts");
  const { installedVersions } = await import("./installed/installed-versions.ts");
  const distributions = await readDistributions(found, tree);
  return {
    installed: installedVersions(distributions, tree.files),
    toGraphs: (told) => distributionsToGraphs(distributions, { ...tree, told }),
  };
}

function toldProjects(projects: readonly AnalyzedProject[]): ReadonlyMap<TreePath, ToldProject> {
  const told = new Map<TreePath, { isLocked: boolean; uses: Map<string, ToldUsage> }>();
  for (const { manifest, source, completeness, packages } of projects) {
    const known = told.get(manifest) ?? { isLocked: false, uses: new Map<string, ToldUsage>() };
    known.isLocked ||= source === "lockfile" && completeness === "complete";
    for (const { purl, usages, scope } of packages) {
      if (purl !== undefined && !known.uses.has(purl)) known.uses.set(purl, { usages, scope });
    }
    told.set(manifest, known);
  }
  return told;
}

/** Projects that others depend on but that no file describes, such as a folder with a setup.py. */
function namedProjects(projects: readonly AnalyzedProject[]): readonly AnalyzedProject[] {
  const described = new Set(projects.map(({ manifest }) => manifest));
  const targets = projects.flatMap(({ dependencies, packages }) =>
    [dependencies, ...packages.map((it) => it.dependencies)].flat(),
  );
  const named = targets.flatMap((it) => (it.kind === "project" ? [it.manifest] : []));
  return sortedUnique(named.filter((manifest) => !described.has(manifest))).map((manifest) => ({
    manifest,
    source: "manifest",
    declared: [],
    location: { path: manifest },
    dependencies: [],
    packages: [],
    completeness: "unknown",
  }));
}

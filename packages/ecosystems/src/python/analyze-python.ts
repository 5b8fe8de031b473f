import { sortedUnique, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzedPackage, AnalyzedProject, AnalyzeRequest } from "../contract.ts";
import { isInsideDependencyFolder } from "../shared/dependency-folders.ts";
import { folderOf } from "../shared/tree-path.ts";
import { graphToProjects } from "./graph/graph-to-projects.ts";
import type { PythonGraph } from "./graph/python-graph.ts";
import { metadataFileOf, wheelOf } from "./installed/metadata-file.ts";
import type { ToldProject, ToldUsage } from "./installed/to-graph.ts";
import { normalizeName } from "../shared/python/normalize-name.ts";
import { manifestToGraph } from "./pyproject/to-graph.ts";
import type { PythonTree } from "./python-tree.ts";
import { isLockfile, readLockfiles } from "./read-lockfiles.ts";
import { readManifests } from "./read-manifests.ts";

/** Versions in the environments of projects, by manifest and normalised name. */
type InstalledVersions = ReadonlyMap<TreePath, ReadonlyMap<string, string>>;

/** Reads lockfiles first, then what they do not cover, then what is installed. */
export async function analyzePython(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const { files, signal } = request;
  const own = request.matches.filter((path) => !isInsideDependencyFolder(path, files));
  const tree: PythonTree = { files, report, pyprojects: await readManifests(own, files, report) };

  const locked = (await readLockfiles(own, tree, signal)).flatMap(graphToProjects);
  signal.throwIfAborted();
  const environments = await readEnvironments(request.matches, tree);
  const { installed } = environments;
  const pinned = (await readRequirementFiles(own, { ...tree, installed })).flatMap(graphToProjects);
  const covered = { locked, pinned, paths: own };
  const declared = uncoveredManifests({ ...tree, installed }, covered).flatMap(graphToProjects);
  const told = toldProjects([...locked, ...pinned, ...declared]);
  const found = environments.toGraphs(told).flatMap(graphToProjects);
  const projects = [...locked, ...pinned, ...declared, ...found];
  const { copies } = environments;
  return { projects: [...projects, ...namedProjects(projects)], copies, diagnostics };
}

async function readRequirementFiles(
  paths: readonly TreePath[],
  tree: PythonTree & { readonly installed: InstalledVersions },
): Promise<readonly PythonGraph[]> {
  const found = paths.filter((path) => path.endsWith(".txt") && !EGG_INFO.test(path));
  if (found.length === 0) return [];
  const { readRequirements } = await import("./requirements/read-requirements.ts");
  const { requirementsToGraph } = await import("./requirements/to-graph.ts");
  const loaded = await readRequirements(found, tree);
  return loaded.map((file) => requirementsToGraph(file, tree));
}

/** Requirements of an installed package are not written by people, nor for pip. */
const EGG_INFO = /(?:\.egg-info|\/EGG-INFO)\/[^/]*$/u;

/** Manifests that no lockfile covers; what a requirements file pins for them is left to that. */
function uncoveredManifests(
  { pyprojects, report, installed }: PythonTree & { readonly installed: InstalledVersions },
  { locked, pinned, paths }: CoveredBy,
): readonly PythonGraph[] {
  const covered = new Set(locked.map(({ manifest }) => manifest));
  const names = new Set(
    pinned.flatMap(({ manifest, packages }) => packages.map(({ name }) => `${manifest} ${name}`)),
  );
  const lockedFolders = new Set(paths.filter(isLockfile).map(folderOf));
  return [...pyprojects.values()]
    .filter(({ path }) => !covered.has(path))
    .map((facts) =>
      manifestToGraph(facts, {
        isPinned: (name) => names.has(`${facts.path} ${normalizeName(name)}`),
        installed: installed.get(facts.path) ?? new Map<string, string>(),
        pyprojects,
        hasLockfile: lockedFolders.has(folderOf(facts.path)),
        report,
      }),
    );
}

/** What was read before the manifests. */
interface CoveredBy {
  readonly locked: readonly AnalyzedProject[];
  readonly pinned: readonly AnalyzedProject[];
  readonly paths: readonly TreePath[];
}

/** Installed packages: what versions they have, their graphs once other files have told how they are used; wheels. */
interface Environments {
  readonly installed: InstalledVersions;
  readonly toGraphs: (told: ReadonlyMap<TreePath, ToldProject>) => readonly PythonGraph[];
  readonly copies: readonly AnalyzedPackage[];
}

async function readEnvironments(
  paths: readonly TreePath[],
  tree: PythonTree,
): Promise<Environments> {
  const found = paths.flatMap((path) => metadataFileOf(path) ?? []);
  if (found.length === 0) return { installed: new Map(), toGraphs: () => [], copies: [] };
  const { readDistributions } = await import("./installed/read-distributions.ts");
  const { distributionsToGraphs } = await import("./installed/to-graph.ts");
  const { installedVersions } = await import("./installed/installed-versions.ts");
  const { wheelsToCopies } = await import("./installed/wheels-to-copies.ts");
  const all = await readDistributions(found, tree);
  const packed = all.flatMap((distribution) => {
    const wheel = wheelOf(distribution.file.path);
    const isOwn = wheel !== undefined && !isInsideDependencyFolder(wheel, tree.files);
    return isOwn ? [{ wheel, distribution }] : [];
  });
  const distributions = all.filter(({ file }) => wheelOf(file.path) === undefined);
  return {
    installed: installedVersions(distributions, tree.files),
    toGraphs: (told) => distributionsToGraphs(distributions, { ...tree, told }),
    copies: await wheelsToCopies(packed, tree.files),
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

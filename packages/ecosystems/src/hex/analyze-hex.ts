import { createDiagnostic, formatPurl, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import type { Report } from "../shared/input.ts";
import { lockedFileToGraph, type RequestedPackage } from "../shared/locked-graph.ts";
import {
  type GraphProject,
  type GraphRequest,
  type PackageGraph,
  packageTarget,
} from "../shared/package-graph.ts";
import { ownFiles, type Reading, readInputs } from "../shared/read-inputs.ts";
import { isTestPath } from "../shared/test-paths.ts";
import { folderOf, foldersFrom, joinTreePath } from "../shared/tree-path.ts";
import type { LockedPackage } from "./facts.ts";
import { type MixDependency, type MixProject, parseMixExs } from "./parse-mix-exs.ts";
import { parseMixLock } from "./parse-mix-lock.ts";
import { parseRebarConfig } from "./parse-rebar-config.ts";
import { parseRebarLock } from "./parse-rebar-lock.ts";
import { rebarConfigToGraph, rebarLockToGraph } from "./rebar-to-graph.ts";
import { toPackage } from "./to-package.ts";

/** Reads the packages of Elixir and Erlang projects. */
export async function analyzeHex(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const named = (wanted: string): readonly TreePath[] =>
      ownFiles(request, (name) => name === wanted).filter((path) => !isFetched(path));
    const manifests = await readInputs(named("mix.exs"), reading, parseMixExs);
    const byFolder = new Map(manifests.map(({ path, parsed }) => [folderOf(path), parsed]));
    const mix = await readInputs(named("mix.lock"), reading, parseMixLock);
    const rebar = await readInputs(named("rebar.lock"), reading, parseRebarLock);
    const locked = mix.map(({ path, parsed }) => mixGraph(path, parsed, byFolder));
    const covered = new Set(locked.flatMap(({ projects }) => projects.map((own) => own.manifest)));
    return [
      ...locked,
      ...rebar.map(({ path, parsed }) => rebarLockToGraph(path, parsed)),
      ...(await rebarConfigs(
        named("rebar.config"),
        new Set(named("rebar.lock").map(folderOf)),
        reading,
      )),
      ...manifests
        .filter(({ path, parsed }) => !covered.has(path) && thirdPartyOf(parsed).length > 0)
        .map(({ path, parsed }) => declaredGraph(path, parsed, reading.report)),
    ];
  });
}

/** Mix and Rebar keep the sources of packages in `deps` and `_build`, with lockfiles of their own development. */
function isFetched(path: TreePath): boolean {
  return /(?:^|\/)(?:deps\/[^/]+\/[^/]+|_build\/.+)$/u.test(path);
}

async function rebarConfigs(
  paths: readonly TreePath[],
  locked: ReadonlySet<TreePath>,
  reading: Reading,
): Promise<readonly PackageGraph[]> {
  const configs = await readInputs(paths, reading, parseRebarConfig);
  return configs.map(({ path, parsed }) => {
    // The lockfile of a project speaks for its applications.
    const isLocked = foldersFrom(folderOf(path)).some((folder) => locked.has(folder));
    const state = isLocked ? "locked" : "open";
    return rebarConfigToGraph(path, parsed, { state, report: reading.report });
  });
}

function mixGraph(
  path: TreePath,
  locked: readonly LockedPackage[],
  byFolder: ReadonlyMap<TreePath, MixProject>,
): PackageGraph {
  const project = byFolder.get(folderOf(path));
  const members = umbrellaProjects(path, locked, byFolder);
  const needed = new Set([
    ...locked.flatMap((entry) => entry.dependencies.map(({ app }) => app)),
    ...members.flatMap(({ requests }) =>
      requests.flatMap(({ target }) => (target.kind === "package" ? [target.key] : [])),
    ),
  ]);
  const usageOf = (app: string): RequestedPackage["asked"] => {
    const usage = project?.dependencies.get(app)?.usage;
    if (usage !== undefined) return { usage };
    // Where the manifest does not tell, the project asks for what nothing else does.
    return needed.has(app) ? undefined : { usage: undefined };
  };
  const graph = lockedFileToGraph({
    source: "lockfile",
    path,
    project: {
      manifest: beside(path, "mix.exs"),
      name: project?.name,
      version: project?.version,
      completeness: "complete",
    },
    packages: locked.map((entry) => ({ ...toPackage(entry, path), asked: usageOf(entry.app) })),
  });
  return { ...graph, projects: [...graph.projects, ...members] };
}

/** The projects of an umbrella, which share its lockfile. */
function umbrellaProjects(
  lockPath: TreePath,
  locked: readonly LockedPackage[],
  byFolder: ReadonlyMap<TreePath, MixProject>,
): readonly GraphProject[] {
  const own = byFolder.get(folderOf(lockPath))?.projectsFolder;
  const folder = own === undefined ? undefined : joinTreePath(folderOf(lockPath), own);
  const members = [...byFolder].filter(
    ([each]) => folder !== undefined && folderOf(each) === folder,
  );
  const byName = new Map(members.map(([each, { name }]) => [name, `${each}/mix.exs`]));
  const apps = new Set(locked.map(({ app }) => app));
  return members.map(([each, { name, version, dependencies }]) => {
    const manifest = `${each}/mix.exs`;
    const requests = [...dependencies].flatMap(([app, { usage }]): readonly GraphRequest[] => {
      if (apps.has(app)) return [{ target: packageTarget(app), usage }];
      const sibling = byName.get(app);
      return sibling === undefined
        ? []
        : [{ target: { kind: "project", manifest: sibling }, usage }];
    });
    const location = { path: manifest, line: 1 };
    return { manifest, name, version, location, requests, completeness: "complete" };
  });
}

function thirdPartyOf({ dependencies }: MixProject): readonly (readonly [string, MixDependency])[] {
  return [...dependencies].filter(([, { isLocal }]) => !isLocal);
}

/** What a mix.exs asks for where nothing pins it. */
function declaredGraph(path: TreePath, project: MixProject, report: Report): PackageGraph {
  if (!isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  const { name, version } = project;
  return lockedFileToGraph({
    source: "manifest",
    path,
    project: { manifest: path, name, version, completeness: "incomplete" },
    packages: thirdPartyOf(project).map(([app, { usage, line }]) => ({
      key: app,
      purl: formatPurl({ type: "hex", name: app }),
      name: app,
      location: { path, line },
      edges: [],
      completeness: "unknown",
      asked: { usage },
    })),
  });
}

function beside(path: TreePath, name: string): TreePath {
  const folder = folderOf(path);
  return folder === "" ? name : `${folder}/${name}`;
}

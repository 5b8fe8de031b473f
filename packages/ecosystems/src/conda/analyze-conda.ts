import type { TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import { LockedPackages } from "../shared/locked-packages.ts";
import type { PackageGraph } from "../shared/package-graph.ts";
import { packageGraphToProjects } from "../shared/package-graph-to-projects.ts";
import { normalizeName } from "../shared/python/normalize-name.ts";
import { quoteForShell } from "../shared/quote-for-shell.ts";
import { ownFiles, type Reading, readInputs } from "../shared/read-inputs.ts";
import { fileNameOf, folderOf, foldersFrom, joinTreePath } from "../shared/tree-path.ts";
import { declaredToGraph } from "./environment/declared-to-graph.ts";
import { type Environment, parseEnvironment } from "./environment/parse-environment.ts";
import { parsePixiToml, type PixiProject } from "./environment/parse-pixi-toml.ts";
import { installedToGraph } from "./installed/installed-to-graph.ts";
import { parseCondaMeta } from "./installed/parse-conda-meta.ts";
import type { LockedEnvironment } from "./locked/locked-entry.ts";
import { lockedToGraph } from "./locked/locked-to-graph.ts";
import { parseCondaLock } from "./locked/parse-conda-lock.ts";
import { parseSpecFile } from "./locked/parse-explicit.ts";
import { parsePixiLock } from "./locked/parse-pixi-lock.ts";
import type { RequestedName } from "./requested-name.ts";

/** Reads the environments of conda, mamba and pixi. */
export async function analyzeConda(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const conda = await readEnvironments(reading);
    const pixi = await readPixi(reading);
    const known = [...conda, ...pixi];
    return [...known, ...(await readInstalled(reading, known))];
  });
}

async function readEnvironments(reading: Reading): Promise<readonly PackageGraph[]> {
  const { request, report } = reading;
  const named = (pattern: RegExp): readonly TreePath[] =>
    ownFiles(request, (name) => pattern.test(name));
  const locks = await readInputs(
    named(/^conda-lock.*\.ya?ml$|\.conda-lock\.yml$/u),
    reading,
    parseCondaLock,
  );
  const lists = await readInputs(
    named(/^(?:conda-.*\.(?:lock|txt)|spec-file\.txt)$/u),
    reading,
    parseSpecFile,
  );
  const explicit = lists.flatMap(({ path, parsed }) =>
    parsed.kind === "explicit" ? [{ path, parsed }] : [],
  );
  const sources = [...locks, ...explicit].flatMap(({ path, parsed }) =>
    sourcesOf(path, parsed, request),
  );
  const paths = [...new Set([...named(/^environment\.ya?ml$/u), ...sources])].sort();
  const read = await readInputs(paths, reading, parseEnvironment);
  const environments = new Map(read.map(({ path, parsed }) => [path, parsed]));
  const covered = new Set(sources);
  const specs = lists.flatMap(({ path, parsed }) =>
    parsed.kind === "specs" ? [{ path, parsed }] : [],
  );
  return [
    ...locks.map(({ path, parsed }) => condaGraph(path, parsed, { environments, reading })),
    ...explicit.map(({ path, parsed }) => condaGraph(path, parsed, { environments, reading })),
    ...[...read, ...specs]
      .filter(({ path }) => !covered.has(path))
      .map(({ path, parsed }) => declaredToGraph(path, parsed, report)),
  ];
}

/** The environments of the tree that a lockfile was made from; lists of archives do not say, so those beside them. */
function sourcesOf(
  path: TreePath,
  { sources }: LockedEnvironment,
  { files }: AnalyzeRequest,
): readonly TreePath[] {
  return [...sources, "environment.yml", "environment.yaml"]
    .map((source) => joinTreePath(folderOf(path), source))
    .filter((source) => source !== undefined)
    .filter((source) => /\.ya?ml$/u.test(source) && files.has(source));
}

function condaGraph(
  path: TreePath,
  locked: LockedEnvironment,
  context: { readonly environments: ReadonlyMap<TreePath, Environment>; readonly reading: Reading },
): PackageGraph {
  const { environments, reading } = context;
  const sources = sourcesOf(path, locked, reading.request);
  const manifest = sources[0] ?? joinTreePath(folderOf(path), "environment.yml") ?? path;
  const read = sources.flatMap((source) => environments.get(source) ?? []);
  const file = quoteForShell(fileNameOf(path));
  return {
    ...lockedToGraph({
      path,
      entries: locked.entries,
      project: { manifest, name: environments.get(manifest)?.name },
      requested: read.flatMap(requestedNames),
      report: reading.report,
    }),
    evidenceCommand: /\.ya?ml$/u.test(path)
      ? `conda-lock install --prefix .conda-env ${file}`
      : `conda create --prefix .conda-env --file ${file}`,
  };
}

function requestedNames({ conda, pip }: Environment): readonly RequestedName[] {
  const usage = "production";
  return [
    ...conda.map(({ name }) => ({ manager: "conda" as const, name, usage }) as const),
    ...pip.map(({ name }) => ({ manager: "pip", name: normalizeName(name), usage }) as const),
  ];
}

async function readPixi(reading: Reading): Promise<readonly PackageGraph[]> {
  const { request, report } = reading;
  const manifests = await readInputs(
    ownFiles(request, (name) => name === "pixi.toml"),
    reading,
    parsePixiToml,
  );
  const locks = await readInputs(
    ownFiles(request, (name) => name === "pixi.lock"),
    reading,
    parsePixiLock,
  );
  const byPath = new Map(manifests.map(({ path, parsed }) => [path, parsed]));
  const folders = new Set(
    ownFiles(request, (name) => name === "pixi.lock").map((path) => folderOf(path)),
  );
  return [
    ...locks.map(({ path, parsed }) => pixiGraph(path, parsed, { byPath, reading })),
    // The lockfile of a workspace speaks for the packages below it.
    ...manifests
      .filter(({ path }) => !foldersFrom(folderOf(path)).some((each) => folders.has(each)))
      .map(({ path, parsed }) => declaredToGraph(path, declaredBy(parsed), report)),
  ];
}

function pixiGraph(
  path: TreePath,
  { entries }: LockedEnvironment,
  context: { readonly byPath: ReadonlyMap<TreePath, PixiProject>; readonly reading: Reading },
): PackageGraph {
  const { byPath, reading } = context;
  const folder = folderOf(path);
  const own = joinTreePath(folder, "pixi.toml") ?? path;
  const shared = joinTreePath(folder, "pyproject.toml") ?? path;
  const manifest = !byPath.has(own) && reading.request.files.has(shared) ? shared : own;
  const project = byPath.get(manifest);
  const requested = (project?.requests ?? []).map(({ manager, name, usage }) => {
    return { manager, name: manager === "pip" ? normalizeName(name) : name, usage };
  });
  const { name, version } = project ?? {};
  return {
    ...lockedToGraph({
      path,
      entries,
      project: { manifest, name, version },
      requested,
      report: reading.report,
    }),
    evidenceCommand: "pixi install --locked --all",
  };
}

function declaredBy({ name, requests }: PixiProject): Environment {
  const index = { kind: "index" } as const;
  return {
    name,
    channels: [],
    conda: requests.filter(({ manager }) => manager === "conda"),
    pip: requests.flatMap(({ manager, ...spec }) =>
      manager === "pip" ? [{ name: spec.name, version: spec.version, source: index }] : [],
    ),
    isExport: false,
  };
}

/** An environment in the folder of a project is that project's. */
async function readInstalled(
  reading: Reading,
  known: readonly PackageGraph[],
): Promise<readonly PackageGraph[]> {
  const { request } = reading;
  const paths = request.matches.filter((path) => /(?:^|\/)conda-meta\/[^/]+\.json$/u.test(path));
  const read = await readInputs(paths, reading, parseCondaMeta);
  const prefixes = [...new Set(read.map(({ path }) => folderOf(folderOf(path))))];
  const locked = new LockedPackages(known.flatMap(packageGraphToProjects));
  const manifests = new Map(
    known.flatMap(({ projects }) =>
      projects.map(({ manifest, location }) => [folderOf(location.path), manifest] as const),
    ),
  );
  return prefixes.map((prefix) =>
    installedToGraph({
      prefix,
      manifest: ownerOf(prefix, manifests) ?? (prefix === "" ? "conda-meta" : prefix),
      installed: read.filter(({ path }) => folderOf(folderOf(path)) === prefix),
      locked: locked.from(prefix),
      files: request.files,
    }),
  );
}

function ownerOf(
  folder: TreePath,
  manifests: ReadonlyMap<TreePath, TreePath>,
): TreePath | undefined {
  const owner = foldersFrom(folder).find((each) => manifests.has(each));
  return owner === undefined ? undefined : manifests.get(owner);
}

import { formatPurl, type TreePath, type Usage } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { lockedFileToGraph, type RequestedPackage } from "../shared/locked-graph.ts";
import { type PackageGraph, packageTarget } from "../shared/package-graph.ts";
import { ownFiles, readInputs } from "../shared/read-inputs.ts";
import { parseGitUrl, vcsQualifier } from "../shared/sanitize-url.ts";
import { folderOf } from "../shared/tree-path.ts";
import type { LockedPackage } from "./facts.ts";
import { type MixProject, parseMixExs } from "./parse-mix-exs.ts";
import { parseMixLock } from "./parse-mix-lock.ts";
import { parseRebarLock } from "./parse-rebar-lock.ts";

/** Reads the packages of Elixir and Erlang projects. */
export async function analyzeHex(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const named = (wanted: string): readonly TreePath[] =>
      ownFiles(request, (name) => name === wanted).filter((path) => !isFetched(path));
    const projects = await readInputs(named("mix.exs"), reading, parseMixExs);
    const byFolder = new Map(projects.map(({ path, parsed }) => [folderOf(path), parsed]));
    const mix = await readInputs(named("mix.lock"), reading, parseMixLock);
    const rebar = await readInputs(named("rebar.lock"), reading, parseRebarLock);
    return [
      ...mix.map(({ path, parsed }) => mixGraph(path, parsed, byFolder.get(folderOf(path)))),
      ...rebar.map(({ path, parsed }) => rebarGraph(path, parsed)),
    ];
  });
}

/** Mix keeps the sources of packages in `deps`, with lockfiles of their own development. */
function isFetched(path: TreePath): boolean {
  return /(?:^|\/)deps\/[^/]+\/[^/]+$/u.test(path);
}

function mixGraph(
  path: TreePath,
  locked: readonly LockedPackage[],
  project: MixProject | undefined,
): PackageGraph {
  const needed = new Set(locked.flatMap((entry) => entry.dependencies.map(({ app }) => app)));
  const usageOf = (app: string): RequestedPackage["asked"] => {
    const usage: Usage | undefined = project?.dependencies.get(app);
    if (usage !== undefined) return { usage };
    // Where the manifest does not tell, the project asks for what nothing else does.
    return needed.has(app) ? undefined : { usage: undefined };
  };
  return lockedFileToGraph({
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
}

/** The file has levels but no edges: all of it hangs on the project. */
function rebarGraph(path: TreePath, locked: readonly LockedPackage[]): PackageGraph {
  return lockedFileToGraph({
    source: "lockfile",
    path,
    project: { manifest: beside(path, "rebar.config"), completeness: "complete" },
    packages: locked.map((entry) => ({
      ...toPackage(entry, path),
      asked: { usage: "production" },
    })),
  });
}

function beside(path: TreePath, name: string): TreePath {
  const folder = folderOf(path);
  return folder === "" ? name : `${folder}/${name}`;
}

/** @see https://github.com/package-url/purl-spec (type `hex`: the organization is the namespace) */
function toPackage(entry: LockedPackage, path: TreePath): RequestedPackage {
  const { app, name, version, repository = "", checksum = "", git, line } = entry;
  const address = git === undefined ? undefined : parseGitUrl(git.url);
  const vcs = address && { url: address.url, revision: git?.revision };
  const organization = /^hexpm:(.+)$/u.exec(repository)?.[1];
  const hash = hexToHash("SHA-256", checksum);
  return {
    key: app,
    purl: formatPurl({
      type: "hex",
      namespace: organization,
      name,
      version,
      qualifiers: vcs === undefined ? undefined : { vcs_url: vcsQualifier(vcs) },
    }),
    group: organization,
    name,
    version,
    hashes: hash === undefined ? [] : [hash],
    references: vcs === undefined ? [] : [{ type: "vcs", url: vcs.url }],
    location: { path, line },
    edges: entry.dependencies.map((each) => ({
      target: packageTarget(each.app),
      optional: each.optional,
    })),
    completeness: entry.hasEdges ? "complete" : "unknown",
  };
}

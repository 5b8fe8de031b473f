import { createDiagnostic, type FileSource, formatPurl, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest, DependencyTarget } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import type { Report } from "../shared/input.ts";
import { lockedFileToGraph, type RequestedPackage } from "../shared/locked-graph.ts";
import { type PackageGraph, packageTarget } from "../shared/package-graph.ts";
import { ownFiles, readInputs } from "../shared/read-inputs.ts";
import { parseGitUrl, vcsQualifier, type VcsAddress } from "../shared/sanitize-url.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import {
  type ExternalSource,
  parsePodfileLock,
  type Pod,
  type PodLock,
} from "./parse-podfile-lock.ts";

/** Fetches the pods into the project; CocoaPods runs the project's Podfile for it. */
const EVIDENCE_COMMAND = "pod install --deployment";

/** Reads the pods of a project. */
export async function analyzeCocoapods(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const paths = ownFiles(request, (name) => name === "Podfile.lock");
    const read = await readInputs(paths, reading, parsePodfileLock);
    return read.map(({ path, parsed }) =>
      toGraph(parsed, { path, files: request.files, report: reading.report }),
    );
  });
}

interface PodContext {
  readonly path: TreePath;
  readonly files: FileSource;
  readonly report: Report;
}

function toGraph(lock: PodLock, context: PodContext): PackageGraph {
  const folder = folderOf(context.path);
  const names = new Set(lock.pods.map(({ name }) => name));
  const targetOf = (name: string): DependencyTarget => {
    const manifest = projectOf(name, lock, context);
    return manifest === undefined ? packageTarget(name) : { kind: "project", manifest };
  };
  const asked = new Set(lock.asked);
  const thirdParty = lock.pods.filter(({ name }) => projectOf(name, lock, context) === undefined);
  const packages = thirdParty.map((pod): RequestedPackage => {
    reportMissing(pod, names, context);
    return {
      ...toPackage(pod, lock, context),
      edges: pod.dependencies.map((name) => ({ target: targetOf(name) })),
      asked: asked.has(pod.name) ? { usage: undefined } : undefined,
    };
  });
  return lockedFileToGraph({
    source: "lockfile",
    path: context.path,
    project: {
      manifest: folder === "" ? "Podfile" : `${folder}/Podfile`,
      completeness: "complete",
    },
    packages,
    siblings: lock.asked.map(targetOf).filter((target) => target.kind === "project"),
    evidenceCommand: EVIDENCE_COMMAND,
  });
}

/** A pod under development lies in the tree; Flutter links its plugins into it, which is another matter. */
function projectOf(
  name: string,
  { external }: PodLock,
  { path, files }: PodContext,
): TreePath | undefined {
  const pod = name.split("/", 1)[0] ?? name;
  const folder = external.get(pod)?.["path"];
  if (folder === undefined || folder.startsWith("/")) return undefined;
  const inside = folder.replace(/\/?[^/]+\.podspec$/u, "");
  const manifest = joinTreePath(folderOf(path), `${inside}/${pod}.podspec`);
  return manifest !== undefined && files.has(manifest) ? manifest : undefined;
}

function reportMissing(pod: Pod, names: ReadonlySet<string>, { path, report }: PodContext): void {
  const missing = pod.dependencies.filter((name) => !names.has(name) && !isOfOther(name, names));
  for (const dependency of missing) {
    const parameters = { dependency, dependent: pod.name };
    const location = { path, line: pod.line };
    report(createDiagnostic("inventory/unresolved-dependency", location, parameters));
  }
}

/** Plugins of Flutter for both systems ask for the engine of both; a lockfile is for one of them. */
const FLUTTER_ENGINES: readonly string[] = ["Flutter", "FlutterMacOS"];

function isOfOther(name: string, names: ReadonlySet<string>): boolean {
  return FLUTTER_ENGINES.includes(name) && FLUTTER_ENGINES.some((engine) => names.has(engine));
}

/** @see https://github.com/package-url/purl-spec (type `cocoapods`: parts of a pod are the subpath) */
function toPackage(pod: Pod, { external }: PodLock, { path, files }: PodContext): RequestedPackage {
  const [name = pod.name, ...parts] = pod.name.split("/");
  const { version } = pod;
  const subpath = parts.length === 0 ? undefined : parts.join("/");
  const address = gitAddress(external.get(name) ?? {});
  const qualifiers = address === undefined ? undefined : { vcs_url: vcsQualifier(address) };
  const folder = joinTreePath(folderOf(path), `Pods/${name}`);
  const isInstalled = folder !== undefined && files.list(folder).length > 0;
  return {
    key: pod.name,
    purl: formatPurl({ type: "cocoapods", name, version, qualifiers, subpath }),
    name: pod.name,
    version,
    references: address === undefined ? [] : [{ type: "vcs", url: address.url }],
    contentRoots: isInstalled ? [folder] : [],
    location: { path, line: pod.line },
    edges: [],
    completeness: "complete",
  };
}

function gitAddress({ git, commit, tag, branch }: ExternalSource): VcsAddress | undefined {
  const address = git === undefined ? undefined : parseGitUrl(git);
  if (address === undefined) return undefined;
  return { url: address.url, revision: commit ?? tag ?? branch };
}

import { createDiagnostic, formatPurl, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest, DependencyTarget } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import type { Report } from "../shared/input.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { lockedFileToGraph, type RequestedPackage } from "../shared/locked-graph.ts";
import {
  type GraphProject,
  type GraphRequest,
  type PackageGraph,
  packageTarget,
} from "../shared/package-graph.ts";
import type { ParsedEntry } from "../shared/parse-entries.ts";
import { ownFiles, readInputs } from "../shared/read-inputs.ts";
import { parseGitUrl, sanitizeUrl, vcsQualifier } from "../shared/sanitize-url.ts";
import { isTestPath } from "../shared/test-paths.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import { type Manifest, parsePubspec, parsePubspecLock } from "./parse-pub.ts";
import type { LockedPackageData } from "./schema.ts";

/** Reads the packages of Dart and Flutter projects. */
export async function analyzePub(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const lockPaths = ownFiles(request, (name) => name === "pubspec.lock");
    const manifestPaths = ownFiles(request, (name) => name === "pubspec.yaml");
    const locks = await readInputs(lockPaths, reading, parsePubspecLock);
    const manifests = await readInputs(manifestPaths, reading, parsePubspec);
    const byPath = new Map(manifests.map(({ path, parsed }) => [path, parsed]));
    const ownLocks = new Set(lockPaths.map((path) => manifestIn(folderOf(path))));
    const context = { manifests: byPath, ownLocks };
    const locked = locks.map(({ path, parsed }) => lockedToGraph(path, parsed, context));
    const covered = new Set(locked.flatMap(({ projects }) => projects.map((own) => own.manifest)));
    const declared = manifests
      .filter(({ path }) => !covered.has(path))
      .map(({ path, parsed }) => declaredToGraph(path, parsed, reading.report));
    return [...locked, ...declared];
  });
}

function manifestIn(folder: TreePath): TreePath {
  return folder === "" ? "pubspec.yaml" : `${folder}/pubspec.yaml`;
}

/** What is known of the tree around a lockfile. */
interface LockContext {
  readonly manifests: ReadonlyMap<TreePath, Manifest>;
  /** Manifests with a lockfile beside them. */
  readonly ownLocks: ReadonlySet<TreePath>;
}

/** The file has no edges: what is transitive hangs on the project as well, for a purpose that is not known. */
function lockedToGraph(
  path: TreePath,
  entries: readonly ParsedEntry<LockedPackageData>[],
  context: LockContext,
): PackageGraph {
  const manifest = manifestIn(folderOf(path));
  const own = context.manifests.get(manifest);
  const named = entries.map((entry) => ({ entry, project: projectOf(entry.data, path) }));
  const graph = lockedFileToGraph({
    source: "lockfile",
    path,
    project: { manifest, name: own?.name, version: own?.version, completeness: "complete" },
    packages: named.flatMap(({ entry, project }) =>
      project === undefined ? [toPackage(entry, path)] : [],
    ),
    siblings: named.flatMap(({ project }) => project ?? []),
  });
  const local = new Set(named.flatMap(({ project }) => project?.manifest ?? []));
  const members = memberProjects(graph, membersOf(path, local, context));
  const asked = new Set(
    members.flatMap(({ requests }) =>
      requests.flatMap(({ target }) => (target.kind === "package" ? [target.key] : [])),
    ),
  );
  return {
    ...graph,
    projects: [...graph.projects.map((root) => without(asked, root)), ...members],
  };
}

/** What a member asks for is transitive to the root of a workspace, which leaves open what it is for. */
function without(asked: ReadonlySet<string>, root: GraphProject): GraphProject {
  const requests = root.requests.filter(
    ({ target, usage }) =>
      usage !== undefined || target.kind === "project" || !asked.has(target.key),
  );
  return { ...root, requests };
}

type PathedManifest = readonly [TreePath, Manifest];

/** Whose needs a lockfile pins beside those of its own project: members of a workspace, and packages taken from folders. */
function membersOf(
  lockPath: TreePath,
  local: ReadonlySet<TreePath>,
  { manifests, ownLocks }: LockContext,
): readonly PathedManifest[] {
  const folder = folderOf(lockPath);
  return [...manifests].filter(([path, { isMember }]) => {
    if (ownLocks.has(path)) return false;
    return local.has(path) || (isMember && (folder === "" || path.startsWith(`${folder}/`)));
  });
}

function memberProjects(
  { packages }: PackageGraph,
  members: readonly PathedManifest[],
): readonly GraphProject[] {
  const byName = new Map(members.map(([path, { name }]) => [name, path]));
  return members.map(([path, { name, version, dependencies }]) => ({
    manifest: path,
    name,
    version,
    location: { path, line: 1 },
    requests: dependencies.flatMap((dependency): readonly GraphRequest[] => {
      const { usage } = dependency;
      if (packages.has(dependency.name)) return [{ target: packageTarget(dependency.name), usage }];
      const manifest = byName.get(dependency.name);
      return manifest === undefined ? [] : [{ target: { kind: "project", manifest }, usage }];
    }),
    completeness: "complete" as const,
  }));
}

function projectOf(
  { source, description }: LockedPackageData,
  path: TreePath,
): Extract<DependencyTarget, { kind: "project" }> | undefined {
  const folder = typeof description === "object" ? description.path : undefined;
  if (source !== "path" || folder === undefined || folder.startsWith("/")) return undefined;
  const manifest = joinTreePath(folderOf(path), `${folder}/pubspec.yaml`);
  return manifest === undefined ? undefined : { kind: "project", manifest };
}

/** Addresses of the public host, which need not be named. */
const PUBLIC_HOST = /^https:\/\/pub\.(?:dev|dartlang\.org)\/?$/u;

function toPackage(
  { key, data, line }: ParsedEntry<LockedPackageData>,
  path: TreePath,
): RequestedPackage {
  const { version, source, dependency } = data;
  const description = typeof data.description === "object" ? data.description : {};
  const address = source === "git" ? parseGitUrl(description.url ?? "") : undefined;
  const git = address && { url: address.url, revision: description["resolved-ref"] };
  const host =
    source === "hosted" && !PUBLIC_HOST.test(description.url ?? "")
      ? sanitizeUrl(description.url ?? "")
      : undefined;
  const qualifiers = {
    ...(git === undefined ? {} : { vcs_url: vcsQualifier(git) }),
    ...(host === undefined ? {} : { repository_url: host }),
  };
  const hash = hexToHash("SHA-256", description.sha256 ?? "");
  return {
    key,
    purl:
      source === "path" ? undefined : formatPurl({ type: "pub", name: key, version, qualifiers }),
    name: key,
    version,
    hashes: hash === undefined ? [] : [hash],
    references: git === undefined ? [] : [{ type: "vcs", url: git.url }],
    location: { path, line },
    edges: [],
    completeness: "unknown",
    asked: { usage: usageOf(dependency) },
  };
}

function usageOf(dependency: string | undefined): "production" | "development" | undefined {
  if (dependency === "direct dev") return "development";
  return dependency?.startsWith("direct") === true ? "production" : undefined;
}

function declaredToGraph(path: TreePath, manifest: Manifest, report: Report): PackageGraph {
  const { name: project, version, dependencies } = manifest;
  if (dependencies.length > 0 && !isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  const completeness = dependencies.length === 0 ? ("complete" as const) : ("incomplete" as const);
  return lockedFileToGraph({
    source: "manifest",
    path,
    project: { manifest: path, name: project, version, completeness },
    packages: dependencies.map(({ name, usage, line }) => ({
      key: name,
      purl: formatPurl({ type: "pub", name }),
      name,
      location: { path, line },
      edges: [],
      completeness: "unknown",
      asked: { usage },
    })),
  });
}

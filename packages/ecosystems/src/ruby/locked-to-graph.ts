import { createDiagnostic, type TreePath } from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import type { Report } from "../shared/input.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { limitAlternatives } from "../shared/limit-alternatives.ts";
import {
  type GraphPackage,
  type GraphProject,
  type GraphRequest,
  type PackageGraph,
  packageTarget,
} from "../shared/package-graph.ts";
import { fileNameOf, folderOf, joinTreePath } from "../shared/tree-path.ts";
import type { Gemfile, GemLock, Gemspec, LockedGem } from "./facts.ts";
import { coordinateOf, gemPurl, gemReferences } from "./gem-package.ts";

/** Installs into the project. Native gems run their own build scripts, never the project's code. */
export const EVIDENCE_COMMAND = "BUNDLE_FROZEN=true BUNDLE_PATH=vendor/bundle bundle install";

/** A lockfile and what is around. */
export interface LockContext {
  readonly path: TreePath;
  readonly gemfile: Gemfile | undefined;
  readonly manifest: TreePath;
  /** The tree's own gemspecs by path. */
  readonly gemspecs: ReadonlyMap<TreePath, Gemspec>;
  /** Gemspecs of installed gems, with their folders. */
  readonly installed: ReadonlyMap<string, InstalledGem>;
  readonly report: Report;
}

/** A copy of a gem in the tree: what it says of itself, and where its files are. */
export interface InstalledGem {
  readonly gemspec: Gemspec;
  readonly folder: TreePath;
}

interface Locked {
  readonly lock: GemLock;
  readonly byName: ReadonlyMap<string, readonly LockedGem[]>;
  readonly context: LockContext;
}

/** Turns a Gemfile.lock into a graph; gems from a path of the tree are projects. */
export function gemLockToGraph(lock: GemLock, context: LockContext): PackageGraph {
  const byName = new Map<string, LockedGem[]>();
  for (const gem of lock.gems) appendTo(byName, gem.name, [gem]);
  const locked: Locked = { lock, byName: limitAlternatives(byName, context), context };
  const packages = lock.gems
    .filter((gem) => projectOf(gem, context) === undefined)
    .map((gem): readonly [string, GraphPackage] => [coordinateOf(gem), toPackage(gem, locked)]);
  return {
    source: "lockfile",
    packages: new Map(packages),
    projects: [rootProject(locked), ...memberProjects(locked)],
    evidenceCommand: EVIDENCE_COMMAND,
  };
}

/** The gemspec of a gem from a folder of the tree, which Bundler looks for two folders deep. */
function projectOf(
  { name, source }: LockedGem,
  { path, gemspecs }: LockContext,
): TreePath | undefined {
  if (source.kind !== "path" || /^(?:[/\\]|[a-z]:)/iu.test(source.remote ?? "")) return undefined;
  const usual = joinTreePath(folderOf(path), `${source.remote ?? "."}/${name}.gemspec`);
  if (usual === undefined || gemspecs.has(usual)) return usual;
  const folder = folderOf(usual);
  const [found] = [...gemspecs.keys()].filter(
    (each) =>
      fileNameOf(each) === `${name}.gemspec` &&
      (folder === "" || each.startsWith(`${folder}/`)) &&
      depthOf(each) <= depthOf(usual) + MAX_SEARCH_DEPTH,
  );
  return found ?? usual;
}

const MAX_SEARCH_DEPTH = 2;

function depthOf(path: TreePath): number {
  return path.split("/").length;
}

function targetsOf(name: string, { byName, context }: Locked): readonly DependencyTarget[] {
  return (byName.get(name) ?? []).map((gem) => {
    const manifest = projectOf(gem, context);
    if (manifest !== undefined) return { kind: "project", manifest };
    return packageTarget(coordinateOf(gem));
  });
}

/** Bundler itself is the tool, not a gem of the project. */
const TOOL = "bundler";

function edgesOf(gem: LockedGem, locked: Locked): GraphPackage["edges"] {
  return gem.dependencies.flatMap((name) => {
    const targets = targetsOf(name, locked);
    if (targets.length === 0 && name !== TOOL) {
      const { path, report } = locked.context;
      const parameters = { dependency: name, dependent: gem.name };
      const location = { path, line: gem.line };
      report(createDiagnostic("inventory/unresolved-dependency", location, parameters));
    }
    return targets.map((target) => ({ target }));
  });
}

function toPackage(gem: LockedGem, locked: Locked): GraphPackage {
  const { name, version, source, line } = gem;
  const key = coordinateOf(gem);
  const { context, lock } = locked;
  const installed = context.installed.get(key);
  const hash = hexToHash("SHA-256", lock.checksums.get(key) ?? "");
  return {
    key,
    // A folder elsewhere: nothing says that it is what the registry calls by that name.
    purl: source.kind === "path" ? undefined : gemPurl(gem, source),
    name,
    version,
    supplier: installed?.gemspec.authors,
    description: installed?.gemspec.summary,
    declared: installed?.gemspec.declared ?? [],
    references: gemReferences(source, installed?.gemspec),
    hashes: hash === undefined ? [] : [hash],
    contentRoots: installed === undefined ? [] : [installed.folder],
    location: { path: context.path, line },
    edges: edgesOf(gem, locked),
    completeness: "complete",
  };
}

function rootProject(locked: Locked): GraphProject {
  const { lock, context } = locked;
  const { manifest, gemspecs, path, gemfile } = context;
  const own = [...gemspecs.values()].find((each) => folderOf(each.path) === folderOf(manifest));
  return {
    manifest,
    // A project that is a gem itself has its gemspec as a project of its own.
    name: gemfile?.usesGemspec === true ? undefined : own?.name,
    location: { path, line: 1 },
    requests: lock.dependencies.flatMap((name) => requestsFor(name, locked)),
    completeness: "complete",
  };
}

function requestsFor(name: string, locked: Locked): readonly GraphRequest[] {
  const { gemfile } = locked.context;
  const asked = (gemfile?.gems ?? []).filter((gem) => gem.name === name);
  const usages = asked.flatMap((gem) => gem.usages);
  return targetsOf(name, locked).flatMap((target) => {
    if (usages.length > 0) return usages.map((usage) => ({ target, usage }));
    // What only the gemspec names is for developing it: what it needs itself hangs on its own entry.
    const isGemspecs = gemfile?.usesGemspec === true && target.kind === "package";
    return [{ target, usage: isGemspecs ? ("development" as const) : undefined }];
  });
}

function memberProjects(locked: Locked): readonly GraphProject[] {
  const { lock, context } = locked;
  return lock.gems.flatMap((gem) => {
    const manifest = projectOf(gem, context);
    if (manifest === undefined) return [];
    const { name, version, line } = gem;
    return [
      {
        manifest,
        name,
        version,
        purl: gemPurl(gem),
        declared: context.gemspecs.get(manifest)?.declared ?? [],
        location: { path: context.path, line },
        requests: edgesOf(gem, locked).map((edge) => ({ ...edge, usage: "production" as const })),
        completeness: "complete" as const,
      },
    ];
  });
}

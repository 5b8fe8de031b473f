import type { ComponentHash, TreePath } from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import { complain, type Input } from "../shared/input.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { limitAlternatives } from "../shared/limit-alternatives.ts";
import {
  type GraphPackage,
  type GraphProject,
  type GraphRequest,
  type PackageGraph,
  packageTarget,
} from "../shared/package-graph.ts";
import { folderOf } from "../shared/tree-path.ts";
import { cargoPurl, coordinateOf } from "./coordinate.ts";
import type { PackageEvidence } from "./evidence.ts";
import type { LockedPackage, Manifest } from "./facts.ts";
import { identify } from "./package-source.ts";

/** Fetches sources into the project and builds nothing. */
const EVIDENCE_COMMAND = "cargo vendor --locked";

/** What is known around a Cargo.lock. */
export interface LockContext {
  readonly input: Input;
  /** The tree's own manifests, by name of the package; the nearest to the lockfile where several have one name. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  readonly evidenceOf: (coordinate: string) => PackageEvidence | undefined;
}

interface Entries {
  readonly keys: ReadonlyMap<LockedPackage, string>;
  readonly byName: ReadonlyMap<string, readonly LockedPackage[]>;
  readonly context: LockContext;
}

/** Turns a Cargo.lock into a graph: packages without a source are the tree's own projects. */
export function cargoLockToGraph(
  locked: readonly LockedPackage[],
  context: LockContext,
): PackageGraph {
  const byName = new Map<string, LockedPackage[]>();
  for (const entry of locked) appendTo(byName, entry.name, [entry]);
  const { path, report } = context.input;
  const entries: Entries = {
    keys: keysOf(locked),
    byName: limitAlternatives(byName, { path, report }),
    context,
  };
  const projects = locked.filter(isOwn).map((entry) => toProject(entry, entries));
  return {
    source: "lockfile",
    packages: new Map(
      locked
        .filter((entry) => !isOwn(entry))
        .map((entry) => toPackage(entry, entries))
        .map((found) => [found.key, found]),
    ),
    projects: rootFirst(projects, path),
    evidenceCommand: EVIDENCE_COMMAND,
  };
}

function isOwn({ source }: LockedPackage): boolean {
  return source === undefined;
}

/** One version may come from two sources; the sources themselves may hold credentials. */
function keysOf(locked: readonly LockedPackage[]): ReadonlyMap<LockedPackage, string> {
  const taken = new Set<string>();
  return new Map(
    locked.map((entry) => {
      const coordinate = coordinateOf(entry);
      const key = taken.has(coordinate) ? `${coordinate}#${String(taken.size)}` : coordinate;
      taken.add(key);
      return [entry, key];
    }),
  );
}

/** Dependencies are `name`, `name version` or `name version (source)`, as much as tells them apart. */
function entriesFor(dependency: string, { byName }: Entries): readonly LockedPackage[] {
  const [, name = "", version, source] =
    /^(\S+)(?: (\S+))?(?: \((\S+)\))?$/u.exec(dependency) ?? [];
  return (byName.get(name) ?? []).filter(
    (entry) =>
      (version === undefined || entry.version === version) &&
      // A git source is named without its commit.
      (source === undefined || entry.source?.split("#", 1)[0] === source.split("#", 1)[0]),
  );
}

function targetsOf(
  dependent: LockedPackage,
  entries: Entries,
): readonly { readonly name: string; readonly target: DependencyTarget }[] {
  return (dependent.dependencies ?? []).flatMap((dependency) => {
    const found = entriesFor(dependency, entries);
    if (found.length === 0) {
      complain(entries.context.input, "inventory/unresolved-dependency", {
        line: dependent.line,
        // Without the source, which may hold credentials.
        parameters: { dependency: dependency.split(" (", 1)[0] ?? "", dependent: dependent.name },
      });
    }
    return found.map((entry) => ({ name: entry.name, target: targetOf(entry, entries) }));
  });
}

function targetOf(entry: LockedPackage, { keys, context }: Entries): DependencyTarget {
  if (!isOwn(entry)) return packageTarget(keys.get(entry) ?? "");
  return { kind: "project", manifest: manifestOf(entry, context) };
}

/** Where the tree does not have the manifest, the project is named by the place that Cargo suggests. */
function manifestOf({ name }: LockedPackage, { manifests, input }: LockContext): TreePath {
  const folder = folderOf(input.path);
  return manifests.get(name)?.path ?? `${folder === "" ? "" : `${folder}/`}${name}/Cargo.toml`;
}

function toProject(entry: LockedPackage, entries: Entries): GraphProject {
  const { context } = entries;
  const manifest = context.manifests.get(entry.name);
  return {
    manifest: manifestOf(entry, context),
    name: entry.name,
    version: entry.version,
    purl: cargoPurl(entry),
    declared: manifest?.declared,
    location: { path: context.input.path, line: entry.line },
    requests: targetsOf(entry, entries).map(({ name, target }) => ({
      target,
      ...useIn(manifest, name),
    })),
    completeness: "complete",
  };
}

/** The most delivered of all uses that a manifest names: the lockfile joins them. */
function useIn(manifest: Manifest | undefined, name: string): Omit<GraphRequest, "target"> {
  const uses = (manifest?.dependencies ?? []).filter((dependency) => dependency.name === name);
  const usage = (["production", "build", "development"] as const).find((each) =>
    uses.some((use) => use.usage === each),
  );
  const ofUsage = uses.filter((use) => use.usage === usage);
  return { usage, optional: ofUsage.length > 0 && ofUsage.every(({ optional }) => optional) };
}

function toPackage(entry: LockedPackage, entries: Entries): GraphPackage {
  const { name, version, source = "", checksum, line } = entry;
  const hash: ComponentHash | undefined = hexToHash("SHA-256", checksum ?? "");
  const evidence = entries.context.evidenceOf(coordinateOf(entry));
  return {
    key: entries.keys.get(entry) ?? "",
    ...identify(name, version, source),
    name,
    version,
    description: evidence?.description,
    declared: evidence?.declared ?? [],
    contentRoots: evidence?.folders ?? [],
    hashes: hash === undefined ? [] : [hash],
    location: { path: entries.context.input.path, line },
    edges: targetsOf(entry, entries),
    completeness: "complete",
  };
}

function rootFirst(projects: readonly GraphProject[], lockfile: TreePath): readonly GraphProject[] {
  const folder = folderOf(lockfile);
  const isRoot = ({ manifest }: GraphProject): boolean => folderOf(manifest) === folder;
  const sorted = [...projects.filter(isRoot), ...projects.filter((each) => !isRoot(each))];
  if (sorted.length > 0) return sorted;
  const manifest = folder === "" ? "Cargo.toml" : `${folder}/Cargo.toml`;
  return [{ manifest, location: { path: lockfile }, requests: [], completeness: "unknown" }];
}

import type { TreePath, Usage } from "@lizenzlotse/model";

import {
  type GraphEdge,
  type GraphPackage,
  type GraphProject,
  type PackageGraph,
  packageTarget,
} from "../shared/package-graph.ts";
import { computeUsages, type ComputedUsage } from "../shared/reachability.ts";
import { isTestPath } from "../shared/test-paths.ts";
import type { DotnetProject, LockedEntry } from "./facts.ts";
import {
  contentHash,
  coordinateOf,
  type MetadataOf,
  nugetPurl,
  packageFacts,
} from "./package-facts.ts";

/** Restores into the project's folder. MSBuild evaluates the project for it. */
const EVIDENCE_COMMAND = "dotnet restore --packages .nuget/packages";

/** A lockfile or restored assets, and what is around. */
export interface LockedSet {
  readonly path: TreePath;
  readonly entries: readonly LockedEntry[];
  readonly manifest: TreePath;
  readonly project: DotnetProject | undefined;
  /** Project files of the tree by lower-case name. */
  readonly projectsByName: ReadonlyMap<string, TreePath>;
  readonly metadataOf: MetadataOf;
}

/** Entries by lower-case name for each framework; a platform's entries add to those of its framework. */
type Frameworks = ReadonlyMap<string, ReadonlyMap<string, LockedEntry>>;

/**
 * Turns locked entries into a graph, all frameworks joined.
 *
 * Other projects that the project refers to are in its lockfile with what they bring along. They become projects with
 * these edges, since a lockfile may resolve them to other versions than their own.
 */
export function lockedToGraph(set: LockedSet): PackageGraph {
  const frameworks = indexFrameworks(set.entries);
  const usages = usagesOf(set, frameworks);
  const packages = new Map<string, GraphPackage>();
  for (const entry of set.entries) {
    if (entry.kind === "project") continue;
    const found = toPackage(entry, { set, frameworks, usages });
    const known = packages.get(found.key);
    packages.set(
      found.key,
      known === undefined ? found : { ...known, edges: [...known.edges, ...found.edges] },
    );
  }
  return {
    source: "lockfile",
    packages,
    projects: [rootProject(set), ...memberProjects(set, frameworks)],
    evidenceCommand: EVIDENCE_COMMAND,
  };
}

function indexFrameworks(entries: readonly LockedEntry[]): Frameworks {
  const frameworks = new Map<string, Map<string, LockedEntry>>();
  for (const entry of entries) {
    const byName = frameworks.get(entry.framework) ?? new Map<string, LockedEntry>();
    frameworks.set(entry.framework, byName);
    byName.set(entry.name.toLowerCase(), entry);
  }
  return frameworks;
}

function find(name: string, framework: string, frameworks: Frameworks): LockedEntry | undefined {
  const [base = framework] = framework.split("/");
  const key = name.toLowerCase();
  return frameworks.get(framework)?.get(key) ?? frameworks.get(base)?.get(key);
}

function edgesOf(
  { dependencies, framework }: LockedEntry,
  set: LockedSet,
  frameworks: Frameworks,
): readonly GraphEdge[] {
  return dependencies.flatMap((name) => {
    const entry = find(name, framework, frameworks);
    return entry === undefined ? [] : toEdge(entry, set);
  });
}

function toEdge(entry: LockedEntry, { projectsByName }: LockedSet): readonly GraphEdge[] {
  if (entry.kind !== "project") {
    return [{ target: packageTarget(coordinateOf(entry.name, entry.version)) }];
  }
  const manifest = projectsByName.get(entry.name.toLowerCase());
  return manifest === undefined ? [] : [{ target: { kind: "project", manifest } }];
}

interface PackageContext {
  readonly set: LockedSet;
  readonly frameworks: Frameworks;
  readonly usages: ReadonlyMap<string, ComputedUsage>;
}

function toPackage(entry: LockedEntry, { set, frameworks, usages }: PackageContext): GraphPackage {
  const facts = packageFacts(entry.name, entry.version, set.metadataOf);
  return {
    ...facts,
    hashes: contentHash(entry.contentHash),
    location: { path: set.path, line: entry.line },
    edges: edgesOf(entry, set, frameworks),
    completeness: "complete",
    usage: usages.get(facts.key),
  };
}

/** Follows edges through projects as well: what they bring along is used as they are. */
function usagesOf(set: LockedSet, frameworks: Frameworks): ReadonlyMap<string, ComputedUsage> {
  const byNode = new Map(set.entries.map((entry) => [nodeOf(entry), entry]));
  const roots = set.entries
    .filter(({ kind }) => kind !== "transitive")
    .map((entry) => ({ key: nodeOf(entry), usage: usageOf(entry, set), optional: false }));
  const computed = computeUsages(roots, (node) => {
    const entry = byNode.get(node);
    if (entry === undefined) return [];
    return entry.dependencies.flatMap((name) => {
      const next = find(name, entry.framework, frameworks);
      return next === undefined ? [] : [{ key: nodeOf(next), optional: false }];
    });
  });
  const joined = new Map<string, ComputedUsage>();
  for (const [node, usage] of computed) {
    const entry = byNode.get(node);
    if (entry === undefined) continue;
    const key = coordinateOf(entry.name, entry.version);
    const known = joined.get(key);
    // Of several frameworks the one that delivers it decides.
    if (known === undefined || usage.scope === "required") joined.set(key, usage);
  }
  return joined;
}

function nodeOf({ framework, name }: LockedEntry): string {
  return `${framework} ${name.toLowerCase()}`;
}

function usageOf({ name }: LockedEntry, { project, path }: LockedSet): Usage {
  if (project?.isTest === true || isTestPath(path)) return "test";
  const reference = project?.references.find(
    (each) => each.name.toLowerCase() === name.toLowerCase(),
  );
  return reference?.isPrivate === true ? "development" : "production";
}

function rootProject(set: LockedSet): GraphProject {
  const { manifest, project, entries, path } = set;
  const asked = entries.filter(({ kind }) => kind === "direct");
  // Projects that other projects bring along are asked for by those.
  const brought = new Set(
    entries
      .filter(({ kind }) => kind === "project")
      .flatMap(({ dependencies }) => dependencies.map((name) => name.toLowerCase())),
  );
  const projects = entries.filter(
    ({ kind, name }) => kind === "project" && !brought.has(name.toLowerCase()),
  );
  return {
    manifest,
    name: project?.name,
    version: project?.version,
    purl: project === undefined ? undefined : nugetPurl(project.name, project.version),
    declared: project?.declared ?? [],
    location: { path },
    requests: [...asked, ...projects].flatMap((entry) =>
      toEdge(entry, set).map((edge) => ({ ...edge, usage: usageOf(entry, set) })),
    ),
    completeness: "complete",
  };
}

function memberProjects(set: LockedSet, frameworks: Frameworks): readonly GraphProject[] {
  const members = new Map<TreePath, GraphProject>();
  for (const entry of set.entries) {
    const manifest = set.projectsByName.get(entry.name.toLowerCase());
    if (entry.kind !== "project" || manifest === undefined || manifest === set.manifest) continue;
    const known = members.get(manifest);
    const requests = edgesOf(entry, set, frameworks).map((edge) => ({ ...edge, usage: undefined }));
    members.set(manifest, {
      manifest,
      location: known?.location ?? { path: set.path, line: entry.line },
      requests: [...(known?.requests ?? []), ...requests],
      completeness: "unknown",
    });
  }
  return [...members.values()];
}

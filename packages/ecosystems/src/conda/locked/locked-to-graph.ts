import type { ExternalReference, TreePath } from "@lizenzlotse/model";

import { appendTo } from "../../shared/append-to.ts";
import type { Report } from "../../shared/input.ts";
import { limitAlternatives } from "../../shared/limit-alternatives.ts";
import {
  type GraphEdge,
  type GraphPackage,
  type GraphProject,
  type GraphRequest,
  type PackageGraph,
  packageTarget,
} from "../../shared/package-graph.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { pythonPurl, sourceReferences } from "../../shared/python/package-source.ts";
import { sanitizeUrl } from "../../shared/sanitize-url.ts";
import { condaPurl } from "../conda-purl.ts";
import { declaredLicense } from "../declared-license.ts";
import type { RequestedName } from "../requested-name.ts";
import type { LockedEntry } from "./locked-entry.ts";

/** A lockfile with what its project asks for. */
export interface LockedFile {
  readonly path: TreePath;
  readonly entries: readonly LockedEntry[];
  readonly project: Omit<GraphProject, "location" | "requests" | "completeness">;
  readonly requested: readonly RequestedName[];
  readonly report: Report;
}

/**
 * Turns a lockfile into a graph. Names lead to what the same installation has by that name. Where no edges are known, and
 * where nobody is known to ask for a package, the project does.
 */
export function lockedToGraph(file: LockedFile): PackageGraph {
  const { path, entries, project } = file;
  const byName = indexNames(entries, file);
  const edges = new Map(entries.map((entry) => [entry.key, edgesOf(entry, byName)]));
  const packages = entries.map((entry) => toPackage(entry, edges.get(entry.key) ?? NO_EDGES, path));
  return {
    source: "lockfile",
    packages: new Map(packages.map((found) => [found.key, found])),
    projects: [
      {
        ...project,
        location: { path, line: 1 },
        requests: requestsOf(file, edges),
        completeness: "complete",
      },
    ],
  };
}

/** Keys by manager, installation and name. */
type Names = ReadonlyMap<string, readonly string[]>;

function indexNames(entries: readonly LockedEntry[], file: LockedFile): Names {
  const names = new Map<string, string[]>();
  for (const { key, package: found, cells } of entries) {
    const name = found.manager === "pip" ? normalizeName(found.name) : found.name;
    for (const cell of cells) appendTo(names, `${found.manager} ${cell} ${name}`, [key]);
  }
  return limitAlternatives(names, file);
}

interface Edges {
  readonly edges: readonly GraphEdge[];
  readonly missing: boolean;
}

const NO_EDGES: Edges = { edges: [], missing: true };

/** What conda knows of a machine itself: `__glibc`, `__cuda`. */
const VIRTUAL = "__";

function edgesOf({ package: found, cells, dependencies = [] }: LockedEntry, names: Names): Edges {
  // What pip needs may have been installed by conda, mostly under the same name.
  const managers = found.manager === "pip" ? ["pip", "conda"] : ["conda"];
  const targets = new Set<string>();
  let missing = false;
  for (const dependency of dependencies.filter((name) => !name.startsWith(VIRTUAL))) {
    const keys = cells.flatMap(
      (cell) =>
        managers
          .map((manager) => names.get(`${manager} ${cell} ${dependency}`))
          .find((each) => each !== undefined) ?? [],
    );
    if (keys.length === 0) missing = true;
    for (const key of keys) targets.add(key);
  }
  return { edges: [...targets].map((key) => ({ target: packageTarget(key) })), missing };
}

/** What the project names, and what nothing else needs. */
function requestsOf(
  { entries, requested }: LockedFile,
  edges: ReadonlyMap<string, Edges>,
): readonly GraphRequest[] {
  const needed = new Set(
    [...edges.values()].flatMap((each) =>
      each.edges.flatMap(({ target }) => (target.kind === "package" ? [target.key] : [])),
    ),
  );
  const asked = new Map(requested.map((each) => [`${each.manager} ${each.name}`, each]));
  return entries.flatMap(({ key, package: { manager, name }, usage, dependencies }) => {
    const spelled = manager === "pip" ? normalizeName(name) : name;
    const request = asked.get(`${manager} ${spelled}`);
    if (request === undefined && needed.has(key)) return [];
    const isTransitive = request === undefined && dependencies === undefined;
    const stated = usage === undefined && !isTransitive ? request?.usage : undefined;
    return [{ target: packageTarget(key), usage: stated }];
  });
}

function toPackage(entry: LockedEntry, { edges, missing }: Edges, path: TreePath): GraphPackage {
  const { key, package: found, hashes, usage, license, line, dependencies } = entry;
  return {
    key,
    purl: purlOf(found),
    name: found.name,
    version: found.version,
    hashes,
    references: referencesOf(found),
    declared: declaredLicense(license, { source: "lockfile", location: { path, line } }),
    location: { path, line },
    edges,
    completeness: dependencies === undefined ? "unknown" : missing ? "incomplete" : "complete",
    usage,
  };
}

/** Nothing says that an archive in a folder is what a channel calls by that name. */
function purlOf(found: LockedEntry["package"]): string | undefined {
  if (found.manager === "pip") return pythonPurl(found.name, found.version, found.source);
  const isLocal = found.url === undefined && found.build !== undefined;
  return isLocal ? undefined : condaPurl(found);
}

function referencesOf(found: LockedEntry["package"]): readonly ExternalReference[] {
  if (found.manager === "pip" && found.source.kind !== "index")
    return sourceReferences(found.source);
  const url = sanitizeUrl(found.url ?? "");
  return url === undefined ? [] : [{ type: "distribution", url }];
}

import {
  type ComponentKind,
  type DeclaredStatement,
  type FileSource,
  formatPurl,
  type TreePath,
} from "@lizenzlotse/model";

import type { Report } from "../shared/input.ts";
import {
  edgesOf,
  INSTALLED_USE,
  type Providers,
  providersOf,
  requestsOfSystem,
  supplierOf,
  type SystemPackage,
  websiteOf,
} from "../shared/installed-system.ts";
import type { GraphEdge, GraphPackage, PackageGraph } from "../shared/package-graph.ts";
import {
  distroQualifier,
  insideRoot,
  type OsRelease,
  systemProject,
} from "../shared/system-root.ts";
import type { InstalledPackage } from "./facts.ts";
import type { ControlField } from "./parse-control.ts";

/** The packages of one root file system. */
export interface Database {
  readonly root: TreePath;
  /** The file, or the folder of files. */
  readonly path: TreePath;
  readonly packages: readonly { readonly facts: InstalledPackage; readonly path: TreePath }[];
  /** Whether whoever filled it saw to it that what a package needs is there too. */
  readonly dependencies: "kept" | "not-minded";
}

/** What copyright files state for their package, by path; those that state nothing for the whole are missing. */
export type Copyrights = ReadonlyMap<TreePath, ControlField>;

/** What is known around a database. */
export interface DatabaseContext {
  readonly release: OsRelease | undefined;
  readonly copyrights: Copyrights;
  readonly files: FileSource;
  readonly report: Report;
}

/** The folder in which Debian's policy wants a package's licence to be told. */
export function documentationOf(root: TreePath, name: string): TreePath {
  return insideRoot(root, `usr/share/doc/${name}`);
}

/** Writes what is installed in a root file system as a graph. */
export function databaseToGraph(database: Database, context: DatabaseContext): PackageGraph {
  const { root, path } = database;
  const entries = database.packages.map((entry) => ({
    ...entry,
    installed: toSystem(entry.facts),
  }));
  const edges = edgesOfAll(entries, database, context.report);
  const licenses = licenseFinder(database, context);
  const packages = new Map<string, GraphPackage>();
  for (const { facts, installed, path: place } of entries) {
    if (packages.has(installed.key)) continue;
    const location = { path: place, line: facts.line };
    const folder = documentationOf(root, facts.name);
    packages.set(installed.key, {
      ...identityOf(facts, context.release),
      key: installed.key,
      declared: licenses(facts),
      contentRoots: context.files.list(folder).length === 0 ? [] : [folder],
      location,
      edges: edges.get(installed.key) ?? [],
      completeness: database.dependencies === "kept" ? "complete" : "incomplete",
      usage: INSTALLED_USE,
    });
  }
  const location = { path: entries[0]?.path ?? path, line: 1 };
  const requests = requestsOfSystem(packages);
  const project = { manifest: path, ...systemProject(root, context.release), location, requests };
  return { source: "installed", packages, projects: [{ ...project, completeness: "complete" }] };
}

/** Packages of several architectures may be installed side by side. */
function toSystem(facts: InstalledPackage): SystemPackage {
  const { name, architecture, provides, needs, line } = facts;
  const key = architecture === undefined ? name : `${name}:${architecture}`;
  return { key, name, provides, needs, line };
}

interface PlacedPackage {
  readonly installed: SystemPackage;
  readonly path: TreePath;
}

function edgesOfAll(
  placed: readonly PlacedPackage[],
  { path, dependencies }: Database,
  report: Report,
): ReadonlyMap<string, readonly GraphEdge[]> {
  const all = placed.map(({ installed }) => installed);
  const providers = providersOf(all, { path, report });
  const reportMissing: Report = dependencies === "kept" ? report : () => undefined;
  return new Map(
    placed.map(({ installed, path: place }) => {
      const own = ofArchitecture(installed, providers);
      return [installed.key, edgesOf(installed, own, { path: place, report: reportMissing })];
    }),
  );
}

/** Of packages that are there for several architectures the one of the same. */
function ofArchitecture({ key }: SystemPackage, providers: Providers): Providers {
  const suffix = key.slice(key.indexOf(":"));
  return (name) => {
    const keys = providers(name);
    const same = keys.filter((each) => each.endsWith(suffix));
    return same.length === 0 ? keys : same;
  };
}

/**
 * Finds what is stated for a package. A package whose documentation is a link to that of another has that one's: policy
 * allows it only where both come from one source and the first needs the second.
 *
 * @see https://www.debian.org/doc/debian-policy/ch-docs.html#copyright-information
 */
function licenseFinder(
  { root, packages }: Database,
  { copyrights, files }: DatabaseContext,
): (facts: InstalledPackage) => readonly DeclaredStatement[] {
  const sources = new Map(packages.map(({ facts }) => [facts.name, sourceNameOf(facts)]));
  const fileOf = (name: string): TreePath => `${documentationOf(root, name)}/copyright`;
  return (facts) => {
    const needed = facts.needs.flat().filter((name) => sources.get(name) === sourceNameOf(facts));
    const path = [facts.name, ...needed].map(fileOf).find((file) => files.has(file));
    const stated = path === undefined ? undefined : copyrights.get(path);
    return path === undefined || stated === undefined ? [] : [toStatement(path, stated)];
  };
}

function sourceNameOf({ source, name }: InstalledPackage): string {
  return source?.name ?? name;
}

/** Debian's short names are not SPDX's: `GPL-2+`, `Expat`. */
function toStatement(path: TreePath, { value, line }: ControlField): DeclaredStatement {
  return {
    values: [value],
    operator: "unstated",
    form: "name",
    source: "installed-metadata",
    field: "License",
    location: { path, line },
  };
}

type Identity = Pick<
  GraphPackage,
  "purl" | "name" | "version" | "kind" | "description" | "supplier" | "references"
>;

function identityOf(facts: InstalledPackage, release: OsRelease | undefined): Identity {
  const { name, version, description } = facts;
  return {
    purl: purlOf(facts, release),
    name,
    version,
    kind: kindOf(facts),
    description,
    supplier: supplierOf(facts.maintainer),
    references: websiteOf(facts.homepage),
  };
}

/**
 * `upstream` is what scanners for vulnerabilities look for: advisories name source packages.
 *
 * @see https://github.com/package-url/purl-spec (type `deb`)
 */
function purlOf(facts: InstalledPackage, release: OsRelease | undefined): string | undefined {
  const { name, version, architecture, source } = facts;
  const qualifiers = {
    ...(architecture === undefined ? {} : { arch: architecture }),
    ...distroQualifier(release),
    ...(source === undefined ? {} : { upstream: upstreamOf(source) }),
  };
  return formatPurl({ type: "deb", namespace: release?.id, name, version, qualifiers });
}

function upstreamOf({ name, version }: NonNullable<InstalledPackage["source"]>): string {
  return version === undefined ? name : `${name}@${version}`;
}

/** Sections of what other programs are made of. */
const LIBRARY_SECTIONS: ReadonlySet<string> = new Set([
  "introspection",
  "libdevel",
  "libs",
  "oldlibs",
]);

/** A section outside Debian's main archive has that archive before it: `non-free/libs`. */
function kindOf({ section }: InstalledPackage): ComponentKind {
  if (section === undefined) return "library";
  return LIBRARY_SECTIONS.has(section.slice(section.indexOf("/") + 1)) ? "library" : "application";
}

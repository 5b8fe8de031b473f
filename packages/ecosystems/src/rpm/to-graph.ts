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
  providersOf,
  requestsOfSystem,
  type SystemPackage,
  websiteOf,
} from "../shared/installed-system.ts";
import type { GraphPackage, PackageGraph } from "../shared/package-graph.ts";
import {
  distroQualifier,
  insideRoot,
  type OsRelease,
  systemProject,
} from "../shared/system-root.ts";
import type { RpmFacts } from "./parse-header.ts";

/** Where a database is, and what is known around it. */
export interface DatabaseContext {
  readonly root: TreePath;
  readonly path: TreePath;
  readonly release: OsRelease | undefined;
  readonly files: FileSource;
  readonly report: Report;
}

/** Writes what is installed in a root file system as a graph. */
export function databaseToGraph(
  installed: readonly RpmFacts[],
  context: DatabaseContext,
): PackageGraph {
  const { root, path, release } = context;
  const wanted = new Set(
    installed.flatMap(({ requires }) => requires.filter((need) => need.startsWith("/"))),
  );
  const placed = installed.map((facts) => ({ facts, held: heldOf(facts, wanted) }));
  const systems = placed.map(({ facts, held }) => toSystem(facts, held.paths));
  const providers = providersOf(systems, context);
  const packages = new Map<string, GraphPackage>();
  for (const [index, { facts, held }] of placed.entries()) {
    const system = systems[index];
    if (system === undefined || packages.has(system.key)) continue;
    packages.set(system.key, {
      ...toPackage(facts, held.kind, context),
      key: system.key,
      edges: edgesOf(system, providers, context),
    });
  }
  const project = {
    manifest: path,
    ...systemProject(root, release),
    location: { path },
    requests: requestsOfSystem(packages),
    completeness: "complete" as const,
  };
  return { source: "installed", packages, projects: [project] };
}

interface HeldFiles {
  /** Files of its own that some package asks for by path. */
  readonly paths: readonly string[];
  readonly kind: ComponentKind;
}

const COMMAND = /^(?:\/usr)?\/s?bin\/[^/]+$/u;

function heldOf({ files }: RpmFacts, wanted: ReadonlySet<string>): HeldFiles {
  const paths: string[] = [];
  let kind: ComponentKind = "library";
  for (const file of files()) {
    if (wanted.has(file)) paths.push(file);
    if (kind === "library" && COMMAND.test(file)) kind = "application";
  }
  return { paths, kind };
}

/** Several versions of a kernel and several architectures of a library may be installed side by side. */
function toSystem(facts: RpmFacts, paths: readonly string[]): SystemPackage {
  const { name, provides, requires } = facts;
  return {
    key: `${name}-${versionOf(facts)}.${facts.architecture ?? ""}`,
    name,
    provides: [...provides, ...paths],
    needs: requires.filter(isPlain).map((need) => [need]),
  };
}

/** `(a if b)` is a condition on other packages; whether it holds rpm has decided already. */
function isPlain(need: string): boolean {
  return !need.startsWith("(") && !need.startsWith("rpmlib(");
}

function versionOf({ version, release }: RpmFacts): string {
  return `${version}-${release}`;
}

function toPackage(
  facts: RpmFacts,
  kind: ComponentKind,
  context: DatabaseContext,
): Omit<GraphPackage, "key" | "edges"> {
  const { name, summary, vendor, url } = facts;
  const { path, release } = context;
  return {
    purl: purlOf(facts, release),
    name,
    version: versionOf(facts),
    kind,
    description: summary,
    supplier: vendor,
    declared: declaredOf(facts, path),
    references: websiteOf(url),
    location: { path },
    contentRoots: documentationOf(name, context),
    completeness: "complete",
    usage: INSTALLED_USE,
  };
}

/** Where packages keep their licence texts: Fedora and its kin in the first, others in the second. */
function documentationOf(name: string, { root, files }: DatabaseContext): readonly TreePath[] {
  return [`usr/share/licenses/${name}`, `usr/share/doc/${name}`, `usr/share/doc/packages/${name}`]
    .map((folder) => insideRoot(root, folder))
    .filter((folder) => files.list(folder).length > 0);
}

/** @see https://github.com/package-url/purl-spec (type `rpm`) */
function purlOf(facts: RpmFacts, release: OsRelease | undefined): string | undefined {
  const { name, architecture, epoch, sourcePackage } = facts;
  const qualifiers = {
    ...(architecture === undefined ? {} : { arch: architecture }),
    ...(epoch === undefined || epoch === 0 ? {} : { epoch: String(epoch) }),
    ...distroQualifier(release),
    ...(sourcePackage === undefined ? {} : { upstream: sourcePackage }),
  };
  return formatPurl({
    type: "rpm",
    namespace: release?.id,
    name,
    version: versionOf(facts),
    qualifiers,
  });
}

/** Newer Fedora and SUSE write SPDX, older ones names of their own: `GPLv2+ and MIT`. */
function declaredOf({ license }: RpmFacts, path: TreePath): readonly DeclaredStatement[] {
  if (license === undefined) return [];
  return [
    {
      values: [license],
      operator: "unstated",
      form: "name",
      source: "installed-metadata",
      field: "License",
      location: { path },
    },
  ];
}

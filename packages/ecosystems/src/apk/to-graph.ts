import { type DeclaredStatement, formatPurl, type TreePath } from "@lizenzlotse/model";

import type { Report } from "../shared/input.ts";
import {
  edgesOf,
  INSTALLED_USE,
  providersOf,
  requestsOfSystem,
  supplierOf,
  type SystemPackage,
  websiteOf,
} from "../shared/installed-system.ts";
import type { GraphPackage, PackageGraph } from "../shared/package-graph.ts";
import { distroQualifier, type OsRelease, systemProject } from "../shared/system-root.ts";
import type { InstalledPackage } from "./parse-installed.ts";

/** Where a database is, and what is known around it. */
export interface DatabaseContext {
  readonly root: TreePath;
  readonly path: TreePath;
  readonly release: OsRelease | undefined;
  readonly report: Report;
}

/** Writes what is installed in a root file system as a graph. */
export function databaseToGraph(
  installed: readonly InstalledPackage[],
  context: DatabaseContext,
): PackageGraph {
  const { root, path, release } = context;
  const systems = installed.map(toSystem);
  const providers = providersOf(systems, context);
  const packages = new Map<string, GraphPackage>();
  for (const [index, facts] of installed.entries()) {
    const system = systems[index];
    if (system === undefined || packages.has(system.key)) continue;
    packages.set(system.key, {
      ...toPackage(facts, context),
      edges: edgesOf(system, providers, context),
    });
  }
  const project = {
    manifest: path,
    ...systemProject(root, release),
    location: { path, line: 1 },
    requests: requestsOfSystem(packages),
    completeness: "complete" as const,
  };
  return { source: "installed", packages, projects: [project] };
}

/** Alternatives are written as what several packages provide. */
function toSystem({ name, provides, needs, line }: InstalledPackage): SystemPackage {
  return { key: name, name, provides, needs: needs.map((need) => [need]), line };
}

function toPackage(facts: InstalledPackage, context: DatabaseContext): GraphPackage {
  const { name, version, description, maintainer, line } = facts;
  const { path, release } = context;
  return {
    key: name,
    purl: purlOf(facts, release),
    name,
    version,
    kind: facts.provides.some((each) => each.startsWith("cmd:")) ? "application" : "library",
    description,
    supplier: supplierOf(maintainer),
    declared: declaredOf(facts, path),
    references: websiteOf(facts.homepage),
    location: { path, line },
    edges: [],
    completeness: "complete",
    usage: INSTALLED_USE,
  };
}

/**
 * `upstream` is what scanners for vulnerabilities look for: advisories name the recipe that a package was built from.
 *
 * @see https://github.com/package-url/purl-spec (type `apk`)
 */
function purlOf(facts: InstalledPackage, release: OsRelease | undefined): string | undefined {
  const { name, version, architecture, origin } = facts;
  const qualifiers = {
    ...(architecture === undefined ? {} : { arch: architecture }),
    ...distroQualifier(release),
    ...(origin === undefined || origin === name ? {} : { upstream: origin }),
  };
  return formatPurl({ type: "apk", namespace: release?.id, name, version, qualifiers });
}

/** SPDX by the rules for build recipes; older ones keep to them less. */
function declaredOf({ license }: InstalledPackage, path: TreePath): readonly DeclaredStatement[] {
  if (license === undefined) return [];
  return [
    {
      values: [license.value],
      operator: "unstated",
      form: "expression",
      source: "installed-metadata",
      field: "L",
      location: { path, line: license.line },
    },
  ];
}

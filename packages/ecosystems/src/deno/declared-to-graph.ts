import { createDiagnostic, formatPurl, type TreePath } from "@lizenzlotse/model";

import type { Report } from "../shared/input.ts";
import { lockedFileToGraph, type RequestedPackage } from "../shared/locked-graph.ts";
import type { GraphProject, PackageGraph } from "../shared/package-graph.ts";
import { isTestPath } from "../shared/test-paths.ts";
import type { DenoProject, Import } from "./facts.ts";
import { jsrPurl } from "./jsr-purl.ts";
import { remotePackage } from "./remote-package.ts";
import { parseSpecifier } from "./specifier.ts";

/** Who a project is, by its deno.json. */
export function identityOf(
  manifest: TreePath,
  project: DenoProject | undefined,
): Pick<GraphProject, "manifest" | "name" | "version" | "declared" | "purl"> {
  const { name, version, license } = project ?? {};
  return {
    manifest,
    name,
    version,
    purl: jsrPurl(name ?? "", version),
    declared:
      license === undefined
        ? []
        : [
            {
              values: [license.value],
              operator: "unstated",
              form: "expression",
              source: "manifest",
              field: "license",
              location: { path: manifest, line: license.line },
            },
          ],
  };
}

/** What of a tree a manifest without lockfile is seen with. */
export interface DeclaredContext {
  /** Projects of the tree by their names on JSR. */
  readonly siblings: ReadonlyMap<string, TreePath>;
  readonly report: Report;
}

/** What a deno.json imports that no lockfile speaks for. */
export function declaredToGraph(
  path: TreePath,
  project: DenoProject,
  { siblings, report }: DeclaredContext,
): PackageGraph {
  const siblingOf = ({ specifier }: Import): TreePath | undefined => {
    const named = parseSpecifier(specifier);
    return named?.registry === "jsr" ? siblings.get(named.name) : undefined;
  };
  const imports = project.imports.filter((each) => siblingOf(each) === undefined);
  const hasImports = imports.length > 0;
  if (hasImports && !isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  return lockedFileToGraph({
    source: "manifest",
    path,
    project: {
      ...identityOf(path, project),
      completeness: hasImports ? "incomplete" : "complete",
    },
    packages: imports.flatMap((each) => toPackage(each, path)),
    siblings: project.imports.flatMap((each) => {
      const manifest = siblingOf(each);
      return manifest === undefined || manifest === path ? [] : [{ kind: "project", manifest }];
    }),
  });
}

const VERSION = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/u;

function toPackage({ specifier, line }: Import, path: TreePath): readonly RequestedPackage[] {
  const common = {
    location: { path, line },
    edges: [],
    completeness: "unknown" as const,
    asked: { usage: undefined },
  };
  const named = parseSpecifier(specifier);
  if (named === undefined) {
    const remote = remotePackage(specifier);
    if (remote === undefined) return [];
    const [name = "", group] = remote.name.split("/").reverse();
    const references = [{ type: "distribution" as const, url: remote.url }];
    const { purl, version, url } = remote;
    return [{ ...common, key: url, purl, group, name, version, references }];
  }
  const { registry, range = "" } = named;
  const version = VERSION.test(range) ? range : undefined;
  const [name = "", group] = named.name.split("/").reverse();
  const purl =
    registry === "jsr"
      ? jsrPurl(named.name, version)
      : formatPurl({ type: "npm", namespace: group, name, version });
  return [
    { ...common, key: `${registry}:${named.name}@${version ?? ""}`, purl, group, name, version },
  ];
}

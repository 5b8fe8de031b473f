import { createDiagnostic } from "@lizenzlotse/model";

import type { Report } from "../../shared/input.ts";
import type { PythonGraph, PythonPackage } from "../graph/python-graph.ts";
import { normalizeName } from "../normalize-name.ts";
import { commitOf, sourceReferences, urlSource } from "../requirement/package-source.ts";
import { pinnedVersion } from "../requirement/pinned-version.ts";
import type { DeclaredDependency, ProjectFacts } from "./project-facts.ts";

/**
 * Turns a manifest that no lockfile covers into a graph of what it declares directly. Reports each version that is
 * open, and that the rest is not known.
 *
 * @param isPinned - names that a requirements file beside the manifest pins.
 */
export function manifestToGraph(
  facts: ProjectFacts,
  { isPinned, report }: { readonly isPinned: (name: string) => boolean; readonly report: Report },
): PythonGraph {
  const open = facts.dependencies.filter(({ requirement }) => !isPinned(requirement.name));
  const declared = open.map((dependency) => ({ dependency, found: toPackage(dependency, facts) }));
  reportGaps(facts, declared, report);
  return {
    source: "manifest",
    packages: new Map(declared.map(({ found }) => [found.key, found])),
    projects: [
      {
        manifest: facts.path,
        name: facts.name,
        version: facts.version,
        declared: facts.declared,
        location: { path: facts.path, line: facts.line },
        requests: declared.map(({ dependency, found }) => ({
          target: { kind: "package", key: found.key, extras: [] },
          usage: dependency.usage,
          optional: dependency.optional,
        })),
        completeness: open.length === 0 ? "complete" : "incomplete",
      },
    ],
    evidenceCommand: "uv lock && uv sync --frozen --no-install-project --no-build --all-extras",
  };
}

function toPackage({ requirement, line }: DeclaredDependency, { path }: ProjectFacts): PythonPackage {
  const { name, url, specifier } = requirement;
  const source = url === undefined ? ({ kind: "index" } as const) : urlSource(url);
  const version = commitOf(source) ?? pinnedVersion(specifier);
  return {
    key: `${normalizeName(name)}@${version ?? ""}${url === undefined ? "" : `#${url}`}`,
    name,
    version,
    source,
    declared: [],
    hashes: [],
    references: sourceReferences(source),
    location: { path, line },
    contentRoots: [],
    dependencies: [],
    extras: new Map(),
    dependenciesCompleteness: "unknown",
  };
}

function reportGaps(
  { path }: ProjectFacts,
  declared: readonly { readonly dependency: DeclaredDependency; readonly found: PythonPackage }[],
  report: Report,
): void {
  if (declared.length === 0) return;
  report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  for (const { dependency, found } of declared) {
    if (found.version !== undefined) continue;
    const { specifier, name } = dependency.requirement;
    const problem = specifier === "" ? "no version is stated" : `${specifier} allows several`;
    const place = { path, line: dependency.line };
    report(createDiagnostic("inventory/unresolved-version", place, { dependency: name, problem }));
  }
}

import { createDiagnostic, redactSecrets } from "@lizenzlotse/model";

import type { Report } from "../../shared/input.ts";
import type { PythonGraph, PythonPackage } from "../graph/python-graph.ts";
import { normalizeName } from "../normalize-name.ts";
import { commitOf, sourceReferences, urlSource } from "../requirement/package-source.ts";
import { pinnedVersion } from "../requirement/pinned-version.ts";
import type { DeclaredDependency, ProjectFacts } from "./project-facts.ts";

/** What other files know about the packages of the manifest. */
export interface ManifestContext {
  /** Whether a requirements file beside the manifest pins a package. */
  readonly isPinned: (name: string) => boolean;
  /** The version in the project's own environment, by normalised name. */
  readonly installed: ReadonlyMap<string, string>;
  readonly report: Report;
}

/**
 * Turns a manifest that no lockfile covers into a graph of what it declares directly. Reports each version that is
 * open, and that the rest is not known, unless an environment tells.
 */
export function manifestToGraph(
  facts: ProjectFacts,
  { isPinned, installed, report }: ManifestContext,
): PythonGraph {
  const open = facts.dependencies.filter(({ requirement }) => !isPinned(requirement.name));
  const declared = open.map((dependency) => ({
    dependency,
    found: toPackage(dependency, facts, installed),
  }));
  const isInstalled = declared.every(({ found }) => installed.has(normalizeName(found.name)));
  if (!isInstalled) reportGaps(facts, declared, report);
  const complete = declared.length === 0 ? "complete" : "unknown";
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
        completeness: isInstalled ? complete : "incomplete",
      },
    ],
    evidenceCommand: "uv lock && uv sync --frozen --no-install-project --no-build --all-extras",
  };
}

function toPackage(
  { requirement, line }: DeclaredDependency,
  { path }: ProjectFacts,
  installed: ReadonlyMap<string, string>,
): PythonPackage {
  const { name, url, specifier } = requirement;
  const source = url === undefined ? ({ kind: "index" } as const) : urlSource(url);
  const version =
    commitOf(source) ?? installed.get(normalizeName(name)) ?? pinnedVersion(specifier);
  return {
    key: `${normalizeName(name)}@${version ?? ""}${url === undefined ? "" : `#${redactSecrets(url)}`}`,
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
  report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  for (const { dependency, found } of declared) {
    if (found.version !== undefined) continue;
    const { specifier, name } = dependency.requirement;
    const problem = specifier === "" ? "no version is stated" : `${specifier} allows several`;
    const place = { path, line: dependency.line };
    report(createDiagnostic("inventory/unresolved-version", place, { dependency: name, problem }));
  }
}

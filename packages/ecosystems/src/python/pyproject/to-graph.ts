import { createDiagnostic, type TreePath } from "@lizenzlotse/model";

import type { Report } from "../../shared/input.ts";
import { isTestPath } from "../../shared/test-paths.ts";
import { folderOf, joinTreePath } from "../../shared/tree-path.ts";
import { EVIDENCE_COMMANDS, pyprojectEvidenceCommand } from "../evidence-commands.ts";
import type { GraphTarget, PythonGraph, PythonPackage } from "../graph/python-graph.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { packageKey } from "../requirement/package-key.ts";
import { commitOf, sourceReferences, urlSource } from "../../shared/python/package-source.ts";
import { pinnedVersion } from "../../shared/python/pinned-version.ts";
import type { DeclaredDependency, ProjectFacts } from "./project-facts.ts";

/** What other files know about the packages of the manifest. */
export interface ManifestContext {
  /** Whether a requirements file beside the manifest pins a package. */
  readonly isPinned: (name: string) => boolean;
  /** The version in the project's own environment, by normalised name. */
  readonly installed: ReadonlyMap<string, string>;
  /** Every pyproject.toml of the tree. */
  readonly pyprojects: ReadonlyMap<TreePath, ProjectFacts>;
  /** Whether a lockfile stands beside the manifest that could not be read: that was reported already. */
  readonly hasLockfile: boolean;
  readonly report: Report;
}

/** A dependency with what it is: a package, or a project of the tree. */
interface Declared {
  readonly dependency: DeclaredDependency;
  readonly target: GraphTarget;
  readonly found?: PythonPackage | undefined;
}

/**
 * Turns a manifest that no lockfile covers into a graph of what it declares directly. Reports each version that is
 * open, and that the rest is not known, unless an environment tells.
 */
export function manifestToGraph(facts: ProjectFacts, context: ManifestContext): PythonGraph {
  const declared = facts.dependencies
    .filter(({ requirement }) => !context.isPinned(requirement.name))
    .map((dependency) => resolve(dependency, facts, context));
  const packages = declared.flatMap(({ found }) => found ?? []);
  const isInstalled = packages.every(({ name }) => context.installed.has(normalizeName(name)));
  const isComputed = (facts.computed ?? []).length > 0;
  if (!isInstalled || isComputed) reportGaps(facts, declared, context);
  const known = packages.length === 0 ? "complete" : "unknown";
  return {
    source: "manifest",
    packages: new Map(packages.map((found) => [found.key, found])),
    projects: [
      {
        manifest: facts.path,
        name: facts.name,
        version: facts.version,
        declared: facts.declared,
        location: { path: facts.path, line: facts.line },
        requests: declared.map(({ dependency: { usage, optional }, target }) => ({
          target,
          usage,
          optional,
        })),
        completeness: isInstalled && !isComputed ? known : "incomplete",
      },
    ],
    evidenceCommand: evidenceCommandFor(facts),
  };
}

/** What older tools offer runs the project's own code. */
function evidenceCommandFor({ notation, groups }: ProjectFacts): string | undefined {
  if (notation === "poetry") return EVIDENCE_COMMANDS.poetry;
  return notation === "standard" ? pyprojectEvidenceCommand(groups) : undefined;
}

function resolve(
  dependency: DeclaredDependency,
  facts: ProjectFacts,
  { installed, pyprojects }: ManifestContext,
): Declared {
  const { url, extras } = dependency.requirement;
  const manifest = joinTreePath(folderOf(facts.path), `${url ?? ""}/pyproject.toml`);
  if (url !== undefined && manifest !== undefined && pyprojects.has(manifest)) {
    return { dependency, target: { kind: "project", manifest } };
  }
  const found = toPackage(dependency, facts, installed);
  return { dependency, target: { kind: "package", key: found.key, extras }, found };
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
    key: packageKey(name, version, url),
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
  declared: readonly Declared[],
  { hasLockfile, report }: ManifestContext,
): void {
  // Test data need no lockfile.
  if (!hasLockfile && !isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  for (const { dependency, found } of declared) {
    if (found === undefined || found.version !== undefined) continue;
    const { specifier, name } = dependency.requirement;
    const problem = specifier === "" ? "no version is stated" : `${specifier} allows several`;
    const place = { path, line: dependency.line };
    report(createDiagnostic("inventory/unresolved-version", place, { dependency: name, problem }));
  }
}

import { createDiagnostic, formatPurl, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage, AnalyzedProject, DependencyTarget } from "../contract.ts";
import { isTestPath } from "../shared/test-paths.ts";
import type { ComposerProject, ComposerRequirement } from "./facts.ts";
import { identityOf, keyOf, splitName } from "./identity.ts";

/** Why a manifest is all that is known of a project. */
export interface ManifestContext {
  /**
   * `unpinned`: no lockfile speaks for the project, which is reported as `inventory/no-lockfile` unless it is test data;
   * `unreadable-lockfile`: one does, but could not be read, which is reported elsewhere.
   */
  readonly reason: "unpinned" | "unreadable-lockfile";
  /** Manifests of the tree's own projects by lower-case name: these are no third party's packages. */
  readonly siblings: ReadonlyMap<string, TreePath>;
}

/**
 * Lists what a composer.json requires, for projects whose dependencies nothing pins. Versions stay open, since a
 * range is none.
 */
export function declaredProject(
  project: ComposerProject,
  { reason, siblings }: ManifestContext,
): { readonly project: AnalyzedProject; readonly diagnostics: readonly Diagnostic[] } {
  const { path } = project;
  const packages = new Map<string, AnalyzedPackage>();
  const dependencies: DependencyTarget[] = [];
  for (const requirement of project.requirements) {
    const key = keyOf(requirement.name);
    const manifest = siblings.get(key);
    if (manifest === path || packages.has(key)) continue;
    dependencies.push(
      manifest === undefined ? { kind: "package", key } : { kind: "project", manifest },
    );
    if (manifest === undefined) packages.set(key, toPackage(requirement, project));
  }
  const isNotable = packages.size > 0 && reason === "unpinned" && !isTestPath(path);
  return {
    project: {
      manifest: path,
      source: "manifest",
      ...identityOf(project),
      location: { path },
      dependencies,
      packages: [...packages.values()],
      completeness: packages.size === 0 ? "complete" : "incomplete",
    },
    diagnostics: isNotable
      ? [createDiagnostic("inventory/no-lockfile", { path }, { manifest: path })]
      : [],
  };
}

function toPackage(
  { name: fullName, usage, line }: ComposerRequirement,
  { path }: ComposerProject,
): AnalyzedPackage {
  const { group, name } = splitName(fullName);
  const used = isTestPath(path) ? "test" : usage;
  return {
    key: keyOf(fullName),
    purl: formatPurl({ type: "composer", namespace: group, name }),
    group,
    name,
    kind: "library",
    scope: used === "production" ? "required" : "excluded",
    usages: [used],
    declared: [],
    hashes: [],
    references: [],
    location: { path, line },
    contentRoots: [],
    dependencies: [],
    dependenciesCompleteness: "unknown",
  };
}

import { createDiagnostic, formatPurl, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage, AnalyzedProject, DependencyTarget } from "../contract.ts";
import { isTestPath } from "../shared/test-paths.ts";
import type { ComposerProject, ComposerRequirement } from "./facts.ts";
import { identityOf, keyOf, splitName } from "./identity.ts";

/**
 * Lists what a composer.json requires, for projects whose dependencies nothing pins. Versions stay open, since a
 * range is none.
 *
 * @param reason - `unpinned`: no lockfile speaks for the project, which is reported as `inventory/no-lockfile` unless it
 *   is test data; `unreadable-lockfile`: one does, but could not be read, which is reported elsewhere.
 * @param siblings - manifests of the tree's own projects by name: these are no third party's packages.
 */
export function declaredProject(
  project: ComposerProject,
  {
    reason,
    siblings,
  }: {
    readonly reason: "unpinned" | "unreadable-lockfile";
    readonly siblings: ReadonlyMap<string, TreePath>;
  },
): { readonly project: AnalyzedProject; readonly diagnostics: readonly Diagnostic[] } {
  const packages = new Map<string, AnalyzedPackage>();
  const dependencies: DependencyTarget[] = [];
  for (const requirement of project.requirements) {
    const key = keyOf(requirement.name);
    const sibling = siblings.get(key);
    if (sibling === project.path) continue;
    dependencies.push(
      sibling === undefined ? { kind: "package", key } : { kind: "project", manifest: sibling },
    );
    if (sibling !== undefined) continue;
    if (!packages.has(key)) packages.set(key, toPackage(requirement, project));
  }
  const isUnpinned = packages.size > 0 && reason === "unpinned" && !isTestPath(project.path);
  return {
    project: {
      manifest: project.path,
      source: "manifest",
      ...identityOf(project),
      location: { path: project.path },
      dependencies,
      packages: [...packages.values()],
      completeness: packages.size === 0 ? "complete" : "incomplete",
    },
    diagnostics: isUnpinned
      ? [
          createDiagnostic(
            "inventory/no-lockfile",
            { path: project.path },
            { manifest: project.path },
          ),
        ]
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

import { createDiagnostic, type Diagnostic, type SourceLocation } from "@lizenzlotse/model";

import type { AnalyzedPackage, AnalyzedProject, DependencyTarget } from "../contract.ts";
import { packageTarget } from "../shared/package-graph.ts";
import { reachableKeys } from "../shared/reachable-keys.ts";
import { unaskedKeys } from "../shared/unasked-keys.ts";
import type {
  ComposerPackageEntry,
  ComposerProject,
  ComposerRequirement,
  ComposerSet,
} from "./facts.ts";
import { identityOf, keyOf, manifestIn } from "./identity.ts";
import { isFirstParty, RequirementResolver } from "./requirement-resolver.ts";
import { toPackage } from "./to-package.ts";

/**
 * Resolves the requirements among packages by name, by `replace` and by `provide`.
 *
 * Packages of a `path` repository are first-party: each becomes a project with the edges that this lockfile gives it,
 * for it may pin other versions than the project's own.
 *
 * @returns the root's project first, and `inventory/unresolved-dependency` for what nothing stands in for.
 */
export function composerSetToProjects(set: ComposerSet): {
  readonly projects: readonly AnalyzedProject[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const root = set.manifests.get(manifestIn(set.folder));
  const diagnostics: Diagnostic[] = [];
  const resolver = new RequirementResolver(set, root, (it) => void diagnostics.push(it));
  const packages = new Map<string, AnalyzedPackage>();
  for (const entry of set.entries.filter(({ data }) => !isFirstParty(data))) {
    const resolved = resolver.resolve(Object.keys(entry.data.require ?? {}));
    const patches = root?.patches.get(keyOf(entry.data.name));
    packages.set(keyOf(entry.data.name), {
      ...toPackage(entry, resolved),
      ...(patches !== undefined && { patches }),
    });
    for (const name of resolved.missing) {
      diagnostics.push(unresolved(name, entry.data.name, entry.location));
    }
  }
  const members = set.entries
    .filter(({ data }) => isFirstParty(data))
    .flatMap((entry) => memberProject(entry, set, { resolver, packages }));
  const asking = rootProject(set, { root, resolver, packages, diagnostics });
  const unasked = root === undefined || set.source === "lockfile" ? unaskedOf(asking, members) : [];
  return {
    projects: [{ ...asking, dependencies: [...asking.dependencies, ...unasked] }, ...members],
    diagnostics,
  };
}

/** What no project leads to hangs on the root: it is pinned, or installed, for that. */
function unaskedOf(
  root: AnalyzedProject,
  members: readonly AnalyzedProject[],
): readonly DependencyTarget[] {
  const packages = new Map(root.packages.map((entry) => [entry.key, entry]));
  const targetsOf = (key: string): readonly DependencyTarget[] =>
    packages.get(key)?.dependencies ?? [];
  const starts = [root, ...members].flatMap(({ dependencies }) => dependencies);
  const reached = reachableKeys(starts, targetsOf);
  const unreached = new Set([...packages.keys()].filter((key) => !reached.has(key)));
  return [...unaskedKeys(unreached, targetsOf)].map(packageTarget);
}

function unresolved(dependency: string, dependent: string, location: SourceLocation): Diagnostic {
  return createDiagnostic("inventory/unresolved-dependency", location, { dependency, dependent });
}

interface RootContext {
  readonly root: ComposerProject | undefined;
  readonly resolver: RequirementResolver;
  readonly packages: ReadonlyMap<string, AnalyzedPackage>;
  readonly diagnostics: Diagnostic[];
}

function rootProject(
  { source, location, folder }: ComposerSet,
  { root, resolver, packages, diagnostics }: RootContext,
): AnalyzedProject {
  const { targets, missing } = resolver.resolve(root?.requirements.map(({ name }) => name) ?? []);
  if (root !== undefined) diagnostics.push(...unmetRequirements(root, missing, source));
  return {
    manifest: manifestIn(folder),
    source,
    ...identityOf(root),
    location: { path: location },
    dependencies: targets,
    packages: [...packages.values()],
    completeness: root !== undefined && missing.length === 0 ? "complete" : "incomplete",
    evidenceCommand:
      source === "lockfile" ? "composer install --no-scripts --no-plugins" : undefined,
  };
}

function unmetRequirements(
  { name: dependent, path, requirements }: ComposerProject,
  missing: readonly string[],
  source: ComposerSet["source"],
): Diagnostic[] {
  const names = new Set(missing);
  return requirements
    .filter((requirement) => names.has(requirement.name) && isExpected(requirement, source))
    .map(({ name, line }) => unresolved(name, dependent ?? path, { path, line }));
}

/** Who installs with `--no-dev` does not miss development packages. */
function isExpected({ usage }: ComposerRequirement, source: ComposerSet["source"]): boolean {
  return source === "lockfile" || usage === "production";
}

/** A first-party package, with the packages that it reaches in this set. */
function memberProject(
  entry: ComposerPackageEntry,
  set: ComposerSet,
  { resolver, packages }: Pick<RootContext, "resolver" | "packages">,
): AnalyzedProject[] {
  const target = resolver.targetOf(entry.data);
  if (target?.kind !== "project" || target.manifest === manifestIn(set.folder)) return [];
  const { targets } = resolver.resolve(Object.keys(entry.data.require ?? {}));
  const reached = reachableKeys(targets, (key) => packages.get(key)?.dependencies ?? []);
  const manifest = set.manifests.get(target.manifest);
  return [
    {
      manifest: target.manifest,
      source: set.source,
      ...(manifest === undefined
        ? { name: entry.data.name, declared: entry.declared }
        : identityOf(manifest)),
      location: entry.location,
      dependencies: targets,
      packages: [...reached].flatMap((key) => packages.get(key) ?? []),
      completeness: "unknown",
    },
  ];
}

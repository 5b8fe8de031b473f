import {
  createDiagnostic,
  formatPurl,
  type Diagnostic,
  type ExternalReference,
  type TreePath,
} from "@lizenzlotse/model";

import type { AnalyzedPackage, AnalyzedProject, DependencyTarget } from "../contract.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { reachableKeys } from "../shared/reachable-keys.ts";
import { parseGitUrl, sanitizeUrl, vcsQualifier } from "../shared/sanitize-url.ts";
import { joinTreePath } from "../shared/tree-path.ts";
import type { ComposerPackageEntry, ComposerProject } from "./facts.ts";
import { identityOf, keyOf, manifestIn, splitName } from "./identity.ts";
import { isPlatform } from "./platform.ts";
import type { ComposerPackageData } from "./schema.ts";

/** The packages of one composer.lock or installed.json, and the project they serve. */
export interface ComposerSet {
  readonly source: "lockfile" | "installed";
  readonly location: TreePath;
  /** The folder that paths of `path` repositories start from; holds composer.json. */
  readonly folder: TreePath;
  readonly entries: readonly ComposerPackageEntry[];
  /** The composer.json files of the tree, by path. */
  readonly manifests: ReadonlyMap<TreePath, ComposerProject>;
}

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
  const resolver = new ComposerResolver(set);
  const packages = new Map(
    set.entries
      .filter((entry) => !isFirstParty(entry.data))
      .map((entry) => [keyOf(entry.data.name), resolver.toPackage(entry)]),
  );
  const root = resolver.rootProject([...packages.values()]);
  const members = set.entries.filter((entry) => isFirstParty(entry.data));
  return {
    projects: [root, ...members.flatMap((entry) => resolver.memberProject(entry, packages))],
    diagnostics: resolver.diagnostics,
  };
}

class ComposerResolver {
  readonly diagnostics: Diagnostic[] = [];
  readonly #set: ComposerSet;
  readonly #targets = new Map<string, DependencyTarget>();
  readonly #providers = new Map<string, DependencyTarget[]>();
  readonly #project: ComposerProject | undefined;
  readonly #providedByRoot: ReadonlySet<string>;

  constructor(set: ComposerSet) {
    this.#set = set;
    this.#project = set.manifests.get(manifestIn(set.folder));
    this.#providedByRoot = new Set((this.#project?.provides ?? []).map(keyOf));
    for (const { data } of set.entries) {
      const target = this.#targetOf(data);
      if (target === undefined) continue;
      this.#targets.set(keyOf(data.name), target);
      for (const name of [...Object.keys(data.replace ?? {}), ...Object.keys(data.provide ?? {})]) {
        const known = this.#providers.get(keyOf(name));
        if (known === undefined) this.#providers.set(keyOf(name), [target]);
        else known.push(target);
      }
    }
  }

  rootProject(packages: readonly AnalyzedPackage[]): AnalyzedProject {
    const { source, location, folder } = this.#set;
    const project = this.#project;
    const requirements = project?.requirements ?? [];
    const resolved = requirements.map(({ name, line }) => ({
      name,
      line,
      targets: this.#resolve(name),
    }));
    const missing = resolved.filter(
      ({ name, targets }) => targets.length === 0 && !this.#isProvided(name),
    );
    for (const { name, line } of missing) {
      this.#complain(name, { path: project?.path ?? location, line }, project?.name ?? location);
    }
    const isComplete = project !== undefined && missing.length === 0;
    return {
      manifest: manifestIn(folder),
      source,
      ...identityOf(project),
      location: { path: location },
      dependencies: distinct(resolved.flatMap(({ targets }) => targets)),
      packages,
      completeness: isComplete ? "complete" : "incomplete",
      evidenceCommand:
        source === "lockfile" ? "composer install --no-scripts --no-plugins" : undefined,
    };
  }

  /** A first-party package, with the packages that it reaches in this set. */
  memberProject(
    entry: ComposerPackageEntry,
    packages: ReadonlyMap<string, AnalyzedPackage>,
  ): AnalyzedProject[] {
    const target = this.#targetOf(entry.data);
    if (target?.kind !== "project" || target.manifest === manifestIn(this.#set.folder)) return [];
    const { targets } = this.#edges(entry);
    const manifest = this.#set.manifests.get(target.manifest);
    return [
      {
        manifest: target.manifest,
        source: this.#set.source,
        ...(manifest === undefined
          ? { name: entry.data.name, declared: entry.declared }
          : identityOf(manifest)),
        location: entry.location,
        dependencies: targets,
        packages: [...reachableKeys(targets, (key) => packages.get(key)?.dependencies ?? [])]
          .map((key) => packages.get(key))
          .filter((reached) => reached !== undefined),
        completeness: "unknown",
      },
    ];
  }

  toPackage(entry: ComposerPackageEntry): AnalyzedPackage {
    const { data } = entry;
    const { targets, missing } = this.#edges(entry);
    for (const name of missing) this.#complain(name, entry.location, data.name);
    const { group, name } = splitName(data.name);
    const usage = entry.usage ?? { usages: [], scope: "required" };
    const hash = hexToHash("SHA-1", data.dist?.shasum ?? "");
    return {
      key: keyOf(data.name),
      purl: formatPurl({
        type: "composer",
        namespace: group,
        name,
        version: data.version,
        qualifiers: branchQualifier(data),
      }),
      group,
      name,
      version: data.version,
      kind: data.type === "project" ? "application" : "library",
      scope: usage.scope,
      usages: usage.usages,
      description: data.description ?? undefined,
      declared: entry.declared,
      hashes: hash === undefined ? [] : [hash],
      references: referencesOf(data),
      location: entry.location,
      contentRoots: entry.folder === undefined ? [] : [entry.folder],
      dependencies: targets,
      dependenciesCompleteness: missing.length === 0 ? "complete" : "incomplete",
    };
  }

  #edges({ data }: ComposerPackageEntry): {
    readonly targets: readonly DependencyTarget[];
    readonly missing: readonly string[];
  } {
    const names = Object.keys(data.require ?? {}).filter((name) => !isPlatform(name));
    const resolved = names.map((name) => ({ name, targets: this.#resolve(name) }));
    return {
      targets: distinct(resolved.flatMap(({ targets }) => targets)),
      missing: resolved
        .filter(({ name, targets }) => targets.length === 0 && !this.#isProvided(name))
        .map(({ name }) => name),
    };
  }

  #resolve(name: string): readonly DependencyTarget[] {
    const target = this.#targets.get(keyOf(name));
    return target === undefined ? (this.#providers.get(keyOf(name)) ?? []) : [target];
  }

  #isProvided(name: string): boolean {
    return (
      this.#providedByRoot.has(keyOf(name)) || keyOf(name) === keyOf(this.#project?.name ?? "")
    );
  }

  #targetOf(data: ComposerPackageData): DependencyTarget | undefined {
    if (!isFirstParty(data)) return { kind: "package", key: keyOf(data.name) };
    const folder = joinTreePath(this.#set.folder, data.dist?.url ?? "");
    return folder === undefined ? undefined : { kind: "project", manifest: manifestIn(folder) };
  }

  #complain(
    dependency: string,
    location: { readonly path: TreePath; readonly line?: number | undefined },
    dependent: string,
  ): void {
    const parameters = { dependency, dependent };
    this.diagnostics.push(
      createDiagnostic("inventory/unresolved-dependency", location, parameters),
    );
  }
}

function isFirstParty(data: ComposerPackageData): boolean {
  return data.dist?.type === "path";
}

function distinct(targets: readonly DependencyTarget[]): DependencyTarget[] {
  return [...new Map(targets.map((target) => [JSON.stringify(target), target])).values()];
}

/** A branch (`dev-main`, `2.x-dev`) moves: the commit says which state of it is meant. */
function branchQualifier(data: ComposerPackageData): Readonly<Record<string, string>> | undefined {
  const { source } = data;
  if (!/^dev-|-dev$/u.test(data.version ?? "") || source?.type !== "git") return undefined;
  const address = parseGitUrl(`${gitUrl(source.url ?? "")}#${source.reference ?? ""}`);
  return address === undefined ? undefined : { vcs_url: vcsQualifier(address) };
}

function gitUrl(url: string): string {
  return /^https?:/u.test(url) ? `git+${url}` : url;
}

function referencesOf(data: ComposerPackageData): ExternalReference[] {
  const candidates: readonly (readonly [ExternalReference["type"], string | undefined])[] = [
    ["distribution", sanitizeUrl(data.dist?.url ?? "")],
    [
      "vcs",
      data.source?.type === "git" ? parseGitUrl(gitUrl(data.source.url ?? ""))?.url : undefined,
    ],
    ["website", sanitizeUrl(data.homepage ?? "")],
    ["issue-tracker", sanitizeUrl(data.support?.issues ?? "")],
  ];
  return candidates.flatMap(([type, url]) => (url === undefined ? [] : [{ type, url }]));
}

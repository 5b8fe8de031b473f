import { createDiagnostic, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import type { NpmEdge, NpmGraph, NpmPackage, NpmProject, NpmRootEdge } from "./facts.ts";
import type { Manifest } from "./parse-package-json.ts";
import { matchesWorkspaces } from "./workspace-patterns.ts";
import { splitDescriptor, type YarnEntry, type YarnLock } from "./yarn-entry.ts";
import { identifyYarnEntry, type YarnIdentity } from "./yarn-origin.ts";
import { yarnRanges, type YarnRequest } from "./yarn-ranges.ts";
import type { YarnCatalogs } from "./yarn-settings.ts";

/** A yarn.lock with what is needed to understand it: it does not say what the projects ask for. */
export interface YarnLockInput {
  readonly path: TreePath;
  readonly lock: YarnLock;
  /** The first-party package.json files by path. */
  readonly manifests: ReadonlyMap<TreePath, Manifest>;
  readonly catalogs: YarnCatalogs;
}

/**
 * Joins a yarn.lock with the manifests of its workspace.
 *
 * @returns the graph, and `inventory/unresolved-dependency` for what is needed but not in the lock.
 */
export function yarnLockToGraph(input: YarnLockInput): {
  readonly graph: NpmGraph;
  readonly diagnostics: readonly Diagnostic[];
} {
  const resolver = new YarnResolver(input);
  const projects = resolver.manifests().map((manifest) => resolver.toProject(manifest));
  return {
    graph: {
      source: "lockfile",
      location: { path: input.path },
      projects: projects.length === 0 ? [resolver.missingProject()] : projects,
      packages: resolver.packages(),
      evidenceCommand: EVIDENCE_COMMANDS[input.lock.generation],
    },
    diagnostics: resolver.diagnostics,
  };
}

/** No build scripts of packages. Yarn 2 and later would keep packages in archives outside the tree. */
const EVIDENCE_COMMANDS: Readonly<Record<YarnLock["generation"], string>> = {
  classic: "yarn install --frozen-lockfile --ignore-scripts",
  berry: "YARN_NODE_LINKER=node-modules yarn install --immutable --mode=skip-build",
};

class YarnResolver {
  readonly diagnostics: Diagnostic[] = [];
  readonly #input: YarnLockInput;
  readonly #folder: TreePath;
  readonly #root: Manifest | undefined;
  readonly #targets = new Map<string, DependencyTarget>();
  readonly #targetsByName = new Map<string, Set<DependencyTarget>>();
  readonly #workspaces: ReadonlyMap<string, TreePath>;
  readonly #rangesOf: (request: YarnRequest) => readonly string[];
  readonly #facts = new Map<string, { readonly entry: YarnEntry; readonly facts: PackageFacts }>();

  constructor(input: YarnLockInput) {
    this.#input = input;
    this.#folder = folderOf(input.path);
    this.#root = input.manifests.get(manifestIn(this.#folder));
    this.#workspaces = new Map(
      this.manifests().flatMap(({ name, path }) => (name === undefined ? [] : [[name, path]])),
    );
    const resolutions = this.#root?.resolutions ?? {};
    this.#rangesOf = yarnRanges({ resolutions, catalogs: input.catalogs });
    this.#indexEntries();
  }

  /** The root's manifest first, then those of its workspaces. */
  manifests(): readonly Manifest[] {
    const root = this.#root;
    if (root === undefined) return [];
    const prefix = this.#folder === "" ? "" : `${this.#folder}/`;
    const members = [...this.#input.manifests.values()].filter(
      ({ path }) =>
        path !== root.path &&
        path.startsWith(prefix) &&
        matchesWorkspaces(root.workspaces, folderOf(path).slice(prefix.length)),
    );
    return [root, ...members];
  }

  toProject(manifest: Manifest): NpmProject {
    const edges: NpmRootEdge[] = [];
    let complete = true;
    for (const { name, spec, usage, optional, peer, line } of manifest.dependencies) {
      const target = this.#resolve({ name, range: spec, dependent: manifest.name });
      if (target !== undefined) edges.push({ target, usage, optional });
      else if (!peer) {
        complete = false;
        this.#complain(name, {
          path: manifest.path,
          line,
          dependent: manifest.name ?? manifest.path,
        });
      }
    }
    return {
      manifest: manifest.path,
      declared: [],
      edges,
      completeness: complete ? "complete" : "incomplete",
    };
  }

  /** Without the root's package.json nobody knows what is direct; the packages are known all the same. */
  missingProject(): NpmProject {
    return {
      manifest: manifestIn(this.#folder),
      declared: [],
      edges: [],
      completeness: "incomplete",
    };
  }

  packages(): ReadonlyMap<string, NpmPackage> {
    const packages = new Map<string, NpmPackage>();
    for (const [key, { entry, facts }] of this.#facts) {
      const edges: NpmEdge[] = [];
      let complete = true;
      for (const [name, range] of Object.entries(entry.dependencies)) {
        const target = this.#resolve({ name, range, dependent: facts.name });
        if (target !== undefined) edges.push({ target, optional: entry.optional.has(name) });
        else {
          complete = false;
          this.#complain(name, { path: this.#input.path, line: entry.line, dependent: key });
        }
      }
      packages.set(key, {
        ...facts,
        key,
        declared: [],
        location: { path: this.#input.path, line: entry.line },
        edges,
        completeness: complete ? "complete" : "incomplete",
      });
    }
    return packages;
  }

  #indexEntries(): void {
    const { entries, generation } = this.#input.lock;
    const registryKeys = new Map<string, string>();
    // Patches last: they lead to the package that they change, which has an entry of its own.
    const ordered = [
      ...entries.filter(isOriginal),
      ...entries.filter((entry) => !isOriginal(entry)),
    ];
    for (const entry of ordered) {
      const identity = identifyYarnEntry(entry, generation);
      const target =
        identity.kind === "folder"
          ? this.#projectTarget(identity.from, identity.path)
          : this.#packageTarget(entry, identity, registryKeys);
      if (target !== undefined) this.#index(entry, target);
    }
  }

  #packageTarget(
    entry: YarnEntry,
    { kind: _kind, ...facts }: Extract<YarnIdentity, { kind: "package" }>,
    registryKeys: Map<string, string>,
  ): DependencyTarget {
    const coordinate = `${facts.name}@${facts.version ?? ""}`;
    const original = isOriginal(entry) ? undefined : registryKeys.get(coordinate);
    const key = original ?? entry.descriptors[0] ?? coordinate;
    if (original === undefined) this.#facts.set(key, { entry, facts });
    if (facts.origin.kind === "registry" && !registryKeys.has(coordinate)) {
      registryKeys.set(coordinate, key);
    }
    return { kind: "package", key };
  }

  #index(entry: YarnEntry, target: DependencyTarget): void {
    for (const descriptor of entry.descriptors) {
      // Berry binds paths and patches to the workspace that wrote them; manifests know nothing of that.
      const [plain = descriptor] = descriptor.split("::", 1);
      this.#targets.set(plain, target);
      const { name } = splitDescriptor(plain);
      const known = this.#targetsByName.get(name);
      if (known === undefined) this.#targetsByName.set(name, new Set([target]));
      else known.add(target);
    }
  }

  #projectTarget(from: string, path: string): DependencyTarget | undefined {
    const base = joinTreePath(this.#folder, from);
    const folder = base === undefined ? undefined : joinTreePath(base, path);
    return folder === undefined ? undefined : { kind: "project", manifest: manifestIn(folder) };
  }

  #resolve(request: YarnRequest): DependencyTarget | undefined {
    const { name } = request;
    for (const range of this.#rangesOf(request)) {
      const target = this.#targets.get(`${name}@${range}`);
      if (target !== undefined) return target;
    }
    const workspace = this.#workspaces.get(name);
    if (workspace !== undefined) return { kind: "project", manifest: workspace };
    // Forced or rewritten ranges: with one candidate there is nothing to choose.
    const candidates = [...(this.#targetsByName.get(name) ?? [])];
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  #complain(
    dependency: string,
    from: {
      readonly path: TreePath;
      readonly line?: number | undefined;
      readonly dependent: string;
    },
  ): void {
    const location = { path: from.path, line: from.line };
    const parameters = { dependency, dependent: from.dependent };
    this.diagnostics.push(
      createDiagnostic("inventory/unresolved-dependency", location, parameters),
    );
  }
}

type PackageFacts = Pick<NpmPackage, "name" | "version" | "origin" | "hashes">;

function isOriginal(entry: YarnEntry): boolean {
  return !splitDescriptor(entry.resolved ?? "").range.startsWith("patch:");
}

function manifestIn(folder: TreePath): TreePath {
  return folder === "" ? "package.json" : `${folder}/package.json`;
}

import { createDiagnostic, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import { integrityToHashes } from "../shared/integrity-to-hashes.ts";
import type { ParsedEntry } from "../shared/parse-entries.ts";
import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import type { NpmEdge, NpmGraph, NpmPackage, NpmProject, NpmRootEdge } from "./facts.ts";
import type { BunDependencies, BunLock, BunPackage, BunWorkspaceData } from "./parse-bun-lock.ts";
import { originOfSpec } from "./spec-origin.ts";

/** Installs in the versions of the lockfile; no scripts of packages are run. */
const EVIDENCE_COMMAND = "bun install --frozen-lockfile --ignore-scripts";

/**
 * Resolves the packages of a bun.lock along the places that they have in `node_modules`.
 *
 * @returns the graph, and `inventory/unresolved-dependency` for what is needed but not in the lock.
 */
export function bunLockToGraph(
  path: TreePath,
  lock: BunLock,
): { readonly graph: NpmGraph; readonly diagnostics: readonly Diagnostic[] } {
  const resolver = new BunResolver(path, lock);
  return {
    graph: {
      source: "lockfile",
      location: { path },
      projects: resolver.projects(lock.workspaces),
      packages: resolver.packages(),
      evidenceCommand: EVIDENCE_COMMAND,
    },
    diagnostics: resolver.diagnostics,
  };
}

/** A need of a package or project. */
interface Need {
  readonly name: string;
  readonly optional: boolean;
  /** Whether its absence is worth a word: peers may be left to whoever uses the package. */
  readonly isExpected: boolean;
}

class BunResolver {
  readonly diagnostics: Diagnostic[] = [];
  readonly #path: TreePath;
  readonly #packages: ReadonlyMap<string, BunPackage>;

  constructor(path: TreePath, lock: BunLock) {
    this.#path = path;
    this.#packages = new Map(lock.packages.map((entry) => [entry.key, entry]));
  }

  /** Those of the workspace, and the folders that they link in: bun installs what these need as well. */
  projects(workspaces: readonly ParsedEntry<BunWorkspaceData>[]): readonly NpmProject[] {
    const members = workspaces.flatMap(({ key, data, line }) => {
      const folder = joinTreePath(folderOf(this.#path), key);
      if (folder === undefined) return [];
      const name = data.name ?? key;
      const place = key === "" ? [] : [name];
      return [this.#toProject(manifestIn(folder), { data, line, name, place })];
    });
    const known = new Set(members.map(({ manifest }) => manifest));
    const linked = [...this.#packages.values()].flatMap((entry) => {
      const manifest = this.#projectOf(entry);
      if (manifest === undefined || known.has(manifest)) return [];
      known.add(manifest);
      const { name } = splitSpec(entry.spec);
      const { line } = entry;
      const place = segmentsOf(entry.key);
      return [this.#toProject(manifest, { data: { ...entry, name }, line, name, place })];
    });
    return [...members, ...linked];
  }

  #toProject(
    manifest: TreePath,
    source: {
      readonly data: BunWorkspaceData;
      readonly line: number | undefined;
      /** For messages. */
      readonly name: string;
      readonly place: readonly string[];
    },
  ): NpmProject {
    const { data, line, name, place } = source;
    const groups = [
      { needs: needsOf(data), usage: "production" },
      { needs: namesOf(data.devDependencies), usage: "development" },
    ] as const;
    const edges: NpmRootEdge[] = [];
    let isComplete = true;
    for (const { needs, usage } of groups) {
      for (const need of needs) {
        const target = this.#resolve(need.name, place);
        if (target !== undefined) edges.push({ target, usage, optional: need.optional });
        else if (need.isExpected) {
          isComplete = false;
          this.#complain(need.name, name, line);
        }
      }
    }
    return {
      manifest,
      name: data.name,
      version: data.version,
      declared: [],
      edges,
      completeness: isComplete ? "complete" : "incomplete",
    };
  }

  packages(): ReadonlyMap<string, NpmPackage> {
    const thirdParty = [...this.#packages.values()].filter(
      (entry) => this.#projectOf(entry) === undefined,
    );
    return new Map(thirdParty.map((entry) => [entry.key, this.#toPackage(entry)]));
  }

  #toPackage(entry: BunPackage): NpmPackage {
    const { key, spec, integrity = "", line } = entry;
    const { name, rest } = splitSpec(spec);
    const origin = originOfSpec(parseDependencySpec(rest)) ?? { kind: "local-archive" };
    const revision = origin.kind === "git" ? origin.address?.revision : undefined;
    const edges: NpmEdge[] = [];
    let isComplete = true;
    for (const need of needsOf(entry)) {
      const target = this.#resolve(need.name, segmentsOf(key));
      if (target !== undefined) edges.push({ target, optional: need.optional });
      else if (need.isExpected) {
        isComplete = false;
        this.#complain(need.name, key, line);
      }
    }
    return {
      key,
      name,
      version: origin.kind === "registry" ? rest : revision,
      origin,
      hashes: integrityToHashes(integrity),
      declared: [],
      location: { path: this.#path, line },
      edges,
      completeness: isComplete ? "complete" : "incomplete",
    };
  }

  /** As Node looks for it: in the package's own place, then in every place around it. */
  #resolve(name: string, place: readonly string[]): DependencyTarget | undefined {
    for (let depth = place.length; depth >= 0; depth -= 1) {
      const key = [...place.slice(0, depth), name].join("/");
      const found = this.#packages.get(key);
      if (found === undefined) continue;
      const manifest = this.#projectOf(found);
      return manifest === undefined ? { kind: "package", key } : { kind: "project", manifest };
    }
    return undefined;
  }

  #projectOf({ spec }: BunPackage): TreePath | undefined {
    const { rest } = splitSpec(spec);
    const folder = /^(?:workspace|link|file):(.*)$/u.exec(rest)?.[1];
    if (folder === undefined || /\.(?:tgz|tar\.gz|tar)$/u.test(folder)) return undefined;
    const joined = joinTreePath(folderOf(this.#path), folder);
    return joined === undefined ? undefined : manifestIn(joined);
  }

  #complain(dependency: string, dependent: string, line: number | undefined): void {
    const location = { path: this.#path, line };
    this.diagnostics.push(
      createDiagnostic("inventory/unresolved-dependency", location, { dependency, dependent }),
    );
  }
}

function needsOf(data: BunDependencies): readonly Need[] {
  const optionalPeers = new Set(data.optionalPeers ?? []);
  return [
    ...namesOf(data.dependencies),
    // What does not fit the machine that wrote the lockfile is in it all the same.
    ...namesOf(data.optionalDependencies).map((need) => ({ ...need, optional: true })),
    ...namesOf(data.peerDependencies).map((need) => ({
      ...need,
      optional: optionalPeers.has(need.name),
      isExpected: false,
    })),
  ];
}

function namesOf(map: Readonly<Record<string, string>> | undefined): readonly Need[] {
  return Object.keys(map ?? {}).map((name) => ({ name, optional: false, isExpected: true }));
}

/** `@babel/highlight/chalk` is `chalk` inside `@babel/highlight`. */
function segmentsOf(key: string): readonly string[] {
  return key.match(/@[^/]+\/[^/]+|[^/]+/gu) ?? [];
}

function splitSpec(spec: string): { readonly name: string; readonly rest: string } {
  const at = spec.indexOf("@", 1);
  return at === -1
    ? { name: spec, rest: "" }
    : { name: spec.slice(0, at), rest: spec.slice(at + 1) };
}

function manifestIn(folder: TreePath): TreePath {
  return folder === "" ? "package.json" : `${folder}/package.json`;
}

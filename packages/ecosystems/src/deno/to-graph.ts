import type { TreePath } from "@lizenzlotse/model";
import { formatPurl } from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import type { Report } from "../shared/input.ts";
import { hexToHash, integrityToHashes } from "../shared/integrity-to-hashes.ts";
import { limitAlternatives } from "../shared/limit-alternatives.ts";
import {
  type GraphEdge,
  type GraphPackage,
  type GraphProject,
  type PackageGraph,
  packageTarget,
} from "../shared/package-graph.ts";
import { sanitizeUrl } from "../shared/sanitize-url.ts";
import type { DenoLock, LockedPackage, Registry, RemoteModule } from "./facts.ts";
import { jsrPurl } from "./jsr-purl.ts";
import { remotePackage } from "./remote-package.ts";
import { parseSpecifier } from "./specifier.ts";

/** A lockfile with the projects of its workspace, and what its own deno.json imports. */
export interface LockedWorkspace {
  readonly path: TreePath;
  readonly lock: DenoLock;
  /** In the order of {@link DenoLock.members}. */
  readonly projects: readonly Pick<GraphProject, "manifest" | "name" | "version" | "declared">[];
  readonly imports: readonly string[];
  /** Projects of the workspace by their names on JSR. */
  readonly siblings: ReadonlyMap<string, TreePath>;
  readonly report: Report;
}

/** Turns a deno.lock into a graph. What no member of the workspace and no package asks for, the code of the root does. */
export function denoLockToGraph(workspace: LockedWorkspace): PackageGraph {
  const { path, lock, projects } = workspace;
  const find = resolver(workspace);
  const locked = lock.packages.map((each) => toPackage(each, find, path));
  const remote = remotePackages(lock.remote, path);
  const packages = new Map([...locked, ...remote].map((found) => [found.key, found]));
  const asked = lock.members.map(({ dependencies }) => dependencies.flatMap((each) => find(each)));
  const known = new Set([
    ...asked.flat().map(keyOf),
    ...locked.flatMap(({ edges }) => edges.map(({ target }) => keyOf(target))),
  ]);
  const inCode = [
    ...workspace.imports.flatMap((each) => find(each)),
    ...[...packages.keys()].filter((key) => !known.has(key)).map(packageTarget),
  ];
  return {
    source: "lockfile",
    packages,
    projects: projects.map((project, index) => ({
      ...project,
      location: { path, line: 1 },
      requests: [...(asked[index] ?? []), ...(index === 0 ? inCode : [])].map((target) => {
        return { target, usage: undefined };
      }),
      completeness: "complete",
    })),
    evidenceCommand: "deno install --frozen --node-modules-dir=auto",
  };
}

function keyOf(target: DependencyTarget): string {
  return target.kind === "package" ? target.key : "";
}

type Find = (specifier: string, registry?: Registry) => readonly DependencyTarget[];

/**
 * Finds what a specifier leads to: by the file's own table, by its key, or by its name where the file has that once and
 * leaves the version out.
 */
function resolver(workspace: LockedWorkspace): Find {
  const { lock, siblings } = workspace;
  const keys = new Set(lock.packages.map(({ registry, key }) => `${registry}:${key}`));
  const keysByName = indexNames(workspace);
  const findByName = (specifier: string): readonly DependencyTarget[] => {
    const named = parseSpecifier(specifier);
    if (named === undefined) return [];
    const manifest = named.registry === "jsr" ? siblings.get(named.name) : undefined;
    if (manifest !== undefined) return [{ kind: "project", manifest }];
    const found = keysByName.get(`${named.registry}:${named.name}`) ?? [];
    return [...new Set(found)].filter((key) => keys.has(key)).map(packageTarget);
  };
  return (text, registry) => {
    const specifier = registry === "npm" ? `npm:${withoutAlias(text)}` : text;
    const direct = lock.specifiers.get(specifier) ?? specifier;
    return keys.has(direct) ? [packageTarget(direct)] : findByName(specifier);
  };
}

/** What the file's table has for a name; else every package that is called so. */
function indexNames({
  lock,
  path,
  report,
}: LockedWorkspace): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>();
  for (const [specifier, key] of lock.specifiers) {
    const named = parseSpecifier(specifier);
    if (named !== undefined) appendTo(asked, `${named.registry}:${named.name}`, [key]);
  }
  const locked = new Map<string, string[]>();
  for (const { registry, key, name } of lock.packages) {
    appendTo(locked, `${registry}:${name}`, [`${registry}:${key}`]);
  }
  return limitAlternatives(new Map([...locked, ...asked]), { path, report });
}

/** `string-width-cjs@npm:string-width@4.2.3` is the latter. */
function withoutAlias(specifier: string): string {
  const at = specifier.indexOf("@npm:");
  return at === -1 ? specifier : specifier.slice(at + "@npm:".length);
}

function toPackage(found: LockedPackage, find: Find, path: TreePath): GraphPackage {
  const { registry, key, version, integrity = "", tarball = "", dependencies, line } = found;
  const [name = "", group] = found.name.split("/").reverse();
  const resolved = dependencies.map(({ specifier, isOptional }) => {
    return { isOptional, targets: find(specifier, registry) };
  });
  const url = sanitizeUrl(tarball);
  return {
    key: `${registry}:${key}`,
    purl: registry === "jsr" ? jsrPurl(found.name, version) : npmPurl(found.name, version),
    group,
    name,
    version,
    // JSR's covers a list of the package's files, which nobody else hands out.
    hashes: registry === "npm" ? integrityToHashes(integrity) : [],
    references: url === undefined ? [] : [{ type: "distribution", url }],
    location: { path, line },
    edges: resolved.flatMap(({ targets, isOptional }): GraphEdge[] =>
      targets.map((target) => ({ target, optional: isOptional })),
    ),
    completeness: resolved.every(({ targets, isOptional }) => isOptional || targets.length > 0)
      ? "complete"
      : "incomplete",
  };
}

/** Packages in the scope `@jsr` are JSR's own. */
function npmPurl(name: string, version: string): string | undefined {
  const jsr = /^@jsr\/([^/]+?)__(.+)$/u.exec(name);
  if (jsr !== null) return jsrPurl(`@${jsr[1] ?? ""}/${jsr[2] ?? ""}`, version);
  const [last = "", namespace] = name.split("/").reverse();
  return formatPurl({ type: "npm", namespace, name: last, version });
}

/** One package for all its modules: a checksum of one file is none of the package. */
function remotePackages(modules: readonly RemoteModule[], path: TreePath): readonly GraphPackage[] {
  const packages = new Map<string, GraphPackage>();
  for (const { url, checksum, line } of modules) {
    const found = remotePackage(url);
    if (found === undefined || packages.has(found.url)) continue;
    const hash = found.version === undefined ? hexToHash("SHA-256", checksum) : undefined;
    const [name = "", group] = found.name.split("/").reverse();
    packages.set(found.url, {
      key: found.url,
      purl: found.purl,
      group,
      name,
      version: found.version,
      hashes: hash === undefined ? [] : [hash],
      references: [{ type: "distribution", url: found.url }],
      location: { path, line },
      edges: [],
      completeness: "unknown",
    });
  }
  return [...packages.values()];
}

import type { ComputedUsage } from "../shared/reachability.ts";
import { parseGitUrl, sanitizeUrl } from "../shared/sanitize-url.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import type { PackageOrigin } from "./facts.ts";
import type { LockedEntry } from "./locked-entry.ts";

/** A dependency that an entry names, before it is resolved. */
export interface LockedDependency {
  readonly name: string;
  readonly spec: string;
  readonly optional: boolean;
  readonly peer: boolean;
}

/** Whether a folder is a package's, as opposed to a project's own. */
export function isPackageFolder(folder: string): boolean {
  return /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/u.test(folder);
}

/** The name by which the package in a folder is found: `@scope/name` of `node_modules/@scope/name`. */
export function nameOfPackageFolder(folder: string): string {
  return folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
}

/**
 * Whether an entry stands for a folder of the tree: linked, or, with npm's `install-links`, copied. What has a checksum
 * came from an archive, wherever its publisher took it from.
 */
export function isOwnFolder(entry: LockedEntry): boolean {
  if (!isPackageFolder(entry.folder)) return false;
  if (entry.link === true) return true;
  if (entry.integrity !== undefined) return false;
  return entry.resolved !== undefined && parseDependencySpec(entry.resolved).kind === "folder";
}

/** What an entry needs at run time; a name in two maps is optional, says npm's documentation. */
export function runtimeDependenciesOf(entry: LockedEntry): LockedDependency[] {
  const optional = entry.optionalDependencies ?? {};
  const required = toDependencies(entry.dependencies).filter(
    ({ name }) => !Object.hasOwn(optional, name),
  );
  const peers = toDependencies(entry.peerDependencies).map((peer) => ({
    ...peer,
    peer: true,
    optional: entry.peerDependenciesMeta?.[peer.name]?.optional === true,
  }));
  return [
    ...required,
    ...toDependencies(optional).map((dependency) => ({ ...dependency, optional: true })),
    ...peers,
  ];
}

/** What a project needs for its development only. */
export function developmentDependenciesOf(entry: LockedEntry): LockedDependency[] {
  return toDependencies(entry.devDependencies);
}

/** Where the archive of an entry comes from, as far as the entry itself tells. */
export function originOfLockedEntry(entry: LockedEntry): PackageOrigin {
  if (entry.resolved === undefined) return { kind: "registry" };
  const spec = parseDependencySpec(entry.resolved);
  if (spec.kind === "git") return { kind: "git", address: parseGitUrl(spec.url) };
  if (spec.kind === "local-archive") return { kind: "local-archive" };
  const url = sanitizeUrl(entry.resolved);
  // Version 1 has the URL in place of the version, version 2 and later tell by the dependent only.
  return entry.version === undefined ? { kind: "archive", url } : { kind: "registry", url };
}

/**
 * What an entry is used for: npm marks what is used *only* so, and `devOptional` is used by development and,
 * optionally, by production.
 *
 * @see https://docs.npmjs.com/cli/configuring-npm/package-lock-json#packages
 */
export function usageOfLockedEntry(entry: LockedEntry): ComputedUsage {
  if (entry.dev === true) return { usages: ["development"], scope: "excluded" };
  if (entry.devOptional === true) {
    return { usages: ["development", "production"], scope: "optional" };
  }
  return { usages: ["production"], scope: entry.optional === true ? "optional" : "required" };
}

function toDependencies(specs: Readonly<Record<string, string>> | undefined): LockedDependency[] {
  return Object.entries(specs ?? {}).map(([name, spec]) => ({
    name,
    spec,
    optional: false,
    peer: false,
  }));
}

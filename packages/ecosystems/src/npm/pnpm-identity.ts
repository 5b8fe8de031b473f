import { integrityToHashes } from "../shared/integrity-to-hashes.ts";
import { parseGitUrl, sanitizeUrl } from "../shared/sanitize-url.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import type { NpmPackage, PackageOrigin } from "./facts.ts";
import { splitPnpmKey } from "./pnpm-reference.ts";
import type { PnpmPackageData, PnpmResolutionData } from "./pnpm-schema.ts";
import { originOfSpec } from "./spec-origin.ts";

/**
 * Reads who a package of a pnpm-lock.yaml is.
 *
 * @param id - its key without peers: name and version, or name and address.
 * @param data - its entry in `packages`; absent where that could not be read.
 */
export function identifyPnpmPackage(
  id: string,
  data: PnpmPackageData = {},
): Pick<NpmPackage, "key" | "name" | "version" | "origin" | "hashes"> {
  const { name, rest } = splitPnpmKey(id);
  const origin = originOf(rest, data.resolution ?? {});
  return {
    key: id,
    name: data.name ?? name,
    version: data.version ?? versionOf(origin, rest),
    origin,
    hashes: integrityToHashes(data.resolution?.integrity ?? ""),
  };
}

function versionOf(origin: PackageOrigin, rest: string): string | undefined {
  if (origin.kind === "registry") return rest;
  return origin.kind === "git" ? origin.address?.revision : undefined;
}

function originOf(rest: string, resolution: PnpmResolutionData): PackageOrigin {
  const { type, repo, tarball } = resolution;
  if (type === "git" && repo !== undefined) {
    return { kind: "git", address: parseGitUrl(gitUrl(repo, resolution.commit)) };
  }
  const origin = originOfSpec(parseDependencySpec(rest)) ?? { kind: "registry" };
  const isFetched = origin.kind === "registry" || origin.kind === "archive";
  const url = tarball === undefined ? undefined : sanitizeUrl(tarball);
  return isFetched && url !== undefined ? { kind: origin.kind, url } : origin;
}

function gitUrl(repository: string, commit: string | undefined): string {
  const url = repository.startsWith("git") ? repository : `git+${repository}`;
  return commit === undefined ? url : `${url}#${commit}`;
}

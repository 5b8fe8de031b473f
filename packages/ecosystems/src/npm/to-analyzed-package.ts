import { formatPurl, type ExternalReference, type Scope, type Usage } from "@lizenzlotse/model";

import type { AnalyzedPackage } from "../contract.ts";
import { vcsQualifier } from "../shared/sanitize-url.ts";
import type { NpmPackage, PackageOrigin } from "./facts.ts";
import { splitPackageName, versionOfRegistryArchive } from "./package-name.ts";

/** Writes one package in the contract's words. */
export function toAnalyzedPackage(
  entry: NpmPackage,
  usage: { readonly usages: readonly Usage[]; readonly scope: Scope },
): AnalyzedPackage {
  const { namespace, name } = splitPackageName(entry.name);
  // Lockfiles of manifests without a version have an empty one.
  const version = entry.version === "" ? undefined : entry.version;
  return {
    key: entry.key,
    purl:
      entry.purl ??
      formatPurl({
        type: "npm",
        namespace,
        name,
        version,
        qualifiers: qualifiersOf(entry),
      }),
    group: namespace,
    name,
    version,
    kind: "library",
    scope: usage.scope,
    usages: usage.usages,
    description: entry.description,
    creator: entry.creator,
    declared: entry.declared,
    hashes: entry.hashes,
    references: [...referencesOf(entry.origin), ...(entry.references ?? [])],
    location: entry.location,
    contentRoots: entry.contentRoots ?? [],
    dependencies: entry.edges.map((edge) => edge.target),
    dependenciesCompleteness: entry.completeness,
  };
}

function qualifiersOf({
  origin,
  name,
  version,
}: NpmPackage): Readonly<Record<string, string>> | undefined {
  if (origin.kind === "git" && origin.address !== undefined) {
    return { vcs_url: vcsQualifier(origin.address) };
  }
  if (origin.kind !== "archive" || origin.url === undefined) return undefined;
  // Whoever writes the URL of a registry's own archive still asks for the registry's package.
  const isRegistrys =
    version !== undefined && versionOfRegistryArchive(origin.url, name) === version;
  return isRegistrys ? undefined : { download_url: origin.url };
}

function referencesOf(origin: PackageOrigin): ExternalReference[] {
  if (origin.kind === "git") {
    return origin.address === undefined ? [] : [{ type: "vcs", url: origin.address.url }];
  }
  const url = origin.kind === "local-archive" ? undefined : origin.url;
  return url === undefined ? [] : [{ type: "distribution", url }];
}

import { type ComponentHash, type ExternalReference, formatPurl } from "@lizenzlotse/model";

import type { GraphPackage } from "../shared/package-graph.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { parseGitUrl, sanitizeUrl } from "../shared/sanitize-url.ts";
import type { PackageMetadata } from "./facts.ts";

/** Looks up what a package says about itself. */
export type MetadataOf = (name: string, version: string) => PackageMetadata | undefined;

/** Names are the same in any case, versions too. */
export function coordinateOf(name: string, version: string | undefined): string {
  return `${name}@${version ?? ""}`.toLowerCase();
}

/** @see https://github.com/package-url/purl-spec (type `nuget`: names keep their case) */
export function nugetPurl(name: string, version?: string): string | undefined {
  return formatPurl({ type: "nuget", name, version });
}

/** What is the same for every package, wherever it is named. */
export function packageFacts(
  name: string,
  version: string | undefined,
  metadataOf: MetadataOf,
): Omit<GraphPackage, "location" | "edges" | "completeness"> {
  const metadata = version === undefined ? undefined : metadataOf(name, version);
  return {
    key: coordinateOf(name, version),
    purl: nugetPurl(metadata?.id ?? name, version),
    name: metadata?.id ?? name,
    version,
    supplier: metadata?.authors,
    description: metadata?.description,
    declared: metadata?.declared ?? [],
    references: metadata === undefined ? [] : referencesOf(metadata),
    contentRoots: metadata?.folder === undefined ? [] : [metadata.folder],
  };
}

/** A package's hash without its signature: of the content, not of the signed archive that the registry serves. */
export function contentHash(base64: string | undefined): readonly ComponentHash[] {
  const hash = hexToHash("SHA-512", Buffer.from(base64 ?? "", "base64").toString("hex"));
  return hash === undefined ? [] : [{ ...hash, covers: "content" }];
}

function referencesOf({ repositoryUrl, projectUrl }: PackageMetadata): ExternalReference[] {
  const repository = repositoryUrl === undefined ? undefined : parseGitUrl(repositoryUrl)?.url;
  const website = projectUrl === undefined ? undefined : sanitizeUrl(projectUrl);
  return [
    ...(repository === undefined ? [] : [{ type: "vcs", url: repository } as const]),
    ...(website === undefined ? [] : [{ type: "website", url: website } as const]),
  ];
}

import { formatPurl, type ExternalReference } from "@lizenzlotse/model";

import type { AnalyzedPackage, DependencyTarget } from "../contract.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { parseGitUrl, sanitizeUrl, vcsQualifier } from "../shared/sanitize-url.ts";
import { creatorOf } from "./creator-of.ts";
import type { ComposerPackageEntry } from "./facts.ts";
import { keyOf, splitName } from "./identity.ts";
import type { ComposerPackageData } from "./schema.ts";

/** Where the requirements of a package lead. */
export interface ResolvedRequirements {
  readonly targets: readonly DependencyTarget[];
  /** Names that nothing stands in for. */
  readonly missing: readonly string[];
}

/** Writes one third-party package in the contract's words. */
export function toPackage(
  entry: ComposerPackageEntry,
  { targets, missing }: ResolvedRequirements,
): AnalyzedPackage {
  const { data } = entry;
  const { group, name } = splitName(data.name);
  const { version } = data;
  const usage = entry.usage ?? { usages: [], scope: "required" };
  const hash = hexToHash("SHA-1", data.dist?.shasum ?? "");
  const qualifiers = branchQualifier(data);
  return {
    key: keyOf(data.name),
    purl: formatPurl({ type: "composer", namespace: group, name, version, qualifiers }),
    group,
    name,
    version,
    kind: data.type === "project" ? "application" : "library",
    scope: usage.scope,
    usages: usage.usages,
    description: data.description ?? undefined,
    creator: creatorOf(data.authors),
    declared: entry.declared,
    hashes: hash === undefined ? [] : [hash],
    references: referencesOf(data),
    location: entry.location,
    contentRoots: entry.folder === undefined ? [] : [entry.folder],
    dependencies: targets,
    dependenciesCompleteness: missing.length === 0 ? "complete" : "incomplete",
  };
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

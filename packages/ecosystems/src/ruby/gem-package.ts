import { type ExternalReference, formatPurl } from "@lizenzlotse/model";

import { parseGitUrl, sanitizeUrl, vcsQualifier, type VcsAddress } from "../shared/sanitize-url.ts";
import type { Gemspec, GemSource } from "./facts.ts";

/** One version of a gem for a platform. */
export interface GemVersion {
  readonly name: string;
  readonly version?: string | undefined;
  readonly platform?: string | undefined;
}

/** Names a gem as RubyGems names its files. */
export function coordinateOf({ name, version = "", platform }: GemVersion): string {
  return `${name}@${version}${platform === undefined ? "" : `-${platform}`}`;
}

/** @see https://github.com/package-url/purl-spec (type `gem`) */
export function gemPurl(
  { name, version, platform }: GemVersion,
  source: GemSource = { kind: "registry" },
): string | undefined {
  const address = gitAddress(source);
  const qualifiers = {
    ...(platform === undefined ? {} : { platform }),
    ...(address === undefined ? {} : { vcs_url: vcsQualifier(address) }),
  };
  return formatPurl({ type: "gem", name, version, qualifiers });
}

/** Links that a lockfile and an installed gem give. */
export function gemReferences(
  source: GemSource,
  gemspec: Gemspec | undefined,
): readonly ExternalReference[] {
  const address = gitAddress(source);
  const website = gemspec?.homepage === undefined ? undefined : sanitizeUrl(gemspec.homepage);
  return [
    ...(address === undefined ? [] : [{ type: "vcs", url: address.url } as const]),
    ...(website === undefined ? [] : [{ type: "website", url: website } as const]),
  ];
}

function gitAddress({ kind, remote = "", revision }: GemSource): VcsAddress | undefined {
  if (kind !== "git") return undefined;
  const address = parseGitUrl(remote.split("#", 1)[0] ?? "");
  return address === undefined || revision === undefined ? address : { ...address, revision };
}

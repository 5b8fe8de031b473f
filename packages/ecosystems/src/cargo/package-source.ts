import { type ExternalReference, formatPurl } from "@lizenzlotse/model";

import { parseGitUrl, sanitizeUrl, vcsQualifier } from "../shared/sanitize-url.ts";

/** How lockfiles name the public registry, by either of its protocols. */
const PUBLIC_REGISTRIES: ReadonlySet<string> = new Set([
  "registry+https://github.com/rust-lang/crates.io-index",
  "sparse+https://index.crates.io/",
]);

/** Whose package it is: the purl, and links. */
export interface Identity {
  readonly purl: string | undefined;
  readonly references: readonly ExternalReference[];
}

/**
 * Identifies a package by its `source`: a registry, or `git+URL?branch=…#commit`.
 *
 * @see https://github.com/package-url/purl-spec (type `cargo`)
 */
export function identify(name: string, version: string, source: string): Identity {
  const parts = { type: "cargo", name, version };
  if (PUBLIC_REGISTRIES.has(source)) return { purl: formatPurl(parts), references: [] };
  if (source.startsWith("git+")) {
    const address = parseGitUrl(source);
    if (address === undefined) return { purl: undefined, references: [] };
    return {
      purl: formatPurl({ ...parts, qualifiers: { vcs_url: vcsQualifier(address) } }),
      references: [{ type: "vcs", url: address.url }],
    };
  }
  const url = sanitizeUrl(source.replace(/^(?:registry|sparse)\+/u, ""));
  const qualifiers = url === undefined ? undefined : { repository_url: url };
  return { purl: formatPurl({ ...parts, qualifiers }), references: [] };
}

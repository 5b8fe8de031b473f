import { formatPurl, type ExternalReference } from "@lizenzlotse/model";

import { parseGitUrl, sanitizeUrl, vcsQualifier } from "../sanitize-url.ts";
import { normalizeName } from "./normalize-name.ts";

/** Where a package comes from, other than from the tree itself. */
export type PackageSource =
  | { readonly kind: "index" }
  /** `revision`: the commit or tag; absent where only the repository is named. */
  | { readonly kind: "git"; readonly url: string; readonly revision?: string | undefined }
  | { readonly kind: "url"; readonly url: string }
  /** A file or folder that is no project of the tree. */
  | { readonly kind: "path" };

/**
 * The purl of a Python package.
 *
 * @returns `undefined` for local files: nothing says that they are what an index calls by that name.
 * @see https://github.com/package-url/purl-spec (type `pypi`)
 */
export function pythonPurl(
  name: string,
  version: string | undefined,
  source: PackageSource,
): string | undefined {
  if (source.kind === "path") return undefined;
  return formatPurl({
    type: "pypi",
    name: normalizeName(name),
    version,
    qualifiers: qualifiersOf(source),
  });
}

/** The links that a source gives by itself. */
export function sourceReferences(source: PackageSource): readonly ExternalReference[] {
  if (source.kind === "git") return [{ type: "vcs", url: vcsQualifier(source) }];
  const url = source.kind === "url" ? sanitizeUrl(source.url) : undefined;
  return url === undefined ? [] : [{ type: "distribution", url }];
}

/**
 * Reads a URL that a requirement or a lockfile gives: `git+https://host/owner/name@revision`, an archive, or a file.
 */
export function urlSource(text: string): PackageSource {
  const git = /^git\+|^git:|^git@/u.test(text) ? gitSource(text) : undefined;
  if (git !== undefined) return git;
  return sanitizeUrl(text) === undefined ? { kind: "path" } : { kind: "url", url: text };
}

/** @param text - the revision stands after the last `@` of the path (pip) or after `#` (uv, npm). */
export function gitSource(text: string): PackageSource | undefined {
  const [address = ""] = text.split("#", 1);
  const fragment = /#([0-9a-f]{7,64})$/u.exec(text)?.[1];
  const pathStart = address.indexOf("/", address.indexOf("://") + 3);
  const at = address.lastIndexOf("@");
  const hasRevision = at > pathStart && pathStart !== -1;
  const repository = parseGitUrl(hasRevision ? address.slice(0, at) : address);
  if (repository === undefined) return undefined;
  const revision = fragment ?? (hasRevision ? address.slice(at + 1) : undefined);
  return { kind: "git", url: repository.url, revision };
}

/** The commit that a git source is fixed to; `undefined` for branches and tags. */
export function commitOf(source: PackageSource): string | undefined {
  if (source.kind !== "git" || source.revision === undefined) return undefined;
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u.test(source.revision) ? source.revision : undefined;
}

function qualifiersOf(source: PackageSource): Readonly<Record<string, string>> | undefined {
  if (source.kind === "git") return { vcs_url: vcsQualifier(source) };
  const url = source.kind === "url" ? sanitizeUrl(source.url) : undefined;
  return url === undefined ? undefined : { download_url: url };
}

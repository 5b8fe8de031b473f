import { PackageURL } from "packageurl-js";

import { compareText } from "../text/compare.ts";

/** The parts of a package URL before they are normalised. */
export interface PurlParts {
  readonly type: string;
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly version?: string | undefined;
  readonly qualifiers?: Readonly<Record<string, string>> | undefined;
  readonly subpath?: string | undefined;
}

/**
 * Writes a canonical package URL.
 *
 * npm names keep their case: `JSONStream` and `jsonstream` are two packages, but packageurl-js 2.0.1 folds
 * both to the second on building and on parsing.
 *
 * @returns the URL, or `undefined` where the parts are not a package (empty name, invalid type).
 * @see https://github.com/package-url/purl-spec
 */
export function formatPurl(parts: PurlParts): string | undefined {
  try {
    const url = new PackageURL(
      parts.type,
      parts.namespace ?? null,
      parts.name,
      parts.version ?? null,
      sortedQualifiers(parts.qualifiers),
      parts.subpath ?? null,
    );
    if (url.type === "npm") restoreNpmCase(url, parts.namespace, parts.name);
    return withCanonicalEncoding(url.toString());
  } catch {
    return undefined;
  }
}

/**
 * Encodes as the standard has it: packageurl-js 2.0.1 leaves the plus sign of versions as it is and encodes the colon of
 * qualifiers, which is both the other way round.
 *
 * @see ECMA-427, section "Character encoding"
 */
function withCanonicalEncoding(purl: string): string {
  const end = purl.search(/[?#]/u);
  const path = end === -1 ? purl : purl.slice(0, end);
  return path.replaceAll("+", "%2B") + purl.slice(path.length).replaceAll("%3A", ":");
}

/** Reads a package URL; `undefined` where the text is none. npm names keep their case. */
export function parsePurl(purl: string): PurlParts | undefined {
  try {
    const url = PackageURL.fromString(purl);
    const npm = url.type === "npm" ? npmNameOf(purl) : undefined;
    const { namespace, name } = npm ?? url;
    return {
      type: url.type,
      namespace: namespace ?? undefined,
      name,
      version: url.version ?? undefined,
      qualifiers: url.qualifiers ?? undefined,
      subpath: url.subpath ?? undefined,
    };
  } catch {
    return undefined;
  }
}

function restoreNpmCase(url: PackageURL, namespace: string | undefined, name: string): void {
  url.name = name;
  if (namespace !== undefined && namespace !== "") url.namespace = namespace;
}

function npmNameOf(
  purl: string,
): { readonly namespace: string | undefined; readonly name: string } | undefined {
  // A scope's `@` should be written %40, but often is not; the next one starts the version.
  const path = /^pkg:\/*npm\/+(@?[^@?#]+)/iu.exec(purl)?.[1];
  if (path === undefined) return undefined;
  const segments = path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decodeURIComponent);
  const name = segments.pop();
  if (name === undefined) return undefined;
  return { namespace: segments.length === 0 ? undefined : segments.join("/"), name };
}

function sortedQualifiers(qualifiers: PurlParts["qualifiers"]): Record<string, string> | null {
  const entries = Object.entries(qualifiers ?? {}).sort(([left], [right]) =>
    compareText(left, right),
  );
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

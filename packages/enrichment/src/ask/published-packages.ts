import { type Component, type ComponentRef, parsePurl } from "@lizenzlotse/model";

import type { PublishedPackage } from "../contract.ts";

/** Qualifiers that say that a package comes from somewhere else than its usual registry. */
const OTHER_ORIGINS: readonly string[] = ["vcs_url", "download_url", "repository_url", "file_name"];

/** Packages that a public registry may know, each with the components that it is. */
export interface AskablePackage {
  readonly published: PublishedPackage;
  readonly refs: readonly ComponentRef[];
}

/**
 * What of the components may be asked about: a version of a package from its usual registry. Names that a person
 * excludes never leave the machine.
 *
 * @param isExcluded - by package URL.
 */
export function askablePackages(
  components: readonly Component[],
  isExcluded: (purl: string) => boolean,
): readonly AskablePackage[] {
  const byPurl = new Map<string, { published: PublishedPackage; refs: ComponentRef[] }>();
  for (const { ref, purl } of components) {
    const published = purl === undefined ? undefined : publishedPackage(purl);
    if (published === undefined || isExcluded(published.purl)) continue;
    const known = byPurl.get(published.purl);
    if (known === undefined) byPurl.set(published.purl, { published, refs: [ref] });
    else known.refs.push(ref);
  }
  return [...byPurl.values()];
}

/** A package URL as a version of a package from its usual registry; `undefined` where it names something else. */
export function publishedPackage(purl: string): PublishedPackage | undefined {
  const parts = parsePurl(purl);
  if (parts?.version === undefined || parts.version === "") return undefined;
  const { type, namespace, name, version, qualifiers = {} } = parts;
  if (OTHER_ORIGINS.some((key) => Object.hasOwn(qualifiers, key))) return undefined;
  const bare = purl.replace(/[?#].*$/u, "");
  return { purl: bare, type, namespace, name, version };
}

import { composerCreator, composerLicenses } from "@lizenzlotse/ecosystems/metadata";

import type { LicenseSource, PublishedPackage } from "../../contract.ts";
import { askOneDocument, pathOf } from "../../statements/ask-one-document.ts";
import type { FoundFacts } from "../../statements/facts-of.ts";
import {
  type Fields,
  fieldsOf,
  listAt,
  objectAt,
  parseFields,
  textAt,
  textsAt,
} from "../../statements/json-fields.ts";

/** What the minified form writes for a field that the version before has and this one lacks. */
const UNSET = "__unset";
/** Most versions of one package that are looked through. */
const MAX_VERSIONS = 20_000;

/**
 * One document holds all released versions of a package, each written as what differs from the one before it.
 *
 * @see https://packagist.org/apidoc#get-package-data
 */
export const packagist: LicenseSource = {
  id: "packagist",
  title: "Packagist",
  kind: "registry",
  purlTypes: ["composer"],
  origin: "https://repo.packagist.org/",
  packagesPerRequest: 1,
  requestsPerSecond: 10,
  ask: askOneDocument({
    pathOf: ({ namespace, name }) =>
      namespace === undefined ? undefined : pathOf("p2", namespace, `${name}.json`),
    read: ({ text, address }, one) => {
      const packages = objectAt(parseFields(text), "packages");
      const name = `${one.namespace ?? ""}/${one.name}`;
      const manifest = findVersion(listAt(packages, name), one);
      return manifest && factsOf(manifest, address);
    },
  }),
};

function factsOf(manifest: Fields, address: string): FoundFacts {
  return {
    statements: composerLicenses(textsAt(manifest, "license"), "registry", { path: address }),
    creator: composerCreator(manifest["authors"]),
    links: {
      vcs: textAt(objectAt(manifest, "source"), "url"),
      website: textAt(manifest, "homepage"),
      "issue-tracker": textAt(objectAt(manifest, "support"), "issues"),
    },
  };
}

/** Lockfiles write a version with the `v` of its tag or without. */
function findVersion(
  versions: readonly unknown[],
  { version }: PublishedPackage,
): Fields | undefined {
  let current: Fields = {};
  for (const difference of versions.slice(0, MAX_VERSIONS)) {
    current = applied(current, fieldsOf(difference) ?? {});
    if (withoutPrefix(textAt(current, "version") ?? "") === withoutPrefix(version)) return current;
  }
  return undefined;
}

function applied(before: Fields, difference: Fields): Fields {
  const entries = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(difference)) {
    if (value === UNSET) entries.delete(key);
    else entries.set(key, value);
  }
  return Object.fromEntries(entries);
}

function withoutPrefix(version: string): string {
  return version.replace(/^v(?=\d)/u, "");
}

import { formatPurl, type PurlParts } from "@lizenzlotse/model";

import { plainTitle } from "./plain-title.ts";

/** What people call the place that packages come from, as `plainTitle` spells it, and its type in package URLs. */
const ECOSYSTEMS: Readonly<Record<string, string>> = {
  alpine: "apk",
  apk: "apk",
  bower: "bower",
  cargo: "cargo",
  cocoapods: "cocoapods",
  composer: "composer",
  conan: "conan",
  conda: "conda",
  cran: "cran",
  "crates io": "cargo",
  deb: "deb",
  docker: "docker",
  gem: "gem",
  go: "golang",
  golang: "golang",
  gradle: "maven",
  hackage: "hackage",
  hex: "hex",
  maven: "maven",
  "maven central": "maven",
  node: "npm",
  "node js": "npm",
  npm: "npm",
  npmjs: "npm",
  nuget: "nuget",
  packagist: "composer",
  pip: "pypi",
  pnpm: "npm",
  pub: "pub",
  pypi: "pypi",
  python: "pypi",
  rpm: "rpm",
  rubygems: "gem",
  swift: "swift",
  vcpkg: "vcpkg",
  yarn: "npm",
};

/** Types whose packages are nothing without a name space that the row may lack. */
const NEEDS_NAMESPACE: ReadonlySet<string> = new Set(["apk", "composer", "deb", "maven", "rpm"]);

/** What a row says of its package. */
export interface PackageOfRow {
  readonly ecosystem: string;
  readonly group: string | undefined;
  readonly name: string;
  readonly version: string | undefined;
}

/**
 * Writes the package URL of a row that says the ecosystem; `undefined` where that is none we know, or where the
 * name alone does not tell which package it is.
 */
export function purlOfRow({ ecosystem, group, name, version }: PackageOfRow): string | undefined {
  const plain = plainTitle(ecosystem);
  const type = Object.hasOwn(ECOSYSTEMS, plain) ? ECOSYSTEMS[plain] : undefined;
  if (type === undefined) return undefined;
  const parts = group === undefined ? splitName(type, name) : { namespace: group, name };
  if (parts.namespace === undefined && NEEDS_NAMESPACE.has(type)) return undefined;
  return formatPurl({ type, ...parts, ...(version !== undefined && { version }) });
}

/** `org.slf4j:slf4j-api`, `@angular/core`, `symfony/console`: one cell for both. */
function splitName(type: string, name: string): Pick<PurlParts, "namespace" | "name"> {
  const cut = type === "maven" ? name.lastIndexOf(":") : name.lastIndexOf("/");
  if (cut <= 0) return { name };
  return { namespace: name.slice(0, cut), name: name.slice(cut + 1) };
}

import {
  type ComponentHash,
  type DeclaredStatement,
  type ExternalReference,
  formatPurl,
  type TreePath,
} from "@lizenzlotse/model";

import type { AnalyzedPackage } from "../contract.ts";
import { sanitizeUrl } from "../shared/sanitize-url.ts";
import { isTestPath } from "../shared/test-paths.ts";
import { stemOf } from "./file-stem.ts";
import type { FontFacts } from "./fonts/font-facts.ts";
import type { BundledPackage } from "./source-maps.ts";
import type { VendoredBanner } from "./vendored-banners.ts";

/** A file of the tree with its checksum. */
export interface FoundFile {
  readonly path: TreePath;
  readonly hashes: readonly ComponentHash[];
}

/** Writes what a file's banners name. The file is that library's which it is called after, or which is alone in it. */
export function bannersToCopies(
  { path, hashes }: FoundFile,
  banners: readonly VendoredBanner[],
): readonly AnalyzedPackage[] {
  const distinct = new Map(banners.map((banner) => [`${banner.name}@${banner.version}`, banner]));
  const holders = distinct.size === 1 ? banners : banners.filter(({ calledLike }) => calledLike);
  const holder = path.endsWith(".LICENSE.txt") ? undefined : holders[0];
  const isHolder = ({ name, version }: VendoredBanner): boolean =>
    name === holder?.name && version === holder.version;
  return [...distinct].map(([identity, banner]) => ({
    ...usual(path),
    key: `${path} ${identity}`,
    purl: purlOf(path, banner),
    name: isNpmName(path, banner) ? stemOf(path) : banner.name,
    version: banner.version,
    kind: "library",
    declared: declaredOf(path, banner.license),
    hashes: isHolder(banner) ? hashes : [],
    references: websiteOf(banner.website),
    location: { path, line: banner.line },
    contentRoots: isHolder(banner) ? [path] : [],
  }));
}

/** Writes what a source map names. The names are those of npm, for its folders are. */
export function mapToCopies(
  path: TreePath,
  bundled: readonly BundledPackage[],
): readonly AnalyzedPackage[] {
  return bundled.map(({ name, version, banner }) => ({
    ...usual(path),
    key: `${path} ${name}`,
    purl: purlOfNpm(name, version),
    name: name.slice(name.indexOf("/") + 1),
    group: name.includes("/") ? name.slice(0, name.indexOf("/")) : undefined,
    version,
    kind: "library",
    declared: declaredOf(path, banner?.license, "map"),
    hashes: [],
    references: websiteOf(banner?.website),
    location: { path },
    contentRoots: [],
  }));
}

/** Writes a font; the files of one family are one component. */
export function fontToCopy(
  { path, hashes }: FoundFile,
  font: FontFacts,
): readonly AnalyzedPackage[] {
  const { family, version, license, licenseUrl } = font;
  const common = {
    operator: "unstated",
    source: "installed-metadata",
    location: { path },
  } as const;
  return [
    {
      ...usual(path),
      key: path,
      purl:
        version === undefined ? undefined : formatPurl({ type: "generic", name: family, version }),
      name: family,
      version,
      kind: "data",
      supplier: font.manufacturer,
      declared: [
        ...(license === undefined
          ? []
          : [{ ...common, ...describedLicense(license), field: "name 13" } as const]),
        ...(licenseUrl === undefined
          ? []
          : [{ ...common, values: [licenseUrl], form: "url", field: "name 14" } as const]),
      ],
      hashes,
      references: websiteOf(font.vendorUrl),
      location: { path },
      contentRoots: [path],
    },
  ];
}

/** A font's description of its licence is a sentence that names it, or the whole text. */
function describedLicense(description: string): Pick<DeclaredStatement, "values" | "form"> {
  const name =
    /\blicensed under the ([\w .,-]{3,60}?)(?=\.\s|\.?$|,? (?:available|with)\b|\s\()/iu.exec(
      description,
    )?.[1];
  return name === undefined
    ? { values: [description], form: "text" }
    : { values: [name], form: "name" };
}

/** The files of one thing, such as the weights of a font, keep their own keys; the core joins what has the same purl. */
export function mergeCopies(copies: readonly AnalyzedPackage[]): readonly AnalyzedPackage[] {
  return [...new Map(copies.map((copy) => [copy.key, copy])).values()];
}

type Usual = Pick<
  AnalyzedPackage,
  "scope" | "usages" | "dependencies" | "dependenciesCompleteness" | "servedBy"
>;

/** What lies in a tree as script, style or font is there to be sent to browsers, unless it is test data. */
function usual(path: TreePath): Usual {
  const isTest = isTestPath(path);
  return {
    scope: isTest ? "excluded" : "required",
    usages: isTest ? ["test"] : [],
    dependencies: [],
    dependenciesCompleteness: "unknown",
    servedBy: isTest ? undefined : [{ path }],
  };
}

/** Only where the file is called like the library in its banner: else the name need not be the one on npm. */
function isNpmName(path: TreePath, { confirmed }: VendoredBanner): boolean {
  return confirmed && /^[a-z\d][a-z\d._-]*$/u.test(stemOf(path));
}

function purlOf(path: TreePath, banner: VendoredBanner): string | undefined {
  const { name, version } = banner;
  if (isNpmName(path, banner)) return purlOfNpm(stemOf(path), version);
  const plain = name.toLowerCase().replace(/\s+/gu, "-");
  return formatPurl({ type: "generic", name: plain, version });
}

function purlOfNpm(name: string, version: string | undefined): string | undefined {
  const slash = name.indexOf("/");
  return formatPurl({
    type: "npm",
    namespace: slash === -1 ? undefined : name.slice(0, slash),
    name: name.slice(slash + 1),
    version,
  });
}

function declaredOf(
  path: TreePath,
  license: { readonly value: string; readonly line: number } | undefined,
  place: "file" | "map" = "file",
): readonly DeclaredStatement[] {
  if (license === undefined) return [];
  return [
    {
      values: [license.value],
      operator: "unstated",
      form: "name",
      source: "installed-metadata",
      field: place === "file" ? "banner" : "banner in sourcesContent",
      location: place === "file" ? { path, line: license.line } : { path },
    },
  ];
}

function websiteOf(address: string | undefined): readonly ExternalReference[] {
  const url = address === undefined ? undefined : sanitizeUrl(address);
  return url === undefined ? [] : [{ type: "website", url }];
}

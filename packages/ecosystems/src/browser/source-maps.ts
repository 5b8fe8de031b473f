import { bannerComments } from "../shared/banner/banner-comments.ts";
import { type Banner, readBanner } from "../shared/banner/read-banner.ts";

/** Most sources of one map that are looked at. */
const MAX_SOURCES = 50_000;
/** Most packages that one map may name. */
const MAX_PACKAGES = 5_000;

/** A package that a bundler put into a script. */
export interface BundledPackage {
  /** With its scope. */
  readonly name: string;
  /** Where a folder of pnpm's store states it, or the banner of one of its files. */
  readonly version: string | undefined;
  readonly banner: Banner | undefined;
}

/**
 * Reads which packages a script was built from, out of its source map: the files that it lists, and the banners of those
 * whose content it holds. What is no source map names nothing, and that is no problem of the scan.
 *
 * @see https://tc39.es/ecma426/
 */
export function bundledByMap(text: string): readonly BundledPackage[] {
  if (!text.includes(FOLDER)) return [];
  const packages = new Map<string, BundledPackage>();
  for (const source of sourcesOf(text)) {
    const found = packageOf(source.source);
    if (found === undefined) continue;
    const known = packages.get(found.name);
    if (known === undefined && packages.size >= MAX_PACKAGES) break;
    packages.set(found.name, withSource(known ?? { ...found, banner: undefined }, source, found));
  }
  return [...packages.values()];
}

function withSource(
  known: BundledPackage,
  { content }: Source,
  found: { readonly version: string | undefined },
): BundledPackage {
  if (known.version !== undefined && known.banner !== undefined) return known;
  const banner = known.banner ?? bannerOf(content, known.name);
  return { ...known, version: known.version ?? found.version ?? banner?.version, banner };
}

const FOLDER = "node_modules/";

interface Source {
  readonly source: string;
  readonly content: string | undefined;
}

function sourcesOf(text: string): readonly Source[] {
  try {
    const map: unknown = JSON.parse(text);
    if (typeof map !== "object" || map === null) return [];
    const { sources, sourcesContent } = map as Record<string, unknown>;
    if (!Array.isArray(sources)) return [];
    const contents: readonly unknown[] = Array.isArray(sourcesContent) ? sourcesContent : [];
    return sources.slice(0, MAX_SOURCES).flatMap((source: unknown, index) => {
      const content = contents[index];
      return typeof source === "string"
        ? [{ source, content: typeof content === "string" ? content : undefined }]
        : [];
    });
  } catch {
    return [];
  }
}

const NAME = /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/iu;
const PNPM_FOLDER = /\.pnpm\/((?:@[^/+]+\+)?[^/@]+)@(\d[^/_()]*)[^/]*\/node_modules\/$/u;

/** `webpack:///../node_modules/.pnpm/a@1.0.0/node_modules/a/index.js` is a file of `a`, version 1.0.0. */
function packageOf(source: string): { name: string; version: string | undefined } | undefined {
  const at = source.lastIndexOf(FOLDER);
  if (at === -1) return undefined;
  const end = at + FOLDER.length;
  const [first = "", second = ""] = source.slice(end).split("/");
  const name = first.startsWith("@") ? `${first}/${second}` : first;
  if (!NAME.test(name)) return undefined;
  const [, stored, version] = PNPM_FOLDER.exec(source.slice(0, end)) ?? [];
  return { name, version: stored?.replace("+", "/") === name ? version : undefined };
}

/** A banner counts only where it names the package: files quote others, too. */
function bannerOf(content: string | undefined, name: string): Banner | undefined {
  if (content === undefined) return undefined;
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^@[^/]*\//u, "")
      .replace(/\.?js$|[^a-z\d]/gu, "");
  return bannerComments(content)
    .flatMap((comment) => readBanner(comment) ?? [])
    .find((banner) => plain(banner.name) === plain(name));
}

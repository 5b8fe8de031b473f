import type { TreePath } from "@lizenzlotse/model";

import { type BannerComment, bannerComments } from "../shared/banner/banner-comments.ts";
import { type Banner, readBanner } from "../shared/banner/read-banner.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import { isInVendorFolder } from "./vendor-folders.ts";

/**
 * Reads whether a C or C++ file is a whole library that says so: its opening comment names it and states a licence or a
 * copyright, and the file is called like it; the version stands in the comment or in macros that are called like it.
 *
 * @param text - the head of the file.
 */
export function singleFileLibrary(path: TreePath, text: string): Banner | undefined {
  const [opening] = bannerComments(text);
  if (opening === undefined) return undefined;
  const stem = slug(fileNameOf(path).replace(/\.[^.]*$/u, ""));
  const notice = opening.lines.map((line) => line.text).join("\n");
  if (stem.length < SHORTEST_NAME || !NOTICE.test(notice)) return undefined;
  const banner = readBanner(opening);
  const name = banner?.name.replace(SOURCE_ENDING, "");
  if (banner !== undefined && name !== undefined && isCalledLike(stem, name))
    return { ...banner, name };
  // A program's own version stands in such macros, too; libraries in one file are large.
  if (!isInVendorFolder(path) && text.length < LARGE_TEXT) return undefined;
  const macros = versionMacros(text).find(({ prefix }) => isPrefixOf(prefix, stem));
  return macros === undefined ? undefined : namedByMacros(macros, opening, banner);
}

function namedByMacros(
  { prefix, version }: VersionMacros,
  opening: BannerComment,
  banner: Banner | undefined,
): Banner {
  const line = opening.lines[0]?.number ?? 1;
  const stated = { license: banner?.license, website: banner?.website };
  return { ...stated, name: prefix.toLowerCase(), version, isNotice: true, kept: false, line };
}

const SOURCE_ENDING = /\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx)$/iu;

/** Characters of a head above which a file is large: nearly all sources of people's own are smaller. */
const LARGE_TEXT = 30_000;

/** Shorter names are in every text. */
const SHORTEST_NAME = 3;

const NOTICE = /copyright|©|\(c\)|licen[cs]e|public domain|disclaims/iu;

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/gu, "");
}

/** `stb_image.h` and "stb_image", `sqlite3.c` and "SQLite", `json.hpp` and "JSON for Modern C++". */
function isCalledLike(stem: string, name: string): boolean {
  const words = slug(name);
  if (words.length < SHORTEST_NAME) return false;
  return stem === words || withoutDigits(stem) === words || firstWordIs(name, stem);
}

function firstWordIs(name: string, stem: string): boolean {
  return slug(name.split(/\s/u, 1)[0] ?? "") === stem;
}

function withoutDigits(text: string): string {
  return text.replace(/\d+$/u, "");
}

/** `NLOHMANN_JSON` and `json`: the maker's name may come before. */
function isPrefixOf(prefix: string, stem: string): boolean {
  const words = slug(prefix);
  const bare = withoutDigits(stem);
  return words === stem || words === bare || (bare.length > SHORTEST_NAME && words.endsWith(bare));
}

interface VersionMacros {
  readonly prefix: string;
  readonly version: string;
}

const WHOLE =
  /^[ \t]*#[ \t]*define[ \t]+([A-Z][A-Z\d_]{1,40}?)_?VERSION(?:_STR(?:ING)?)?[ \t]+"v?(\d{1,5}(?:\.\d{1,8}){1,3}[\w.+-]{0,20})"/gmu;
const PART =
  /^[ \t]*#[ \t]*define[ \t]+([A-Z][A-Z\d_]{1,40}?)_?(?:VERSION|VER)_(MAJOR|MINOR|PATCH|REVISION)[ \t]+(\d{1,5})\b/gmu;

/** Versions that macros state, in one text or in three numbers, by what stands before `VERSION`. */
function versionMacros(text: string): readonly VersionMacros[] {
  const whole = [...text.matchAll(WHOLE)].map(([, prefix = "", version = ""]) => ({
    prefix,
    version,
  }));
  const parts = new Map<string, Map<string, string>>();
  for (const [, prefix = "", part = "", number = ""] of text.matchAll(PART)) {
    const known = parts.get(prefix) ?? new Map<string, string>();
    parts.set(prefix, known.set(part === "REVISION" ? "PATCH" : part, number));
  }
  const joined = [...parts].flatMap(([prefix, numbers]) => {
    const version = ["MAJOR", "MINOR", "PATCH"].flatMap((part) => numbers.get(part) ?? []);
    return version.length < 2 ? [] : [{ prefix, version: version.join(".") }];
  });
  return [...whole, ...joined];
}

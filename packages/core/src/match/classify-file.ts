import type { FileClass, TreePath } from "@lizenzlotse/model";

/** Endings of prose; a name that looks like a licence but ends otherwise (`license.ts`) is code. */
const PROSE_ENDING =
  /^(?:txt|text|md|markdown|mkd|rst|adoc|asciidoc|html?|rtf|pdf|old|docs?|en|de|[a-z]*gpl[-\d.]*|mit|bsd\d?|apache(?:-?2(?:\.0)?)?|isc|mpl|psf|eupl|ofl|lesser|spdx|docutils|license)$/u;

const LICENSE_NAME =
  /^(?:(?:[a-z\d.]+[-_.])?(?:un)?licen[cs]es?|(?:[a-z\d.]+[-_.])?lizenz(?:en)?|copying|copyright(?=\.|$|[-_. ]notices?)|copyleft|eula|(?:gnu[-_.])?[al]?gpl|ofl|patents)(?:[-_.,+ ].*)?$/u;
const NOTICE_NAME =
  /^(?:notices?|(?:third|3rd)[-_. ]?part(?:y|ies)|attributions?|credits|acknowledge?ments?)(?:[-_. a-z].*)?$/u;
/** Who is to be named; Python packages keep such lists among their licence files. */
const AUTHORS_NAME = /^(?:authors?|contributors?|maintainers?)(?:[-_.].*)?$/u;
const README_NAME = /^(?:readme|liesmich)(?:[-_.].*)?$/u;
const THIRD_PARTY = /(?:third|3rd)[-_. ]?part(?:y|ies)|chromium|bundled/u;

const LICENSE_FOLDERS: ReadonlySet<string> = new Set(["licenses", "licences", ".licenses"]);

/** Names of package manifests whose licence fields matchers may read. */
const MANIFEST_NAMES: ReadonlySet<string> = new Set([
  "bower.json",
  "cargo.toml",
  "composer.json",
  "description",
  "metadata",
  "package.json",
  "pkg-info",
  "pom.xml",
  "pyproject.toml",
  "setup.cfg",
  "setup.py",
]);
const MANIFEST_ENDING = /\.(?:gemspec|nuspec|pom|podspec|spec|opam|cabal)$/u;

const SOURCE_ENDING =
  /\.(?:[cm]?[jt]sx?|vue|svelte|astro|php|phtml|inc|java|kt|kts|groovy|gradle|scala|py|pyi|pyx|rb|go|rs|c|cc|cpp|cxx|h|hh|hpp|hxx|m|mm|cs|fs|vb|swift|dart|ex|exs|erl|hrl|hs|ml|mli|pl|pm|lua|r|jl|sh|bash|zsh|fish|ps1|bat|cmd|sql|css|scss|sass|less|styl|twig|xsl|xslt|xsd|proto|graphql|asm|s|f|f90|f95|ada|adb|ads|pas|clj|cljs|el|lisp|tcl|vim|cmake|mk|tf|nix|sol|zig|d|ttf|woff2?)$/u;
const SOURCE_NAMES: ReadonlySet<string> = new Set([
  "dockerfile",
  "makefile",
  "rakefile",
  "gemfile",
  "vagrantfile",
]);

/** Why a file is worth reading, by its name alone. */
export function classifyFile(path: TreePath): FileClass {
  const segments = path.toLowerCase().split("/");
  const name = segments[segments.length - 1] ?? "";
  if (MANIFEST_NAMES.has(name) || MANIFEST_ENDING.test(name)) return "manifest";
  if (README_NAME.test(name)) return "readme";
  const prose = isProse(name) || isNamedAfterPart(path);
  const ofProse = prose ? classifyProse(name, segments) : undefined;
  if (ofProse !== undefined) return ofProse;
  return SOURCE_ENDING.test(name) || SOURCE_NAMES.has(name) ? "source" : "other";
}

function classifyProse(name: string, segments: readonly string[]): FileClass | undefined {
  const inLicenseFolder = LICENSE_FOLDERS.has(segments[segments.length - 2] ?? "");
  if (NOTICE_NAME.test(name)) return "notice-file";
  if (inLicenseFolder && AUTHORS_NAME.test(name)) return "notice-file";
  if (!inLicenseFolder && !LICENSE_NAME.test(name)) return undefined;
  return THIRD_PARTY.test(name) ? "notice-file" : "license-file";
}

/** In capitals, people write behind the dot which part of a package the licence is of (`LICENSE.libyaml`). */
const CAPITAL_NAME = /(?:^|\/)(?:UN)?(?:LICEN[CS]E|COPYING)\.([A-Za-z][\w-]*)$/u;
/** Endings of data, signatures, packed files and templates of headers. */
const NO_PART =
  /^(?:meta|json5?|ya?ml|xml|toml|csv|lock|map|class|png|svg|gif|jpe?g|ico|gz|bz2|xz|zip|asc|sig|md5|sha\d+|te?mpl(?:ate)?|tpl|in|j2|erb|ejs|hbs|header|props|targets|properties)$/u;

function isNamedAfterPart(path: TreePath): boolean {
  const part = CAPITAL_NAME.exec(path)?.[1]?.toLowerCase();
  return part !== undefined && !NO_PART.test(part) && !SOURCE_ENDING.test(`.${part}`);
}

function isProse(name: string): boolean {
  const dot = name.lastIndexOf(".");
  if (dot <= 0) return true;
  const ending = name.slice(dot + 1);
  // "LICENSE-2.0": what stands behind the dot is a version, not an ending.
  return PROSE_ENDING.test(ending) || /^\d/u.test(ending) || ending.length > 10;
}

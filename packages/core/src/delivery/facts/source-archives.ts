import {
  byText,
  decodeText,
  type DeliveredSourceArchive,
  sha256Hex,
  type TreePath,
} from "@lizenzlotse/model";

import { isArchive } from "../../read/archive/read-archive.ts";
import {
  isBuildFile,
  isBuiltFile,
  isCompiledFile,
  isSourceFile,
} from "../../sources/source-forms.ts";

/** Most archives and source folders that are told of. */
const MAX_ARCHIVES = 10_000;
/** Largest manifest that is read. */
const MAX_MANIFEST_BYTES = 1_048_576;

const SOURCE_MARK = /[-_.](?:src|sources?|orig)$/iu;
const SOURCE_FOLDER =
  /^(?:(?:.*\/)?(?:src|sources?|quelltexte?|quellcode|corresponding[-_]source|third[-_]party[-_]sources?|source[-_]code))\/([^/]+)\//iu;
const IN_SOURCE_FOLDER =
  /(?:^|\/)(?:sources?|src|quelltexte?|quellcode|corresponding[-_]source|third[-_]party[-_]sources?|source[-_]code)\/[^/]+$/iu;
/** Archives that programs run from; one of them is source only where it says so. */
const RUNNABLE = /\.(?:jar|war|ear|aar|jmod|whl|egg|nupkg|snupkg|apk|ipa|xpi|crx|vsix|phar)$/iu;
const UNOPENED = /\.(?:tar\.(?:xz|bz2|zst|lz|lzma)|txz|tbz2?|7z|rar)$/iu;
const ENDING = /\.(?:tar\.\w{2,4}|t[gxb]z2?|[a-z\d]{2,6})$/iu;

/** Gathers archives and folders of source while an artefact is read. */
export class SourceCollection {
  readonly #groups = new Map<TreePath, Group>();

  add(path: TreePath, bytes: Uint8Array): void {
    const separator = path.lastIndexOf("!/");
    if (separator !== -1) {
      this.#addMember(path.slice(0, separator), path.slice(separator + 2), bytes);
      return;
    }
    if (isArchive(path) || UNOPENED.test(path)) {
      const group = this.#group(path);
      group.sha256 = sha256Hex(bytes);
      group.opened = !UNOPENED.test(path);
      return;
    }
    const folder = SOURCE_FOLDER.exec(path)?.[1];
    if (folder === undefined || !/\d/u.test(folder)) return;
    const end = path.indexOf(`/${folder}/`) + folder.length + 1;
    this.#addMember(path.slice(0, end), path.slice(end + 1), bytes);
  }

  finish(): DeliveredSourceArchive[] {
    return [...this.#groups]
      .filter(([path, group]) => mayBeSource(path, group))
      .map(([path, group]) => toArchive(path, group))
      .sort(byText(({ location }) => location.path))
      .slice(0, MAX_ARCHIVES);
  }

  #group(path: TreePath): Group {
    const known = this.#groups.get(path);
    if (known !== undefined) return known;
    const group: Group = { sourceFiles: 0, compiledFiles: 0, hasBuildFile: false, opened: true };
    this.#groups.set(path, group);
    return group;
  }

  #addMember(container: TreePath, inside: string, bytes: Uint8Array): void {
    const group = this.#group(container);
    if (isCompiledFile(inside)) group.compiledFiles += 1;
    const isSource = isSourceFile(inside) && !isBuiltFile(inside);
    if (isSource && hasContent(bytes)) group.sourceFiles += 1;
    if (isBuildFile(inside)) group.hasBuildFile = true;
    // The manifest of the whole stands at the top, or in the one folder that archives unpack to.
    if (inside.split("/").length <= 2 && bytes.length <= MAX_MANIFEST_BYTES)
      group.manifest ??= manifestOf(inside, bytes);
  }
}

interface Group {
  sourceFiles: number;
  compiledFiles: number;
  hasBuildFile: boolean;
  opened: boolean;
  manifest?: Manifest | undefined;
  sha256?: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string | undefined;
}

function hasContent(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x20);
}

function mayBeSource(path: TreePath, { compiledFiles, sourceFiles, opened }: Group): boolean {
  if (SOURCE_MARK.test(path.replace(ENDING, "")) || IN_SOURCE_FOLDER.test(path)) return true;
  return !RUNNABLE.test(path) && compiledFiles === 0 && (sourceFiles > 0 || !opened);
}

function toArchive(path: TreePath, group: Group): DeliveredSourceArchive {
  const { manifest, sha256, opened, sourceFiles, hasBuildFile } = group;
  const base = path.slice(path.lastIndexOf("/") + 1);
  const [name, version] = splitVersion(
    isArchive(path) || UNOPENED.test(path) ? base.replace(ENDING, "") : base,
  );
  return {
    name,
    version,
    manifestName: manifest?.name,
    manifestVersion: manifest?.version,
    opened,
    sourceFiles,
    hasBuildFile,
    sha256,
    location: { path },
  };
}

/** `readline-8.2-src` is `readline` in version `8.2`. */
function splitVersion(base: string): readonly [name: string, version: string | undefined] {
  const stem = base.replace(/(?:[-_.](?:src|sources?|orig|all|full))+$/iu, "");
  const match = /^(.{1,200}?)[-_@](?:v|version-)?(\d[\w.+~]{0,60}(?:-[\w.+~]{1,40})?)$/iu.exec(
    stem,
  );
  return match === null ? [stem, undefined] : [match[1] ?? stem, match[2]];
}

function manifestOf(inside: string, bytes: Uint8Array): Manifest | undefined {
  const name = inside.slice(inside.lastIndexOf("/") + 1).toLowerCase();
  const patterns = MANIFESTS[name];
  if (patterns === undefined) return undefined;
  const { text } = decodeText(bytes);
  const found = patterns.name.exec(text)?.[1];
  return found === undefined
    ? undefined
    : { name: found, version: patterns.version.exec(text)?.[1] };
}

const JSON_MANIFEST = {
  name: /"name"\s*:\s*"([^"]{1,214})"/u,
  version: /"version"\s*:\s*"([^"]{1,100})"/u,
};
const TOML_MANIFEST = {
  name: /^name\s*=\s*"([^"]{1,200})"/mu,
  version: /^version\s*=\s*"([^"]{1,100})"/mu,
};

/** What names the package in manifests of source archives; a first look, no parser: it can only make us doubt. */
const MANIFESTS: Readonly<Record<string, { readonly name: RegExp; readonly version: RegExp }>> = {
  "package.json": JSON_MANIFEST,
  "composer.json": JSON_MANIFEST,
  "cargo.toml": TOML_MANIFEST,
  "pyproject.toml": TOML_MANIFEST,
  "pkg-info": { name: /^Name:\s*(\S{1,200})/mu, version: /^Version:\s*(\S{1,100})/mu },
};

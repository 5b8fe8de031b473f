import {
  decodeText,
  type Diagnostic,
  type FileDeclaration,
  type ReuseFacts,
  type ReuseFile,
  type ReuseLicenseFile,
  type ReuseStatement,
  type TreePath,
} from "@lizenzlotse/model";

import type { FileDeclarations } from "../declarations/file-declarations.ts";
import { readDeclarations } from "../declarations/read-declarations.ts";
import { TreeFileSource } from "../read/tree-file-source.ts";
import { isRepository } from "../walk/is-repository.ts";
import { PathFilter } from "../walk/path-filter.ts";
import { trackedIn } from "../walk/tracked-paths.ts";
import { walkTree } from "../walk/walk-tree.ts";
import { isCovered, submodulesIn } from "./covered-files.ts";
import { readTags, type FileTags } from "./read-tags.ts";

/** Where a tree is, and what ends reading it. */
export interface ReadReuseOptions {
  /** Absolute. */
  readonly root: string;
  readonly signal: AbortSignal;
}

/**
 * Reads what a tree says about copyright and licence of each file: tags, `.license` files, `REUSE.toml` and
 * `.reuse/dep5`. What version control ignores is left out where the tree is a repository, unless its index lists it.
 *
 * @throws {DOMException} `AbortError` when the signal aborts.
 * @see REUSE specification 3.3
 */
export async function readReuse({ root, signal }: ReadReuseOptions): Promise<ReuseFacts> {
  const tracked = trackedIn(root);
  const listing = await walkTree({
    root,
    filter: new PathFilter([]),
    keeps: (path) => tracked.has(path),
    gitignore: (await isRepository(root)) ? "respected" : "ignored",
    versionControl: "skipped",
    dependencyFolders: "as-others",
    signal,
    deadline: new AbortController().signal,
  });
  const files = new TreeFileSource(root, listing);
  const { declarations, diagnostics } = await readDeclarations(listing.paths, files);
  // An expression that is none is kept as it is written, and judged like one in any other file.
  const unread = diagnostics.filter(({ parameters }) => parameters["format"] !== "SPDX");
  const reader = new ReuseReader(files, declarations, [...listing.diagnostics, ...unread]);
  const submodules = files.has(".gitmodules")
    ? submodulesIn(await reader.textOf(".gitmodules"))
    : [];
  const read: ReuseFile[] = [];
  for (const path of listing.paths.filter((each) => isCovered(each, submodules))) {
    signal.throwIfAborted();
    const file = await reader.read(path);
    if (file !== undefined) read.push(file);
  }
  return {
    files: read,
    licenseFiles: listing.paths.flatMap(licenseFileAt),
    diagnostics: reader.diagnostics,
  };
}

class ReuseReader {
  readonly diagnostics: Diagnostic[];
  readonly #files: TreeFileSource;
  readonly #declarations: FileDeclarations;

  constructor(
    files: TreeFileSource,
    declarations: FileDeclarations,
    diagnostics: readonly Diagnostic[],
  ) {
    this.#files = files;
    this.#declarations = declarations;
    this.diagnostics = [...diagnostics];
  }

  /** `undefined` for an empty file: there is nothing in it that anybody could own. */
  async read(path: TreePath): Promise<ReuseFile | undefined> {
    const content = await this.#files.read(path);
    if (content.ok && content.bytes.length === 0) return undefined;
    // Debian's file speaks in a format of its own and for a package, not for REUSE.
    const declared = this.#declarations
      .of(path)
      .filter(({ source }) => source !== "debian-copyright");
    if (!content.ok && !declared.some(standsForContent)) this.diagnostics.push(content.diagnostic);
    const own = content.ok ? tagsOf(content.bytes) : NO_TAGS;
    return combine(path, declared.some(standsForContent) ? NO_TAGS : own, declared);
  }

  async textOf(path: TreePath): Promise<string> {
    const content = await this.#files.read(path);
    return content.ok ? decodeText(content.bytes).text : "";
  }
}

const NO_TAGS: FileTags = { licenses: [], copyrights: 0 };

/** Bytes that no text has. */
function tagsOf(bytes: Uint8Array): FileTags {
  const { text, encoding } = decodeText(bytes);
  const isBinary = !encoding.startsWith("utf-16") && bytes.includes(0);
  return isBinary ? NO_TAGS : readTags(text);
}

function standsForContent({ precedence }: FileDeclaration): boolean {
  return precedence === "override";
}

/** Licence and copyright are looked for separately: a file may state the one and leave the other to a declaration. */
function combine(path: TreePath, own: FileTags, declared: readonly FileDeclaration[]): ReuseFile {
  const adding = declared.filter(({ precedence }) => precedence !== "closest");
  const licenses: ReuseStatement[] = [
    ...own.licenses.map(({ value, line }) => ({ value, location: { path, line } })),
    ...adding.flatMap(statementsOf),
  ];
  const copyrights = own.copyrights + countCopyrights(adding);
  const hasOwnLicense = own.licenses.length > 0 || sidecarHas(declared, "values");
  const hasOwnCopyright = own.copyrights > 0 || sidecarHas(declared, "copyrights");
  const nearest = declared.filter(({ precedence }) => precedence === "closest");
  const forLicense = nearest.findLast(({ values }) => values.length > 0);
  const forCopyright = nearest.findLast((each) => each.copyrights.length > 0);
  return {
    path,
    licenses:
      hasOwnLicense || forLicense === undefined
        ? licenses
        : [...licenses, ...statementsOf(forLicense)],
    copyrights:
      hasOwnCopyright || forCopyright === undefined
        ? copyrights
        : copyrights + countCopyrights([forCopyright]),
  };
}

function sidecarHas(declared: readonly FileDeclaration[], field: "values" | "copyrights"): boolean {
  return declared.some((each) => each.source === "sidecar" && each[field].length > 0);
}

function statementsOf({ values, location }: FileDeclaration): readonly ReuseStatement[] {
  return values.map((value) => ({ value, location }));
}

function countCopyrights(declared: readonly FileDeclaration[]): number {
  return declared.reduce((count, { copyrights }) => count + copyrights.length, 0);
}

/** An identifier has dots of its own, so only a short last part of letters is an ending. */
function licenseFileAt(path: TreePath): readonly ReuseLicenseFile[] {
  if (!path.startsWith("LICENSES/") || path.endsWith(".license")) return [];
  const name = path.slice(path.lastIndexOf("/") + 1);
  const ending = /^(.+)\.[A-Za-z]{1,8}$/u.exec(name)?.[1];
  return [{ path, id: ending ?? name, extension: ending === undefined ? "missing" : "present" }];
}

import { basename, dirname } from "node:path";

import { openIndex } from "@lizenzlotse/detection";
import { joinExpressions, leavesOf } from "@lizenzlotse/licenses";
import {
  type Diagnostic,
  type LicenseMatch,
  sortedUnique,
  type TreePath,
} from "@lizenzlotse/model";

import { NO_CACHE } from "../cache/result-cache.ts";
import { folderOf } from "../first-party/project-folders.ts";
import { classifyFile } from "../match/classify-file.ts";
import { type ContentFindings, FileMatcher } from "../match/file-matcher.ts";
import { isArchive, readArchive } from "../read/archive/read-archive.ts";
import { argumentKind } from "../read/argument-kind.ts";
import { TreeFileSource } from "../read/tree-file-source.ts";
import { PathFilter } from "../walk/path-filter.ts";
import { type Listing, walkTree } from "../walk/walk-tree.ts";

/** How files are looked at without a scan around them. */
export interface DetectTreeOptions {
  /** Absolute path of a folder or file. */
  readonly path: string;
  readonly jobs: number;
  /** Whether files inside archives are answered too, after the archive itself. */
  readonly archives: "open" | "closed";
  readonly signal: AbortSignal;
}

/** What was detected in one file. */
export interface DetectedFile {
  /** Relative to the argument; for a file its name. */
  readonly path: TreePath;
  /** Licences of concluding matches, each once, sorted: ids and `X WITH Y`. */
  readonly licenses: readonly string[];
  /** Conjunction of the concluding matches, or an empty text. */
  readonly expression: string;
  /** All matches, clues included. */
  readonly matches: readonly LicenseMatch[];
  /** Why the file could not be read. */
  readonly diagnostic?: Diagnostic | undefined;
}

const NEVER = new AbortController().signal;

/**
 * Detects licences in every regular file below a path: nothing is left out, whatever version control ignores and
 * whichever package manager put it there.
 *
 * @throws {LotseError} `ROOT_UNREADABLE` when the path cannot be read.
 */
export async function* detectTree(options: DetectTreeOptions): AsyncGenerator<DetectedFile> {
  const { root, listing } = await listArgument(options);
  const files = new TreeFileSource(root, listing, options.jobs);
  const matcher = new FileMatcher(files, openIndex(), NO_CACHE);
  const references = new ReferenceResolver(files, matcher);
  for (const path of listing.paths) {
    options.signal.throwIfAborted();
    const outcome = await matcher.match({ path, class: classifyFile(path), extent: "whole" });
    if (outcome.ok)
      yield answer(path, outcome.findings, await references.resolve(path, outcome.findings));
    else yield unread(path, outcome.diagnostic);
    if (options.archives === "open" && isArchive(path)) yield* detectMembers(path, files, matcher);
  }
}

async function* detectMembers(
  path: TreePath,
  files: TreeFileSource,
  matcher: FileMatcher,
): AsyncGenerator<DetectedFile> {
  const read = await files.read(path);
  // An archive that cannot be read was answered as such already.
  if (!read.ok) return;
  for await (const item of readArchive(path, read.bytes)) {
    if (item.kind === "diagnostic") yield unread(item.diagnostic.location.path, item.diagnostic);
    else
      yield answer(
        item.path,
        matcher.matchContent(
          { path: item.path, class: classifyFile(item.path), extent: "whole" },
          item.bytes,
        ),
        [],
      );
  }
}

function answer(
  path: TreePath,
  findings: ContentFindings,
  referenced: readonly string[],
): DetectedFile {
  const own = findings.expression === undefined ? [] : [findings.expression];
  const expressions = sortedUnique([...own, ...referenced]);
  const expression = expressions.length === 0 ? "" : joinExpressions("AND", expressions);
  return {
    path,
    licenses: sortedUnique(expressions.flatMap(leavesOf)),
    expression,
    matches: findings.matches,
  };
}

function unread(path: TreePath, diagnostic: Diagnostic): DetectedFile {
  return { path, licenses: [], expression: "", matches: [], diagnostic };
}

async function listArgument(
  options: DetectTreeOptions,
): Promise<{ root: string; listing: Listing }> {
  if ((await argumentKind(options.path)) === "folder")
    return { root: options.path, listing: await listFolder(options) };
  const name = basename(options.path);
  const listing: Listing = {
    paths: [name],
    folders: new Map([["", [name]]]),
    zoneOf: () => "first-party",
    rawPaths: new Map(),
    diagnostics: [],
  };
  return { root: dirname(options.path), listing };
}

function listFolder(options: DetectTreeOptions): Promise<Listing> {
  return walkTree({
    root: options.path,
    filter: new PathFilter([]),
    gitignore: "ignored",
    versionControl: "listed",
    signal: options.signal,
    deadline: NEVER,
  });
}

/** Resolves "see LICENSE" to licence files of the same folder or the folders above it, never below or outside. */
class ReferenceResolver {
  readonly #files: TreeFileSource;
  readonly #matcher: FileMatcher;
  readonly #known = new Map<TreePath, string | undefined>();

  constructor(files: TreeFileSource, matcher: FileMatcher) {
    this.#files = files;
    this.#matcher = matcher;
  }

  async resolve(path: TreePath, findings: ContentFindings): Promise<string[]> {
    const targets = findings.matches.flatMap(({ kind, target }) =>
      kind === "reference" && target ? [target] : [],
    );
    const expressions: string[] = [];
    for (const target of targets) {
      const file = this.#find(folderOf(path), target);
      const expression =
        file === undefined || file === path ? undefined : await this.#expressionOf(file);
      if (expression !== undefined) expressions.push(expression);
    }
    return expressions;
  }

  #find(start: TreePath, target: string): TreePath | undefined {
    const wanted = basename(target).toLowerCase();
    for (
      let folder: TreePath | undefined = start;
      folder !== undefined;
      folder = folder === "" ? undefined : folderOf(folder)
    ) {
      const candidates = this.#files
        .list(folder)
        .filter((file) => classifyFile(file) === "license-file");
      const exact = candidates.find((file) => basename(file).toLowerCase() === wanted);
      const similar = candidates.find((file) => stem(file) === stem(wanted));
      if (exact !== undefined || similar !== undefined) return exact ?? similar;
    }
    return undefined;
  }

  async #expressionOf(file: TreePath): Promise<string | undefined> {
    if (!this.#known.has(file)) {
      const outcome = await this.#matcher.match({
        path: file,
        class: "license-file",
        extent: "whole",
      });
      this.#known.set(file, outcome.ok ? outcome.findings.expression : undefined);
    }
    return this.#known.get(file);
  }
}

function stem(path: string): string {
  return basename(path)
    .toLowerCase()
    .replace(/\.(?:txt|md|rst|html?)$/u, "")
    .replace(/^licence/u, "license");
}

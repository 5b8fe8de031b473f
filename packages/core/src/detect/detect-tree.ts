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
import { classifyFile } from "../match/classify-file.ts";
import type { ContentFindings } from "../match/content-result.ts";
import { type FileJob, type PlacedEntry, placeEntry } from "../match/file-job.ts";
import { matchJobs } from "../match/match-jobs.ts";
import { isArchive } from "../read/archive/read-archive.ts";
import { argumentKind } from "../read/argument-kind.ts";
import { TreeFileSource } from "../read/tree-file-source.ts";
import { PathFilter } from "../walk/path-filter.ts";
import { type Listing, walkTree } from "../walk/walk-tree.ts";
import { ReferenceResolver } from "./resolve-references.ts";

/** How files are looked at without a scan around them. */
export interface DetectTreeOptions {
  /** Absolute path of a folder or file. */
  readonly path: string;
  /** The files below the folder that are answered, relative to it; absent: all. References may lead to the others. */
  readonly only?: ReadonlySet<TreePath> | undefined;
  /** Threads that match at the same time, at least 1. */
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
  /** Why the file could not be read, or what is odd about it. */
  readonly diagnostic?: Diagnostic | undefined;
}

const NEVER = new AbortController().signal;

/**
 * Detects licences in every regular file below a path: nothing is left out, whatever version control ignores and
 * whichever package manager put it there. Answers come in path order; the members of an archive that hold something
 * follow it in their own. A folder that cannot be listed is answered as such, first. Many answers come at a time.
 *
 * @throws {LotseError} `ROOT_UNREADABLE` when the path cannot be read.
 */
export async function* detectTree(
  options: DetectTreeOptions,
): AsyncGenerator<readonly DetectedFile[]> {
  const { root, listing } = await listArgument(options);
  const files = new TreeFileSource(root, listing);
  const index = openIndex();
  const references = new ReferenceResolver(files, index);
  yield listing.diagnostics
    .filter(({ effect }) => effect === "incomplete")
    .map((diagnostic) => ({ ...silent(diagnostic.location.path), diagnostic }));
  const wanted = listing.paths.filter((path) => options.only?.has(path) ?? true);
  const jobs = wanted.flatMap((path) => jobsOf(path, files, options));
  for await (const finished of matchJobs(jobs, { ...options, index, cache: NO_CACHE })) {
    const answers: DetectedFile[] = [];
    for (const { job, outcome } of finished) {
      if (outcome.entries.length === 0 && job.extent === "whole") answers.push(silent(job.path));
      for (const entry of outcome.entries)
        answers.push(await answer(placeEntry(job, entry), references));
    }
    yield answers;
  }
}

function jobsOf(path: TreePath, files: TreeFileSource, options: DetectTreeOptions): FileJob[] {
  const job = { path, diskPath: files.diskPath(path), class: classifyFile(path) };
  const itself: FileJob = { ...job, extent: "whole" };
  const opened = options.archives === "open" && isArchive(path);
  return opened ? [itself, { ...job, extent: "members" }] : [itself];
}

async function answer(entry: PlacedEntry, references: ReferenceResolver): Promise<DetectedFile> {
  if (entry.kind === "diagnostic")
    return { ...silent(entry.diagnostic.location.path), diagnostic: entry.diagnostic };
  const { path, findings } = entry;
  const referenced = await references.resolve(path, findings.matches);
  return { path, ...licensesOf(findings, referenced), matches: findings.matches };
}

function licensesOf(
  findings: ContentFindings,
  referenced: readonly string[],
): Pick<DetectedFile, "licenses" | "expression"> {
  const own = findings.expression === undefined ? [] : [findings.expression];
  const expressions = sortedUnique([...own, ...referenced]);
  const expression = expressions.length === 0 ? "" : joinExpressions("AND", expressions);
  return { licenses: sortedUnique(expressions.flatMap(leavesOf)), expression };
}

function silent(path: TreePath): DetectedFile {
  return { path, licenses: [], expression: "", matches: [] };
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

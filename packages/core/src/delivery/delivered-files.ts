import { basename } from "node:path";

import {
  createDiagnostic,
  type DeliveredArtefact,
  type Diagnostic,
  type TreePath,
} from "@lizenzlotse/model";

import { memberPath } from "../read/archive/member-path.ts";
import { opensAsArchive, readArchive } from "../read/archive/read-archive.ts";
import { safeRead } from "../read/safe-read.ts";
import { MAX_FILE_BYTES } from "../read/scanned-files.ts";
import { unreadProblem, type Problem } from "../read/unread-problem.ts";
import { PathFilter } from "../walk/path-filter.ts";
import { type Listing, walkTree } from "../walk/walk-tree.ts";

/** Where the files of an artefact come from. */
export interface DeliveredSource {
  /** Absolute path. */
  readonly path: string;
  readonly kind: DeliveredArtefact["kind"];
  /** Folders of other people's packages, relative to a project; they are no part of it. */
  readonly foreignFolders: readonly TreePath[];
  /** Which files of them are wanted all the same. */
  readonly wantsForeign: (path: TreePath) => boolean;
  readonly signal: AbortSignal;
}

/** One file of an artefact, or of the packages beside it (`foreign`), or why it could not be read. */
export type DeliveredItem =
  | { readonly path: TreePath; readonly bytes: Uint8Array; readonly foreign: boolean }
  | { readonly path: TreePath; readonly diagnostic: Diagnostic };

const NEVER = new AbortController().signal;

/**
 * Reads an artefact file by file, in path order; archives in it are files, and their members follow in the archive's
 * own order. Nothing is unpacked to the disk and no link is followed.
 */
export async function* deliveredFiles(source: DeliveredSource): AsyncGenerator<DeliveredItem> {
  if (source.kind === "archive" || source.kind === "file") {
    yield* readOne({ path: basename(source.path), diskPath: source.path });
    return;
  }
  const listing = await listFolder(source);
  for (const diagnostic of listing.diagnostics)
    if (diagnostic.effect === "incomplete") yield { path: diagnostic.location.path, diagnostic };
  for (const path of listing.paths) {
    source.signal.throwIfAborted();
    const file = { path, diskPath: listing.rawPaths.get(path) ?? `${source.path}/${path}` };
    if (source.kind !== "project" || !isForeign(path, listing, source.foreignFolders))
      yield* readOne(file);
    else if (source.wantsForeign(path)) yield* readForeign(file);
  }
}

function listFolder({ path, kind, signal }: DeliveredSource): Promise<Listing> {
  return walkTree({
    root: path,
    filter: new PathFilter([]),
    gitignore: kind === "project" ? "respected" : "ignored",
    versionControl: "skipped",
    signal,
    deadline: NEVER,
  });
}

function isForeign(path: TreePath, listing: Listing, folders: readonly TreePath[]): boolean {
  if (listing.zoneOf(path) === "dependency") return true;
  return folders.some((folder) => folder !== "" && path.startsWith(`${folder}/`));
}

interface DiskFile {
  readonly path: TreePath;
  readonly diskPath: string | Buffer;
}

function* readForeign({ path, diskPath }: DiskFile): Generator<DeliveredItem> {
  const read = safeRead(diskPath, { maxBytes: MAX_FILE_BYTES });
  if (read.state === "read") yield { path, bytes: read.bytes, foreign: true };
}

async function* readOne({ path, diskPath }: DiskFile): AsyncGenerator<DeliveredItem> {
  const read = safeRead(diskPath, { maxBytes: MAX_FILE_BYTES });
  if (read.state !== "read") {
    yield { path, diagnostic: placed(path, unreadProblem(read, MAX_FILE_BYTES)) };
    return;
  }
  yield { path, bytes: read.bytes, foreign: false };
  if (!opensAsArchive(path, read.bytes)) return;
  for await (const item of readArchive(path, read.bytes)) {
    const member = item.member === "" ? path : memberPath(path, item.member);
    if ("bytes" in item) yield { path: member, bytes: item.bytes, foreign: false };
    else yield { path: member, diagnostic: placed(member, item.problem) };
  }
}

function placed(path: TreePath, { code, parameters }: Problem): Diagnostic {
  return createDiagnostic(code, { path }, parameters);
}

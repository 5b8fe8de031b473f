import { lstat, realpath } from "node:fs/promises";
import { join, sep } from "node:path";

import type { TreePath } from "@lizenzlotse/model";
import { packTar, type TarEntry } from "modern-tar";

import { safeRead } from "./safe-read.ts";
import { MAX_FILE_BYTES } from "./scanned-files.ts";
import { PathFilter } from "../walk/path-filter.ts";
import { walkTree } from "../walk/walk-tree.ts";

/** Most files of one package that are packed. */
const MAX_PACKED_FILES = 50_000;
/** Most bytes of one package that are packed (512 MiB). */
const MAX_PACKED_BYTES = 536_870_912;

/** Whether a folder is there, and no link or file in its place. */
export function isPackable(root: string, folder: TreePath): Promise<boolean> {
  return lstat(join(root, folder)).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** A folder as one archive, or why there is none. */
export type PackedFolder =
  | { readonly bytes: Uint8Array; readonly paths: readonly TreePath[] }
  | { readonly refused: "outside" | "empty" | "too-large" | "unreadable" };

/**
 * Packs a folder of the scanned tree into a tar file that depends on names and contents only. Links are not followed, and
 * a folder that a link puts outside the tree is refused. Folders of dependencies inside it are left out: they are packages of
 * their own.
 *
 * @param root - absolute path of the scanned folder.
 * @param folder - relative to it.
 * @param options - how it is packed.
 * @param options.top - the folder that everything in the archive lies in.
 * @param options.signal - stops it with an error.
 */
export async function packFolder(
  root: string,
  folder: TreePath,
  options: { readonly top: string; readonly signal: AbortSignal },
): Promise<PackedFolder> {
  const { top, signal } = options;
  const place = await insideOf(root, folder);
  if (place === undefined) return { refused: "outside" };
  const listing = await walkTree({
    root: place,
    filter: new PathFilter([]),
    gitignore: "ignored",
    versionControl: "skipped",
    signal,
    deadline: signal,
  });
  if (listing.diagnostics.some(({ effect }) => effect === "incomplete"))
    return { refused: "unreadable" };
  const paths = listing.paths.filter((path) => listing.zoneOf(path) !== "dependency");
  if (paths.length === 0) return { refused: "empty" };
  if (paths.length > MAX_PACKED_FILES) return { refused: "too-large" };
  const entries: TarEntry[] = [];
  let sizeBytes = 0;
  for (const path of paths) {
    const read = safeRead(listing.rawPaths.get(path) ?? join(place, path), {
      maxBytes: MAX_FILE_BYTES,
    });
    if (read.state !== "read")
      return { refused: read.state === "too-large" ? "too-large" : "unreadable" };
    sizeBytes += read.bytes.length;
    if (sizeBytes > MAX_PACKED_BYTES) return { refused: "too-large" };
    entries.push(tarFile(`${top}/${path}`, read.bytes));
  }
  return { bytes: await packTar(entries), paths };
}

/** A regular file in a tar file, without anything of the machine that packs it. */
export function tarFile(name: string, bytes: Uint8Array): TarEntry {
  return {
    header: { name, type: "file", size: bytes.length, mode: 0o644, mtime: TAR_EPOCH },
    body: bytes,
  };
}

/** Archives say nothing about when they were made, so that equal contents are equal bytes. */
const TAR_EPOCH = new Date(0);

/** Where a folder really is, unless that is outside the tree. */
async function insideOf(root: string, folder: TreePath): Promise<string | undefined> {
  try {
    const real = await realpath(root);
    const place = await realpath(join(root, folder));
    return place === real || place.startsWith(real + sep) ? place : undefined;
  } catch {
    return undefined;
  }
}

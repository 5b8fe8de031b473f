import { join } from "node:path";

import { safeRead } from "../read/safe-read.ts";

/** Largest index that is read: about a million files. */
const MAX_INDEX_BYTES = 268_435_456;
/** Most entries of an index that are read. */
const MAX_ENTRIES = 2_000_000;
/** Bytes of an entry before its flags: times, device, inode, mode, owner, size, object name (SHA-1). */
const FLAGS_OFFSET = 60;
/** Longest name that the flags themselves give the length of. */
const MAX_FLAGGED_LENGTH = 0xfff;

/**
 * What the git index of a work tree lists, read without git: files, and the folders above them with a slash behind. A file
 * that was added stays part of the repository although `.gitignore` names it.
 *
 * @param root - absolute. Of a linked work tree or a submodule the index lies elsewhere, and nothing outside is read.
 * @returns empty where there is no index that can be read.
 */
export function trackedIn(root: string): ReadonlySet<string> {
  const read = safeRead(join(root, ".git", "index"), { maxBytes: MAX_INDEX_BYTES });
  const paths = read.state === "read" ? trackedPaths(read.bytes) : [];
  return new Set(paths.flatMap((path) => [path, ...foldersAbove(path)]));
}

/**
 * The paths of an index of version 2 or 3; empty for what is none.
 *
 * @see https://git-scm.com/docs/index-format
 */
function trackedPaths(index: Uint8Array): readonly string[] {
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  if (view.byteLength < 12 || view.getUint32(0) !== SIGNATURE) return [];
  const version = view.getUint32(4);
  if (version !== 2 && version !== 3) return [];
  const count = Math.min(view.getUint32(8), MAX_ENTRIES);
  const paths: string[] = [];
  let offset = 12;
  for (let entry = 0; entry < count; entry += 1) {
    if (offset + FLAGS_OFFSET + 2 > view.byteLength) return [];
    const flags = view.getUint16(offset + FLAGS_OFFSET);
    const start = offset + FLAGS_OFFSET + ((flags & EXTENDED) === 0 ? 2 : 4);
    const end = endOfName(index, start, flags & MAX_FLAGGED_LENGTH);
    if (end === undefined) return [];
    paths.push(DECODER.decode(index.subarray(start, end)));
    // Entries are padded with 1 to 8 zero bytes to a multiple of eight.
    offset += Math.floor((end - offset + 8) / 8) * 8;
  }
  return paths;
}

const SIGNATURE = 0x44495243;
const EXTENDED = 0x4000;
const DECODER = new TextDecoder();

function endOfName(index: Uint8Array, start: number, length: number): number | undefined {
  const end = length < MAX_FLAGGED_LENGTH ? start + length : index.indexOf(0, start);
  return end < start || end > index.length ? undefined : end;
}

function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
    folders.push(path.slice(0, end + 1));
  }
  return folders;
}

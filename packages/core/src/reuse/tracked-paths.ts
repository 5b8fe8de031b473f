import { PathFilter, type IgnoreRules } from "../walk/path-filter.ts";

/** Most entries of an index that are read. */
const MAX_ENTRIES = 2_000_000;
/** Bytes of an entry before its flags: times, device, inode, mode, owner, size, object name (SHA-1). */
const FLAGS_OFFSET = 60;
/** Longest name that the flags themselves give the length of. */
const MAX_FLAGGED_LENGTH = 0xfff;

/**
 * The paths that a git index (versions 2 and 3) lists, read without git. A file that was added stays part of the
 * repository although `.gitignore` names it.
 *
 * @returns empty for what is no such index; then `.gitignore` alone decides.
 * @see https://git-scm.com/docs/index-format
 */
export function trackedPaths(index: Uint8Array): readonly string[] {
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

/** Leaves out what version control ignores, unless it was added all the same. */
export class TrackedPathFilter extends PathFilter {
  /** Files, and the folders above them with a slash behind. */
  readonly #kept: ReadonlySet<string>;

  constructor(tracked: readonly string[]) {
    super([]);
    this.#kept = new Set(tracked.flatMap((path) => [path, ...foldersAbove(path)]));
  }

  override ignoredByGit(path: string, rules: readonly IgnoreRules[]): boolean {
    return !this.#kept.has(path) && super.ignoredByGit(path, rules);
  }
}

function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
    folders.push(path.slice(0, end + 1));
  }
  return folders;
}

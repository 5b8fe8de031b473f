import type { FilePart, TreePath } from "@lizenzlotse/model";

/** Largest file that is read whole unless a caller sets another limit. */
export const MAX_FILE_BYTES = 104_857_600;

/** Numbers of what was looked at, whether read now or known from the cache. */
export interface ReadCounts {
  readonly filesRead: number;
  readonly bytesRead: number;
}

/** Where a file's bytes lie, for threads that read it themselves. */
export interface DiskPlace {
  /** As the file system knows it. */
  readonly diskPath: string | Buffer;
  /** The piece of that file; absent where it is all of it. */
  readonly part?: FilePart | undefined;
}

/** Files of what is scanned, as matching needs them. */
export interface ScannedFiles {
  placeOf(path: TreePath): DiskPlace;
  /** Counts a file that a thread has read, or whose content is known from an earlier scan: results do not tell which. */
  count(sizeBytes: number): void;
  counts(): ReadCounts;
}

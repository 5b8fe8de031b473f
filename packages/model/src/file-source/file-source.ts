import type { Diagnostic } from "../diagnostic/diagnostic.ts";

/**
 * A path inside the scanned tree: relative to its root, `/` between segments, no leading `./`.
 * Bytes of a name that are not UTF-8 appear as `\xNN`; the source that listed the path still finds the file.
 */
export type TreePath = string;

/** What came of reading a file: its bytes, or why there are none. Bad input never throws. */
export type ReadOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** Algorithms of {@link FileSource.digest}. */
export type DigestAlgorithm = "SHA-1" | "SHA-256" | "SHA-512";

/** A piece of a file, in bytes. */
export interface FilePart {
  readonly start: number;
  readonly length: number;
}

/** Limits of one read. */
export interface ReadLimits {
  /** A larger file is refused with `file/too-large`. Default: the source's own limit. */
  readonly maxBytes?: number | undefined;
}

/**
 * The one door to the files of a tree. Everything that reads a scanned project goes through it, so that limits,
 * links and the root are minded in one place.
 */
export interface FileSource {
  /** Whether the walk listed this regular file. */
  has(path: TreePath): boolean;
  /** The regular files directly inside a folder (`""` is the root), sorted by name; empty where there is no such folder. */
  list(folder: TreePath): readonly TreePath[];
  /** Reads a file whole. A path that does not exist is `file/unreadable`. */
  read(path: TreePath, limits?: ReadLimits): Promise<ReadOutcome>;
  /** Reads a piece of a file, however large the file is; fewer bytes where it ends before. */
  readPart(path: TreePath, part: FilePart): Promise<ReadOutcome>;
  /**
   * Checksum of a whole file in lower-case hex, also of an archive inside an archive; `undefined` where it cannot be
   * taken.
   */
  digest(path: TreePath, algorithm: DigestAlgorithm): Promise<string | undefined>;
}

/**
 * A folder that holds evidence beside the listed tree, such as a package manager's cache: looked into by path, never
 * walked, and never through links that lead out of it.
 */
export interface CacheSource {
  /** Reads a file, or `undefined` where the cache does not hold it. */
  read(path: TreePath, limits?: ReadLimits): Promise<Uint8Array | undefined>;
  /** What lies directly inside a folder (`""` is the cache itself); empty where there is no such folder. */
  list(folder: TreePath): CacheListing;
}

/** Names, sorted; links are not among them. */
export interface CacheListing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** An archive in a cache. Names tell nothing there, so the format is said; a tar may be compressed. */
export interface CachedArchive {
  readonly path: TreePath;
  readonly format: "tar" | "zip";
}

/** A file out of a cache. */
export interface CachedFile {
  /** Inside the cache or the archive that was asked. */
  readonly path: TreePath;
  readonly bytes: Uint8Array;
}

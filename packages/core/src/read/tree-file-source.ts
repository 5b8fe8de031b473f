import {
  createDiagnostic,
  type DigestAlgorithm,
  type FilePart,
  type FileSource,
  type ReadLimits,
  type ReadOutcome,
  type TreePath,
} from "@lizenzlotse/model";

import type { Listing } from "../walk/walk-tree.ts";
import { digestOf } from "./digest-of.ts";
import { safeRead, type SafeRead, type SafeReadOptions } from "./safe-read.ts";
import {
  type DiskPlace,
  MAX_FILE_BYTES,
  type ReadCounts,
  type ScannedFiles,
} from "./scanned-files.ts";
import { unreadProblem } from "./unread-problem.ts";

/** The files of a walked tree behind the one door through which everything reads. */
export class TreeFileSource implements FileSource, ScannedFiles {
  readonly #root: string;
  readonly #listing: Listing;
  readonly #paths: ReadonlySet<TreePath>;
  #filesRead = 0;
  #bytesRead = 0;

  constructor(root: string, listing: Listing) {
    this.#root = root;
    this.#listing = listing;
    this.#paths = new Set(listing.paths);
  }

  has(path: TreePath): boolean {
    return this.#paths.has(path);
  }

  list(folder: TreePath): readonly TreePath[] {
    const names = this.#listing.folders.get(folder) ?? [];
    return names;
  }

  read(path: TreePath, limits: ReadLimits = {}): Promise<ReadOutcome> {
    const maxBytes = limits.maxBytes ?? MAX_FILE_BYTES;
    const read = this.#open(path, { maxBytes });
    if (read.state === "read") this.count(read.bytes.length);
    return Promise.resolve(toOutcome(path, read, maxBytes));
  }

  readPart(path: TreePath, part: FilePart): Promise<ReadOutcome> {
    const read = this.#open(path, { maxBytes: Number.POSITIVE_INFINITY, part });
    return Promise.resolve(toOutcome(path, read, Number.POSITIVE_INFINITY));
  }

  digest(path: TreePath, algorithm: DigestAlgorithm): Promise<string | undefined> {
    const read = this.#open(path, { maxBytes: MAX_FILE_BYTES });
    return Promise.resolve(read.state === "read" ? digestOf(read.bytes, algorithm) : undefined);
  }

  #open(path: TreePath, options: SafeReadOptions): SafeRead {
    if (!this.has(path)) return { state: "failed", reason: "ENOENT" };
    return safeRead(this.diskPath(path), options);
  }

  /** Counts a file that a thread has read, or whose content is known from an earlier scan: results do not tell which. */
  count(sizeBytes: number): void {
    this.#filesRead += 1;
    this.#bytesRead += sizeBytes;
  }

  placeOf(path: TreePath): DiskPlace {
    return { diskPath: this.diskPath(path) };
  }

  /** The path as the file system knows it. */
  diskPath(path: TreePath): string | Buffer {
    return this.#listing.rawPaths.get(path) ?? `${this.#root}/${path}`;
  }

  counts(): ReadCounts {
    return { filesRead: this.#filesRead, bytesRead: this.#bytesRead };
  }
}

function toOutcome(path: TreePath, read: SafeRead, maxBytes: number): ReadOutcome {
  if (read.state === "read") return { ok: true, bytes: read.bytes };
  const { code, parameters } = unreadProblem(read, maxBytes);
  return { ok: false, diagnostic: createDiagnostic(code, { path }, parameters) };
}

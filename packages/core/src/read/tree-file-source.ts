import {
  createDiagnostic,
  type FileSource,
  type ReadLimits,
  type ReadOutcome,
  type TreePath,
} from "@lizenzlotse/model";
import pLimit from "p-limit";

import type { Listing } from "../walk/walk-tree.ts";
import { safeRead, type SafeRead } from "./safe-read.ts";

/** Largest file that is read whole unless a caller sets another limit. */
export const MAX_FILE_BYTES = 104_857_600;

/** Numbers of what was looked at, whether read now or known from the cache. */
export interface ReadCounts {
  readonly filesRead: number;
  readonly bytesRead: number;
}

/** The files of a walked tree behind the one door through which everything reads. */
export class TreeFileSource implements FileSource {
  readonly #root: string;
  readonly #listing: Listing;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #paths: ReadonlySet<TreePath>;
  #filesRead = 0;
  #bytesRead = 0;

  /** @param readsAtOnce - how many files may be open at the same time, at least 1. */
  constructor(root: string, listing: Listing, readsAtOnce: number) {
    this.#root = root;
    this.#listing = listing;
    this.#limit = pLimit(readsAtOnce);
    this.#paths = new Set(listing.paths);
  }

  has(path: TreePath): boolean {
    return this.#paths.has(path);
  }

  list(folder: TreePath): readonly TreePath[] {
    const names = this.#listing.folders.get(folder) ?? [];
    return names;
  }

  async read(path: TreePath, limits: ReadLimits = {}): Promise<ReadOutcome> {
    const outcome = await this.readWithIdentity(path, limits.maxBytes ?? MAX_FILE_BYTES);
    if (outcome.state === "read") return { ok: true, bytes: outcome.bytes };
    if (outcome.state === "too-large") {
      const parameters = {
        sizeBytes: String(outcome.sizeBytes),
        limitBytes: String(limits.maxBytes ?? MAX_FILE_BYTES),
      };
      return { ok: false, diagnostic: createDiagnostic("file/too-large", { path }, parameters) };
    }
    return {
      ok: false,
      diagnostic: createDiagnostic("file/unreadable", { path }, { reason: outcome.reason }),
    };
  }

  /** Reads a file with what identifies its state, for the cache. */
  async readWithIdentity(path: TreePath, maxBytes: number): Promise<SafeRead> {
    if (!this.has(path)) return { state: "failed", reason: "ENOENT" };
    const outcome = await this.#limit(() => safeRead(this.diskPath(path), maxBytes));
    if (outcome.state === "read") {
      this.#filesRead += 1;
      this.#bytesRead += outcome.bytes.length;
    }
    return outcome;
  }

  /** Counts a file whose content is known from an earlier scan as if it had been read. */
  countKnown(sizeBytes: number): void {
    this.#filesRead += 1;
    this.#bytesRead += sizeBytes;
  }

  /** The path as the file system knows it. */
  diskPath(path: TreePath): string | Buffer {
    return this.#listing.rawPaths.get(path) ?? `${this.#root}/${path}`;
  }

  counts(): ReadCounts {
    return { filesRead: this.#filesRead, bytesRead: this.#bytesRead };
  }
}

import type { FileJob, JobOutcome } from "../match/file-job.ts";
import { type KnownContents, NOTHING_KNOWN } from "../match/known-contents.ts";

/** Results of earlier scans. A miss is never an error: everything works without a cache. */
export interface ResultCache {
  /** By the file's state on disk, without opening it; `undefined` where it may have changed. */
  lookUp(job: FileJob): JobOutcome | undefined;
  /** Results by content, for who has read a file. */
  readonly contents: KnownContents;
  /** The file behind {@link contents}, which other threads open for themselves; absent without one. */
  readonly file?: string | undefined;
  /** Remembers an outcome that has a fingerprint. */
  store(job: FileJob, outcome: JobOutcome): void;
  /** Writes what is pending and closes. */
  close(): void;
}

/** The cache that is off. */
export const NO_CACHE: ResultCache = {
  lookUp: () => undefined,
  contents: NOTHING_KNOWN,
  store: () => undefined,
  close: () => undefined,
};

import type { ContentFindings } from "../match/file-matcher.ts";
import type { FileIdentity } from "../read/safe-read.ts";

/** Where a result belongs: the file's state on disk and what was asked of it. */
export interface CacheKey {
  readonly path: string | Buffer;
  readonly identity: FileIdentity;
  /** Detection version, file class and extent. */
  readonly flavor: string;
}

/** Results of earlier scans. A miss is never an error: everything works without a cache. */
export interface ResultCache {
  /** By the file's state on disk, without reading it; `undefined` where it may have changed. */
  lookUpPath(path: string | Buffer, flavor: string): Promise<ContentFindings | undefined>;
  /** By content. */
  lookUpContent(sha256: string, flavor: string): ContentFindings | undefined;
  store(key: CacheKey, findings: ContentFindings): void;
  /** Writes what is pending and closes. */
  close(): void;
}

/** The cache that is off. */
export const NO_CACHE: ResultCache = {
  lookUpPath: () => Promise.resolve(undefined),
  lookUpContent: () => undefined,
  store: () => undefined,
  close: () => undefined,
};

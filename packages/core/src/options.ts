import type { Corrections, LotseError, ScanDepth } from "@lizenzlotse/model";

import type { UserEnvironment } from "./caches/open-caches.ts";
import type { BasedRoleRule } from "./first-party/path-roles.ts";
import type { ExcludePattern } from "./walk/path-filter.ts";

/** How results of earlier scans are used. */
export interface CacheSettings {
  /** Absolute path of the cache's file. */
  readonly file: string;
  /** `trust` believes an unchanged file state, `verify` reads and hashes every file. */
  readonly mode: "trust" | "verify";
}

/** What a scan needs to know. Nothing is read from the environment. */
export interface ScanOptions {
  /** Absolute path of the folder to scan. */
  readonly root: string;
  readonly depth: ScanDepth;
  readonly gitignore: "respected" | "ignored";
  readonly exclude: readonly ExcludePattern[];
  readonly roles: readonly BasedRoleRule[];
  /** Threads that match files at the same time, at least 1. */
  readonly jobs: number;
  /** Absent: no cache. */
  readonly cache?: CacheSettings | undefined;
  /** What people decided about facts; absent: nothing. */
  readonly corrections?: Corrections | undefined;
  /** Where the user's package managers keep their stores, of which the scan may then read; absent: none is used. */
  readonly userCaches?: UserEnvironment | undefined;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly toolVersion: string;
  /** Stops the scan with an error. */
  readonly signal: AbortSignal;
  /** Ends the scan early: what was found until then is returned, marked incomplete. */
  readonly deadline: AbortSignal;
  readonly onProgress?: ((event: ProgressEvent) => void) | undefined;
  /** Nanoseconds since the epoch; decides which files changed too recently to be trusted. */
  readonly now: () => bigint;
}

/** What a scan is doing. */
export type ProgressEvent =
  | { readonly step: "walk"; readonly files: number }
  | { readonly step: "analyze"; readonly analyzer: string; readonly files: number }
  | { readonly step: "match"; readonly done: number; readonly total: number }
  | { readonly step: "conclude"; readonly components: number }
  | { readonly step: "cache-off"; readonly error: LotseError };

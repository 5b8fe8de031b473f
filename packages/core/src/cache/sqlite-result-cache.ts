import type { LicenseIndex } from "@lizenzlotse/detection";
import type { Database } from "better-sqlite3";

import { type FileJob, flavorOf, type JobOutcome } from "../match/file-job.ts";
import type { KnownContents } from "../match/known-contents.ts";
import { fingerprintOnDisk, sizeOfFingerprint } from "../read/safe-read.ts";
import { FolderStates, type PlacedState } from "./folder-states.ts";
import type { ResultCache } from "./result-cache.ts";
import { SqliteContents } from "./sqlite-contents.ts";
import { openDatabase } from "./sqlite-driver.ts";

/** A file that changed so recently may change again within the clock's resolution, unseen by any time stamp. */
const UNSETTLED_MS = 2_000;
/** Stored results per transaction. */
const BATCH_SIZE = 2_000;
/** Written into the file; another value means another layout, and the cache starts afresh. */
const LAYOUT_VERSION = 4;

/** `trust` believes an unchanged file state; `verify` reads and hashes every file and uses results by content only. */
export type CacheMode = "trust" | "verify";

/** How the cache is opened. */
export interface CacheOptions {
  readonly file: string;
  readonly mode: CacheMode;
  readonly index: LicenseIndex;
  /** Nanoseconds since the epoch. */
  readonly now: () => bigint;
}

/**
 * Opens the cache of two steps: (path, device, inode, size, modified, changed) → content hash → result.
 *
 * @throws {LotseError} `CACHE_UNAVAILABLE`.
 */
export async function openSqliteCache(options: CacheOptions): Promise<ResultCache> {
  const database = await openDatabase(options.file, "write");
  prepareLayout(database);
  return new SqliteResultCache(database, options);
}

function prepareLayout(database: Database): void {
  if (database.pragma("user_version", { simple: true }) !== LAYOUT_VERSION) {
    database.exec(
      "DROP TABLE IF EXISTS file_state; DROP TABLE IF EXISTS folder_state; DROP TABLE IF EXISTS content_result;",
    );
  }
  database.exec(`
    CREATE TABLE IF NOT EXISTS folder_state (
      folder TEXT NOT NULL, scope TEXT NOT NULL, files TEXT NOT NULL, PRIMARY KEY (folder, scope)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS content_result (
      sha256 TEXT NOT NULL, flavor TEXT NOT NULL, entries TEXT NOT NULL, PRIMARY KEY (sha256, flavor)
    ) WITHOUT ROWID;
    PRAGMA user_version = ${String(LAYOUT_VERSION)};
  `);
}

class SqliteResultCache implements ResultCache {
  readonly contents: KnownContents;
  readonly file: string;
  readonly #database: Database;
  readonly #options: CacheOptions;
  readonly #states: FolderStates;
  readonly #write: (batch: readonly Pending[]) => void;
  #pending: Pending[] = [];

  constructor(database: Database, options: CacheOptions) {
    this.#database = database;
    this.#options = options;
    this.file = options.file;
    const contents = new SqliteContents(database);
    this.contents = contents;
    this.#states = new FolderStates(database);
    this.#write = database.transaction((batch: readonly Pending[]) => {
      for (const { job, outcome } of batch) {
        if (outcome.sha256 === undefined || outcome.entries.length === 0) continue;
        contents.store(outcome.sha256, flavorOf(job, options.index), outcome.entries);
      }
      this.#states.store(batch.map((pending) => this.#toState(pending)));
    });
  }

  lookUp(job: FileJob): JobOutcome | undefined {
    // A name that is no text is no key either.
    if (this.#options.mode === "verify" || typeof job.diskPath !== "string") return undefined;
    // What lies inside another file has no state of its own; it is known by its content alone.
    if (job.part !== undefined) return undefined;
    const known = this.#states.lookUp(job.diskPath, this.#scopeOf(job));
    // What counts as a licence file may change without any change to detection.
    if (known?.class !== job.class) return undefined;
    const now = fingerprintOnDisk(job.diskPath);
    if (now?.fingerprint !== known.fingerprint || this.#isUnsettled(now.changedMs))
      return undefined;
    const sizeBytes = sizeOfFingerprint(known.fingerprint);
    if (known.sha256 === "") return { sizeBytes, entries: [] };
    const entries = this.contents.lookUp(known.sha256, flavorOf(job, this.#options.index));
    return entries === undefined ? undefined : { sizeBytes, sha256: known.sha256, entries };
  }

  store(job: FileJob, outcome: JobOutcome): void {
    if (outcome.fingerprint === undefined || typeof job.diskPath !== "string") return;
    this.#pending.push({ job, outcome });
    if (this.#pending.length >= BATCH_SIZE) this.#flush();
  }

  close(): void {
    this.#flush();
    this.#database.close();
  }

  /** One scope for all classes of a folder's files, so that a folder is one row. */
  #scopeOf({ extent }: FileJob): string {
    return `${this.#options.index.version}/${extent}`;
  }

  #toState({ job, outcome }: Pending): PlacedState {
    const sha256 = outcome.entries.length === 0 ? "" : (outcome.sha256 ?? "");
    const state = { fingerprint: outcome.fingerprint ?? "", class: job.class, sha256 };
    return { path: job.diskPath.toString(), scope: this.#scopeOf(job), state };
  }

  #isUnsettled(changedMs: number): boolean {
    return Number(this.#options.now()) / 1e6 - changedMs < UNSETTLED_MS;
  }

  #flush(): void {
    const batch = this.#pending;
    this.#pending = [];
    if (batch.length > 0) this.#write(batch);
  }
}

interface Pending {
  readonly job: FileJob;
  readonly outcome: JobOutcome;
}

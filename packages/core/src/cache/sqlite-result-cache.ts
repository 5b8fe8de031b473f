import { lstat } from "node:fs/promises";

import type { Database, Statement } from "better-sqlite3";

import type { ContentFindings } from "../match/file-matcher.ts";
import type { FileIdentity } from "../read/safe-read.ts";
import type { CacheKey, ResultCache } from "./result-cache.ts";
import { openDatabase } from "./sqlite-driver.ts";

/** A file that changed so recently may change again within the clock's resolution, unseen by any time stamp. */
const UNSETTLED_NS = 2_000_000_000n;
/** Stored results per transaction. */
const BATCH_SIZE = 500;
/** Written into the file; another value means another layout, and the cache starts afresh. */
const LAYOUT_VERSION = 2;

/** `trust` believes an unchanged file state; `verify` reads and hashes every file and uses results by content only. */
export type CacheMode = "trust" | "verify";

/** How the cache is opened. */
export interface CacheOptions {
  readonly file: string;
  readonly mode: CacheMode;
  /** Nanoseconds since the epoch. */
  readonly now: () => bigint;
}

/**
 * Opens the cache of two steps: (path, device, inode, size, modified, changed) → content hash → result.
 *
 * @throws {LotseError} `CACHE_UNAVAILABLE`.
 */
export async function openSqliteCache(options: CacheOptions): Promise<ResultCache> {
  const database = await openDatabase(options.file);
  prepareLayout(database);
  return new SqliteResultCache(database, options);
}

function prepareLayout(database: Database): void {
  if (database.pragma("user_version", { simple: true }) !== LAYOUT_VERSION) {
    database.exec("DROP TABLE IF EXISTS file_state; DROP TABLE IF EXISTS content_result;");
  }
  database.exec(`
    CREATE TABLE IF NOT EXISTS file_state (
      path BLOB PRIMARY KEY, state TEXT NOT NULL, sha256 TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS content_result (
      sha256 TEXT NOT NULL, flavor TEXT NOT NULL, findings TEXT NOT NULL, PRIMARY KEY (sha256, flavor)
    ) WITHOUT ROWID;
    PRAGMA user_version = ${String(LAYOUT_VERSION)};
  `);
}

class SqliteResultCache implements ResultCache {
  readonly #database: Database;
  readonly #options: CacheOptions;
  readonly #selectState: Statement<[Buffer], { state: string; sha256: string }>;
  readonly #selectResult: Statement<[string, string], { findings: string }>;
  readonly #writeBatch: (batch: readonly Pending[]) => void;
  #pending: Pending[] = [];

  constructor(database: Database, options: CacheOptions) {
    this.#database = database;
    this.#options = options;
    this.#selectState = database.prepare("SELECT state, sha256 FROM file_state WHERE path = ?");
    this.#selectResult = database.prepare(
      "SELECT findings FROM content_result WHERE sha256 = ? AND flavor = ?",
    );
    this.#writeBatch = batchWriter(database);
  }

  async lookUpPath(path: string | Buffer, flavor: string): Promise<ContentFindings | undefined> {
    if (this.#options.mode === "verify") return undefined;
    const known = this.#selectState.get(toBytes(path));
    if (known === undefined) return undefined;
    const stats = await lstat(path, { bigint: true }).catch(() => undefined);
    if (
      stats?.isFile() !== true ||
      this.#isUnsettled(stats.mtimeNs) ||
      this.#isUnsettled(stats.ctimeNs)
    )
      return undefined;
    const identity: FileIdentity = {
      device: stats.dev,
      inode: stats.ino,
      sizeBytes: Number(stats.size),
      modifiedNs: stats.mtimeNs,
      changedNs: stats.ctimeNs,
    };
    return stateText(identity) === known.state
      ? this.lookUpContent(known.sha256, flavor)
      : undefined;
  }

  lookUpContent(sha256: string, flavor: string): ContentFindings | undefined {
    const row = this.#selectResult.get(sha256, flavor);
    if (row === undefined) return undefined;
    try {
      return JSON.parse(row.findings) as ContentFindings;
    } catch {
      // A damaged entry is a miss; the next store overwrites it.
      return undefined;
    }
  }

  store(key: CacheKey, findings: ContentFindings): void {
    this.#pending.push({ key, findings });
    if (this.#pending.length >= BATCH_SIZE) this.#flush();
  }

  close(): void {
    this.#flush();
    this.#database.close();
  }

  #isUnsettled(timeNs: bigint): boolean {
    return this.#options.now() - timeNs < UNSETTLED_NS;
  }

  #flush(): void {
    const batch = this.#pending;
    this.#pending = [];
    if (batch.length > 0) this.#writeBatch(batch);
  }
}

interface Pending {
  readonly key: CacheKey;
  readonly findings: ContentFindings;
}

function batchWriter(database: Database): (batch: readonly Pending[]) => void {
  const writeState = database.prepare(
    "INSERT OR REPLACE INTO file_state (path, state, sha256) VALUES (?, ?, ?)",
  );
  const writeResult = database.prepare(
    "INSERT OR REPLACE INTO content_result (sha256, flavor, findings) VALUES (?, ?, ?)",
  );
  return database.transaction((batch: readonly Pending[]) => {
    for (const { key, findings } of batch) {
      writeState.run(toBytes(key.path), stateText(key.identity), findings.sha256);
      writeResult.run(findings.sha256, key.flavor, JSON.stringify(findings));
    }
  });
}

function toBytes(path: string | Buffer): Buffer {
  return typeof path === "string" ? Buffer.from(path) : path;
}

function stateText(identity: FileIdentity): string {
  const { device, inode, sizeBytes, modifiedNs, changedNs } = identity;
  return [device, inode, sizeBytes, modifiedNs, changedNs].join(":");
}

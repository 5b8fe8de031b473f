import type { Database, Statement } from "better-sqlite3";

import type { ContentEntry } from "../match/content-result.ts";
import type { KnownContents } from "../match/known-contents.ts";
import { openDatabase } from "./sqlite-driver.ts";

/** Results by content and flavor, in the cache's file. */
export class SqliteContents implements KnownContents {
  readonly #select: Statement<[string, string], { entries: string }>;
  readonly #insert: Statement<[string, string, string]>;

  constructor(database: Database) {
    this.#select = database.prepare(
      "SELECT entries FROM content_result WHERE sha256 = ? AND flavor = ?",
    );
    this.#insert = database.prepare(
      "INSERT OR REPLACE INTO content_result (sha256, flavor, entries) VALUES (?, ?, ?)",
    );
  }

  lookUp(sha256: string, flavor: string): readonly ContentEntry[] | undefined {
    const row = this.#select.get(sha256, flavor);
    if (row === undefined) return undefined;
    try {
      return JSON.parse(row.entries) as readonly ContentEntry[];
    } catch {
      // A damaged entry is a miss; the next store overwrites it.
      return undefined;
    }
  }

  /** Belongs into a transaction. */
  store(sha256: string, flavor: string, entries: readonly ContentEntry[]): void {
    this.#insert.run(sha256, flavor, JSON.stringify(entries));
  }
}

/**
 * Opens the contents for reading, beside whoever writes.
 *
 * @throws {LotseError} `CACHE_UNAVAILABLE`.
 */
export async function openContents(file: string): Promise<KnownContents> {
  return new SqliteContents(await openDatabase(file, "read"));
}

import { readSqliteTable } from "../../shared/sqlite-table.ts";

/**
 * Reads the headers in an SQLite database: the blobs of the table `Packages`.
 *
 * @throws {DamagedContent} where it is none, or an entry leads out of the file.
 */
export function* readSqlite(bytes: Buffer): Generator<Buffer> {
  for (const record of readSqliteTable(bytes, "Packages")) {
    const blob = record.find((value) => Buffer.isBuffer(value));
    if (blob !== undefined) yield blob;
  }
}

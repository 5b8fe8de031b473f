import { DamagedContent } from "./damaged-content.ts";
import { headerLength, MAX_PACKAGES, piece } from "./database-bytes.ts";

const MAGIC = "SQLite format 3\0";
const TABLE_INTERIOR = 5;
const TABLE_LEAF = 13;
/** Deepest tree; SQLite's own are never deeper than about 20. */
const MAX_DEPTH = 64;
/** Tables and indexes of the database. */
const MAX_SCHEMA_ROWS = 1_000;

interface Database {
  readonly bytes: Buffer;
  readonly pageBytes: number;
  /** Bytes of a page that may be used. */
  readonly usable: number;
}

/** A value of a record: texts as UTF-8, numbers; `undefined` for nothing, and for numbers that JavaScript cannot count. */
export type SqliteValue = string | number | Buffer | undefined;

/**
 * Reads the records of one table of an SQLite database. Only what that takes of the file format is known here, which is
 * little, and needs no database engine to open a stranger's file. Changes that still wait in a journal are not seen.
 *
 * @throws {DamagedContent} where it is none, has no such table, or an entry leads out of the file.
 * @see https://www.sqlite.org/fileformat2.html
 */
export function* readSqliteTable(bytes: Buffer, table: string): Generator<readonly SqliteValue[]> {
  const database = open(bytes);
  const root = rootOf(database, table);
  if (root === undefined) throw new DamagedContent(`there is no table ${table}`);
  let count = 0;
  for (const record of rows(database, root)) {
    count += 1;
    if (count > MAX_PACKAGES)
      throw new DamagedContent(`more than ${String(MAX_PACKAGES)} packages`);
    yield record;
  }
}

function open(bytes: Buffer): Database {
  if (piece(bytes, 0, 100).toString("latin1", 0, 16) !== MAGIC)
    throw new DamagedContent("not an SQLite database");
  const stated = bytes.readUInt16BE(16);
  const pageBytes = stated === 1 ? 65_536 : stated;
  if (pageBytes < 512 || (pageBytes & (pageBytes - 1)) !== 0)
    throw new DamagedContent("pages of an impossible size");
  return { bytes, pageBytes, usable: pageBytes - bytes.readUInt8(20) };
}

/** The first page is the table of all tables: type, name, table, root page, statement. */
function rootOf(database: Database, table: string): number | undefined {
  let count = 0;
  for (const [type, name, , root] of rows(database, 1)) {
    if (type === "table" && name === table && typeof root === "number") return root;
    count += 1;
    if (count > MAX_SCHEMA_ROWS) return undefined;
  }
  return undefined;
}

/** The records of a table, from its root page down. No page is entered twice: circles end. */
function* rows(database: Database, root: number): Generator<readonly SqliteValue[]> {
  const seen = new Set<number>();
  const stack: { readonly page: number; readonly depth: number }[] = [{ page: root, depth: 1 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { page, depth } = next;
    if (seen.has(page) || depth > MAX_DEPTH) throw new DamagedContent("a tree that is no tree");
    seen.add(page);
    const { kind, cells, rightmost } = readPage(database, page);
    if (kind === TABLE_LEAF) {
      for (const cell of cells) yield readRecord(recordAt(database, cell));
    } else {
      stack.push({ page: rightmost, depth: depth + 1 });
      for (const cell of cells.toReversed())
        stack.push({ page: database.bytes.readUInt32BE(cell), depth: depth + 1 });
    }
  }
}

interface Page {
  readonly kind: number;
  /** Places of its cells in the file. */
  readonly cells: readonly number[];
  readonly rightmost: number;
}

function readPage({ bytes, pageBytes }: Database, number: number): Page {
  const start = (number - 1) * pageBytes;
  piece(bytes, start, pageBytes);
  const header = number === 1 ? start + 100 : start;
  const kind = bytes.readUInt8(header);
  if (kind !== TABLE_INTERIOR && kind !== TABLE_LEAF)
    throw new DamagedContent("a page of another kind stands in a table");
  const count = bytes.readUInt16BE(header + 3);
  const pointers = header + (kind === TABLE_INTERIOR ? 12 : 8);
  if (pointers + 2 * count > start + pageBytes) throw new DamagedContent("a page is damaged");
  const cells = Array.from({ length: count }, (_, index) => {
    const cell = bytes.readUInt16BE(pointers + 2 * index);
    piece(bytes, start + cell, 4);
    return start + cell;
  });
  const rightmost = kind === TABLE_INTERIOR ? bytes.readUInt32BE(header + 8) : 0;
  return { kind, cells, rightmost };
}

/** The bytes of a record: what does not fit its page goes on on others. */
function recordAt({ bytes, pageBytes, usable }: Database, cell: number): Buffer {
  const size = varint(bytes, cell);
  const key = varint(bytes, size.end);
  const length = headerLength(size.value);
  const local = localLength(length, usable);
  const parts = [piece(bytes, key.end, local)];
  let missing = length - local;
  let page = missing > 0 ? piece(bytes, key.end + local, 4).readUInt32BE(0) : 0;
  while (missing > 0) {
    const start = (page - 1) * pageBytes;
    const taken = Math.min(missing, usable - 4);
    parts.push(piece(bytes, start + 4, taken));
    missing -= taken;
    page = bytes.readUInt32BE(start);
  }
  return Buffer.concat(parts);
}

/** How much of a record stays on the page of its table. */
function localLength(length: number, usable: number): number {
  const most = usable - 35;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  return fitting <= most ? fitting : least;
}

/** Numbers of up to nine bytes; those beyond what JavaScript can count are no lengths. */
function varint(bytes: Buffer, at: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = piece(bytes, at + index, 1).readUInt8(0);
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return { value, end: at + index + 1 };
  }
  return { value: value * 256 + piece(bytes, at + 8, 1).readUInt8(0), end: at + 9 };
}

/** Of integers; the last is a real. */
const NUMBER_BYTES = [0, 1, 2, 3, 4, 6, 8, 8];

function readRecord(record: Buffer): readonly SqliteValue[] {
  const head = varint(record, 0);
  const values: SqliteValue[] = [];
  let body = head.value;
  for (let at = head.end; at < head.value;) {
    const { value: type, end } = varint(record, at);
    at = end;
    const length = NUMBER_BYTES[type] ?? (type >= 12 ? Math.floor((type - 12) / 2) : 0);
    values.push(valueOf(piece(record, body, length), type));
    body += length;
  }
  return values;
}

function valueOf(bytes: Buffer, type: number): SqliteValue {
  if (type >= 12) return type % 2 === 0 ? bytes : bytes.toString("utf8");
  if (type >= 1 && type <= 5) return bytes.readIntBE(0, bytes.length);
  if (type === 7) return bytes.readDoubleBE(0);
  return type === 8 || type === 9 ? type - 8 : undefined;
}

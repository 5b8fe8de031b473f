import { DamagedContent } from "../../shared/damaged-content.ts";
import { headerLength, MAX_PACKAGES, piece } from "../../shared/database-bytes.ts";

const HASH_MAGIC = 0x061561;
const PAGE_HEADER_BYTES = 26;
/** Kinds of pages with entries: before and since Berkeley DB 4.6. */
const HASH_PAGES: ReadonlySet<number> = new Set([2, 13]);
const OVERFLOW_PAGE = 7;
/** Kinds of entries: in the page itself, and on pages of their own. */
const IN_PAGE = 1;
const OFF_PAGE = 3;

interface Database {
  readonly bytes: Buffer;
  readonly pageBytes: number;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
}

/**
 * Reads the headers in a Berkeley DB hash, as rpm used until 4.15: every page with entries is looked at in the order of
 * the file, which takes no knowledge of the hash function.
 *
 * @throws {DamagedContent} where it is none, or an entry leads out of the file.
 * @see Oracle Berkeley DB, src/dbinc/db_page.h
 */
export function* readBdb(bytes: Buffer): Generator<Buffer> {
  const database = openHash(bytes);
  const { pageBytes } = database;
  let count = 0;
  for (let page = pageBytes; page + pageBytes <= bytes.length; page += pageBytes) {
    if (!HASH_PAGES.has(bytes.readUInt8(page + 25))) continue;
    for (const value of valuesOf(database, page)) {
      // Beside the headers there is one number: the next free key.
      if (value.length <= 4) continue;
      count += 1;
      if (count > MAX_PACKAGES)
        throw new DamagedContent(`more than ${String(MAX_PACKAGES)} packages`);
      yield value;
    }
  }
}

function openHash(bytes: Buffer): Database {
  const head = piece(bytes, 0, 72);
  const order = head.readUInt32LE(12) === HASH_MAGIC ? "little" : "big";
  const u16 = (at: number): number =>
    order === "little" ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  const u32 = (at: number): number =>
    order === "little" ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  if (u32(12) !== HASH_MAGIC) throw new DamagedContent("not a Berkeley DB hash");
  const pageBytes = u32(20);
  if (pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0)
    throw new DamagedContent("pages of an impossible size");
  return { bytes, pageBytes, u16, u32 };
}

/** Entries stand in pairs, a key and its value; their places are listed after the page's header. */
function* valuesOf(database: Database, page: number): Generator<Buffer> {
  const { bytes, pageBytes, u16 } = database;
  const count = u16(page + 20);
  if (PAGE_HEADER_BYTES + 2 * count > pageBytes) throw new DamagedContent("a page is damaged");
  const placeOf = (index: number): number => u16(page + PAGE_HEADER_BYTES + 2 * index);
  for (let index = 1; index < count; index += 2) {
    const place = placeOf(index);
    const end = placeOf(index - 1);
    if (place >= end || end > pageBytes) throw new DamagedContent("an entry leads out of its page");
    const kind = bytes.readUInt8(page + place);
    if (kind === IN_PAGE) yield piece(bytes, page + place + 1, end - place - 1);
    else if (kind === OFF_PAGE) yield offPage(database, page + place);
  }
}

/** A value on a chain of pages, none of which is met twice. */
function offPage({ bytes, pageBytes, u16, u32 }: Database, at: number): Buffer {
  const length = headerLength(u32(at + 8));
  const parts: Buffer[] = [];
  const seen = new Set<number>();
  let found = 0;
  let page = u32(at + 4) * pageBytes;
  while (found < length) {
    piece(bytes, page, pageBytes);
    const filled = u16(page + 22);
    if (bytes.readUInt8(page + 25) !== OVERFLOW_PAGE || filled === 0 || seen.has(page))
      throw new DamagedContent("a chain of pages is broken");
    seen.add(page);
    parts.push(piece(bytes, page + PAGE_HEADER_BYTES, Math.min(filled, length - found)));
    found += filled;
    page = u32(page + 16) * pageBytes;
  }
  return Buffer.concat(parts);
}

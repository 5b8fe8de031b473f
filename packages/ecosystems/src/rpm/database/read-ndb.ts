import { DamagedContent } from "../../shared/damaged-content.ts";
import { headerLength, MAX_PACKAGES, piece } from "../../shared/database-bytes.ts";

const MAGIC = 0x506d7052; // "RpmP"
const SLOT_MAGIC = 0x746f6c53; // "Slot"
const BLOB_MAGIC = 0x53626c42; // "BlbS"
const HEADER_BYTES = 32;
const SLOT_BYTES = 16;
const PAGE_BYTES = 4_096;
const BLOCK_BYTES = 16;
/** Magic, number, generation and length before each header. */
const BLOB_HEAD_BYTES = 16;

/**
 * Reads the headers in rpm's own database format, which SUSE uses: a table of slots, each leading to a blob.
 *
 * @throws {DamagedContent} where it is none, or an entry leads out of the file.
 * @see https://github.com/rpm-software-management/rpm/blob/master/lib/backend/ndb/rpmpkg.c
 */
export function* readNdb(bytes: Buffer): Generator<Buffer> {
  if (piece(bytes, 0, HEADER_BYTES).readUInt32LE(0) !== MAGIC)
    throw new DamagedContent("not a database of the kind ndb");
  const end = bytes.readUInt32LE(12) * PAGE_BYTES;
  let count = 0;
  for (let at = HEADER_BYTES; at + SLOT_BYTES <= end; at += SLOT_BYTES) {
    const slot = piece(bytes, at, SLOT_BYTES);
    if (slot.readUInt32LE(0) !== SLOT_MAGIC) throw new DamagedContent("a slot is damaged");
    const blocks = slot.readUInt32LE(8);
    if (blocks === 0) continue;
    count += 1;
    if (count > MAX_PACKAGES)
      throw new DamagedContent(`more than ${String(MAX_PACKAGES)} packages`);
    yield blobAt(bytes, blocks * BLOCK_BYTES, slot.readUInt32LE(4));
  }
}

function blobAt(bytes: Buffer, start: number, packageNumber: number): Buffer {
  const head = piece(bytes, start, BLOB_HEAD_BYTES);
  if (head.readUInt32LE(0) !== BLOB_MAGIC || head.readUInt32LE(4) !== packageNumber)
    throw new DamagedContent("a header is not where its slot says");
  return piece(bytes, start + BLOB_HEAD_BYTES, headerLength(head.readUInt32LE(12)));
}

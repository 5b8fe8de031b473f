import { inflateSync } from "node:zlib";

const WOFF_HEADER_BYTES = 44;
const WOFF_ENTRY_BYTES = 20;
const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;

/**
 * A font of the Web Open Font Format 1.0 as the OpenType font that it packs: the same tables, each unpacked.
 *
 * @param woff - from a package that we depend on; nothing foreign is read here.
 * @see W3C Recommendation "WOFF File Format 1.0", sections 3 to 5
 */
export function unpackWoff(woff: Buffer): Buffer {
  const tables = woff.readUInt16BE(12);
  const sfnt = Buffer.alloc(woff.readUInt32BE(16));
  writeHeader(sfnt, woff.readUInt32BE(4), tables);
  let offset = SFNT_HEADER_BYTES + SFNT_ENTRY_BYTES * tables;
  for (let index = 0; index < tables; index += 1) {
    const packed = readEntry(woff, WOFF_HEADER_BYTES + WOFF_ENTRY_BYTES * index);
    const entry = SFNT_HEADER_BYTES + SFNT_ENTRY_BYTES * index;
    sfnt.writeUInt32BE(packed.tag, entry);
    sfnt.writeUInt32BE(packed.checksum, entry + 4);
    sfnt.writeUInt32BE(offset, entry + 8);
    sfnt.writeUInt32BE(packed.lengthBytes, entry + 12);
    unpackTable(woff, packed).copy(sfnt, offset);
    offset += Math.ceil(packed.lengthBytes / 4) * 4;
  }
  return sfnt;
}

interface PackedTable {
  readonly tag: number;
  readonly offset: number;
  readonly packedBytes: number;
  readonly lengthBytes: number;
  readonly checksum: number;
}

function readEntry(woff: Buffer, at: number): PackedTable {
  return {
    tag: woff.readUInt32BE(at),
    offset: woff.readUInt32BE(at + 4),
    packedBytes: woff.readUInt32BE(at + 8),
    lengthBytes: woff.readUInt32BE(at + 12),
    checksum: woff.readUInt32BE(at + 16),
  };
}

/** A table that packing would not have made smaller is stored as it is. */
function unpackTable(woff: Buffer, { offset, packedBytes, lengthBytes }: PackedTable): Buffer {
  const stored = woff.subarray(offset, offset + packedBytes);
  return packedBytes < lengthBytes ? inflateSync(stored) : stored;
}

function writeHeader(sfnt: Buffer, flavor: number, tables: number): void {
  const selector = Math.floor(Math.log2(tables));
  const range = 2 ** selector * SFNT_ENTRY_BYTES;
  sfnt.writeUInt32BE(flavor, 0);
  sfnt.writeUInt16BE(tables, 4);
  sfnt.writeUInt16BE(range, 6);
  sfnt.writeUInt16BE(selector, 8);
  sfnt.writeUInt16BE(tables * SFNT_ENTRY_BYTES - range, 10);
}

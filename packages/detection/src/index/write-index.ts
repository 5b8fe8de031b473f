import { crc32 } from "node:zlib";
import {
  ALIGNMENT,
  HEADER_BYTES,
  INDEX_FORMAT_VERSION,
  INDEX_MAGIC,
  SECTION_ENTRY_BYTES,
  SECTIONS,
  type SectionName,
} from "./binary-format.ts";

/** The content of every section. */
export type IndexSections = Readonly<Record<SectionName, ArrayBufferView>>;

/** Lays the sections into one buffer, see `binary-format.ts`. */
export function writeIndex(sections: IndexSections): SharedArrayBuffer {
  const tableEnd = HEADER_BYTES + SECTIONS.length * SECTION_ENTRY_BYTES;
  const total = SECTIONS.reduce((end, name) => aligned(end) + sections[name].byteLength, tableEnd);
  const buffer = new SharedArrayBuffer(total);
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  let end = tableEnd;
  SECTIONS.forEach((name, section) => {
    const { buffer: from, byteOffset, byteLength } = sections[name];
    const start = aligned(end);
    bytes.set(new Uint8Array(from, byteOffset, byteLength), start);
    view.setUint32(HEADER_BYTES + section * SECTION_ENTRY_BYTES, start, true);
    view.setUint32(HEADER_BYTES + section * SECTION_ENTRY_BYTES + 4, byteLength, true);
    end = start + byteLength;
  });
  writeHeader(view, bytes);
  return buffer;
}

function writeHeader(view: DataView, bytes: Uint8Array): void {
  view.setUint32(0, INDEX_MAGIC, true);
  view.setUint32(4, INDEX_FORMAT_VERSION, true);
  view.setUint32(8, bytes.length, true);
  view.setUint32(12, crc32(bytes.subarray(HEADER_BYTES)), true);
  view.setUint32(16, SECTIONS.length, true);
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

import {
  type ExecutableImage,
  type ImageSection,
  MAX_SECTIONS,
  readNumber,
  type ReadBytes,
  zeroEnded,
} from "./executable-image.ts";
import { DamagedContent } from "../../shared/damaged-content.ts";

const PE_SIGNATURE = 0x4550;
const OPTIONAL_WIDE = 0x20b;
const INITIALIZED_DATA = 0x40;
const WRITABLE = 0x8000_0000;

/**
 * Reads where the sections of a Windows program lie.
 *
 * @throws {RangeError} where the headers lead out of the file, or it is a program for DOS.
 * @see https://learn.microsoft.com/windows/win32/debug/pe-format
 */
export async function readPe(read: ReadBytes): Promise<ExecutableImage> {
  const start = (await read(0, 64)).readUInt32LE(60);
  const header = await read(start, 24 + 64);
  if (header.readUInt32LE(0) !== PE_SIGNATURE) throw new DamagedContent("no PE header");
  const optionalSize = header.readUInt16LE(20);
  const wide = header.readUInt16LE(24) === OPTIONAL_WIDE;
  const base = wide ? readNumber(header, 24 + 24, "little") : header.readUInt32LE(24 + 28);
  const count = Math.min(header.readUInt16LE(6), MAX_SECTIONS);
  const table = await read(start + 24 + optionalSize, count * 40);
  const sections = Array.from({ length: count }, (_, index) => sectionAt(table, index * 40, base));
  return {
    sections: sections.map(({ section }) => section),
    segments: sections.map(({ section }) => section),
    dataSections: sections
      .filter(({ flags }) => (flags & INITIALIZED_DATA) !== 0 && (flags & WRITABLE) !== 0)
      .map(({ section }) => section),
  };
}

function sectionAt(
  table: Buffer,
  at: number,
  base: number,
): { readonly section: ImageSection; readonly flags: number } {
  const section = {
    name: zeroEnded(table.subarray(at, at + 8)),
    address: base + table.readUInt32LE(at + 12),
    length: table.readUInt32LE(at + 16),
    start: table.readUInt32LE(at + 20),
  };
  return { section, flags: table.readUInt32LE(at + 36) };
}

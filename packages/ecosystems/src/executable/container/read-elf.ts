import {
  type ExecutableImage,
  type ImageSection,
  MAX_SECTIONS,
  readNumber,
  type ReadBytes,
  zeroEnded,
} from "./executable-image.ts";

/** Largest table of names that is read. */
const MAX_NAMES_BYTES = 1_048_576;

/**
 * Reads where the sections and segments of an ELF file lie.
 *
 * @throws {RangeError} where the headers lead out of the file.
 * @see https://gabi.xinuos.com/elf/a-intro.html
 */
export async function readElf(read: ReadBytes): Promise<ExecutableImage> {
  const layout = layoutOf(await read(0, 64));
  const sections = await readSections(layout, read);
  const segments = await readSegments(layout, read);
  return {
    sections,
    segments: segments.map(({ segment }) => segment),
    dataSections: segments
      .filter(({ isLoaded, flags }) => isLoaded && (flags & (WRITE | EXECUTE)) === WRITE)
      .map(({ segment }) => segment),
  };
}

const EXECUTE = 1;
const WRITE = 2;
const LOADED = 1;

interface Layout {
  readonly wide: boolean;
  readonly u16: (bytes: Buffer, at: number) => number;
  readonly u32: (bytes: Buffer, at: number) => number;
  /** A number as wide as the file's addresses. */
  readonly word: (bytes: Buffer, at: number) => number;
  readonly header: Buffer;
}

function layoutOf(header: Buffer): Layout {
  const wide = header.readUInt8(4) === 2;
  const order = header.readUInt8(5) === 1 ? "little" : "big";
  const u16 = (bytes: Buffer, at: number): number =>
    order === "little" ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  const u32 = (bytes: Buffer, at: number): number =>
    order === "little" ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  const word = (bytes: Buffer, at: number): number =>
    wide ? readNumber(bytes, at, order) : u32(bytes, at);
  return { wide, u16, u32, word, header };
}

/** Places in headers for 32 and 64 bits. */
const NARROW_FILE = {
  sections: 32,
  size: 46,
  count: 48,
  names: 50,
  segments: 28,
  pSize: 42,
  pCount: 44,
};
const WIDE_FILE = {
  sections: 40,
  size: 58,
  count: 60,
  names: 62,
  segments: 32,
  pSize: 54,
  pCount: 56,
};
const NARROW_SECTION = { address: 12, start: 16, length: 20 };
const WIDE_SECTION = { address: 16, start: 24, length: 32 };
const NARROW_SEGMENT = { flags: 24, start: 4, address: 8, length: 16 };
const WIDE_SEGMENT = { flags: 4, start: 8, address: 16, length: 32 };

async function readSections(layout: Layout, read: ReadBytes): Promise<readonly ImageSection[]> {
  const { header, wide, u16, u32, word } = layout;
  const places = wide ? WIDE_FILE : NARROW_FILE;
  const size = u16(header, places.size);
  const count = Math.min(u16(header, places.count), MAX_SECTIONS);
  if (count === 0 || size < (wide ? 64 : 40)) return [];
  const table = await read(word(header, places.sections), size * count);
  const at = wide ? WIDE_SECTION : NARROW_SECTION;
  const raw = Array.from({ length: count }, (_, index) => ({
    name: u32(table, index * size),
    address: word(table, index * size + at.address),
    start: word(table, index * size + at.start),
    length: word(table, index * size + at.length),
  }));
  const names = raw[u16(header, places.names)];
  if (names === undefined) return [];
  const texts = await read(names.start, Math.min(names.length, MAX_NAMES_BYTES));
  return raw.map((section) => ({ ...section, name: zeroEnded(texts.subarray(section.name)) }));
}

interface Segment {
  readonly segment: ImageSection;
  readonly flags: number;
  readonly isLoaded: boolean;
}

async function readSegments(layout: Layout, read: ReadBytes): Promise<readonly Segment[]> {
  const { header, wide, u16, u32, word } = layout;
  const places = wide ? WIDE_FILE : NARROW_FILE;
  const size = u16(header, places.pSize);
  const count = Math.min(u16(header, places.pCount), MAX_SECTIONS);
  if (count === 0 || size < (wide ? 56 : 32)) return [];
  const table = await read(word(header, places.segments), size * count);
  const at = wide ? WIDE_SEGMENT : NARROW_SEGMENT;
  return Array.from({ length: count }, (_, index) => ({
    isLoaded: u32(table, index * size) === LOADED,
    flags: u32(table, index * size + at.flags),
    segment: {
      name: "",
      start: word(table, index * size + at.start),
      address: word(table, index * size + at.address),
      length: word(table, index * size + at.length),
    },
  }));
}

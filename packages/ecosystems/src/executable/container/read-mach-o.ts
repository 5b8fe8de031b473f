import {
  type ExecutableImage,
  type ImageSection,
  MAX_SECTIONS,
  readNumber,
  type ReadBytes,
  zeroEnded,
} from "./executable-image.ts";

const WIDE_MAGIC = 0xfeedfacf;
const SEGMENT = 0x1;
const SEGMENT_WIDE = 0x19;
/** Largest table of load commands that is read. */
const MAX_COMMANDS_BYTES = 1_048_576;

interface Place {
  readonly size: number;
  readonly header: number;
  readonly count: number;
}

const NARROW: Place = { size: 68, header: 56, count: 48 };
const WIDE: Place = { size: 80, header: 72, count: 64 };

/**
 * Reads where the sections of a program for Apple's systems lie.
 *
 * @throws {RangeError} where the headers lead out of the file.
 * @see https://github.com/apple-oss-distributions/xnu (EXTERNAL_HEADERS/mach-o/loader.h)
 */
export async function readMachO(read: ReadBytes): Promise<ExecutableImage> {
  const header = await read(0, 32);
  const wide = header.readUInt32LE(0) === WIDE_MAGIC;
  const commands = await read(
    wide ? 32 : 28,
    Math.min(header.readUInt32LE(20), MAX_COMMANDS_BYTES),
  );
  const sections: ImageSection[] = [];
  let at = 0;
  const count = Math.min(header.readUInt32LE(16), MAX_SECTIONS);
  for (let command = 0; command < count && at + 8 <= commands.length; command += 1) {
    const kind = commands.readUInt32LE(at);
    const size = commands.readUInt32LE(at + 4);
    if (kind === SEGMENT || kind === SEGMENT_WIDE)
      sections.push(...sectionsOf(commands.subarray(at, at + size), kind === SEGMENT_WIDE));
    // A command of no size would be read for ever.
    at += Math.max(8, size);
  }
  const dataSections = sections.filter(({ name }) => name === "__data");
  return { sections, segments: sections, dataSections };
}

function sectionsOf(segment: Buffer, wide: boolean): readonly ImageSection[] {
  const { size, header, count } = wide ? WIDE : NARROW;
  const number = Math.min(segment.readUInt32LE(count), MAX_SECTIONS);
  return Array.from({ length: number }, (_, index) => {
    const section = segment.subarray(header + index * size, header + (index + 1) * size);
    return {
      name: zeroEnded(section.subarray(0, 16)),
      address: wide ? readNumber(section, 32, "little") : section.readUInt32LE(32),
      length: wide ? readNumber(section, 40, "little") : section.readUInt32LE(36),
      start: section.readUInt32LE(wide ? 48 : 40),
    };
  });
}

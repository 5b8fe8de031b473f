import type { ExecutableImage, ImageSection, ReadBytes } from "./container/executable-image.ts";
import { readNumber } from "./container/executable-image.ts";
import { DamagedContent } from "../shared/damaged-content.ts";

/** A module as Go writes it into a program. */
export interface GoModuleFacts {
  readonly path: string;
  /** `(devel)` where it was built in its own tree. */
  readonly version: string | undefined;
}

/** What Go says of a program that it built. */
export interface GoBuildInfo {
  /** Of the toolchain: `1.22.1`. */
  readonly goVersion: string | undefined;
  readonly main: GoModuleFacts | undefined;
  /** After replacement. */
  readonly modules: readonly GoModuleFacts[];
}

const MAGIC = Buffer.from("\xff Go buildinf:", "latin1");
const ALIGNMENT = 16;
const HEADER_BYTES = 32;
const INLINE = 2;
const BIG_ENDIAN = 1;
/** How far into the data of a program Go's mark is looked for; it comes first where it has no section of its own. */
const MAX_SEARCHED_BYTES = 4_194_304;
/** Longest list of modules that is read. */
const MAX_TEXT_BYTES = 4_194_304;
/** Most modules of one program. */
const MAX_MODULES = 50_000;

/**
 * Reads what Go's linker wrote into a program: since Go 1.18 the texts themselves, before that their addresses.
 *
 * @returns `undefined` where the program is none of Go's.
 * @see https://pkg.go.dev/debug/buildinfo
 */
export async function readGoBuildInfo(
  image: ExecutableImage,
  read: ReadBytes,
): Promise<GoBuildInfo | undefined> {
  const found = await findHeader(image, read);
  if (found === undefined) return undefined;
  const { at, header } = found;
  const flags = header.readUInt8(15);
  const texts =
    (flags & INLINE) === 0
      ? await readPointed(header, { image, read })
      : await readInline(at + HEADER_BYTES, read);
  const [version = "", modules = ""] = texts;
  return {
    goVersion: /^go(\d[\w.+-]*)/u.exec(version)?.[1],
    ...readModules(withoutMarks(modules)),
  };
}

interface FoundHeader {
  readonly at: number;
  readonly header: Buffer;
}

async function findHeader(
  { sections, dataSections }: ExecutableImage,
  read: ReadBytes,
): Promise<FoundHeader | undefined> {
  const own = sections.filter(({ name }) => name === ".go.buildinfo" || name === "__go_buildinfo");
  for (const section of own.length > 0 ? own : dataSections) {
    const bytes = await read(section.start, Math.min(section.length, MAX_SEARCHED_BYTES));
    let at = bytes.indexOf(MAGIC);
    while (at !== -1 && at % ALIGNMENT !== 0) at = bytes.indexOf(MAGIC, at + 1);
    if (at === -1) continue;
    const header = await read(section.start + at, HEADER_BYTES);
    if (header.length === HEADER_BYTES) return { at: section.start + at, header };
  }
  return undefined;
}

/** Two texts, each after its length in pieces of seven bits. */
async function readInline(start: number, read: ReadBytes): Promise<readonly string[]> {
  const texts: string[] = [];
  let at = start;
  for (let count = 0; count < 2; count += 1) {
    const { length, size } = varint(await read(at, 10));
    if (length > MAX_TEXT_BYTES) throw new DamagedContent("a text of more than 4 MiB");
    texts.push((await read(at + size, length)).toString("utf8"));
    at += size + length;
  }
  return texts;
}

function varint(bytes: Buffer): { readonly length: number; readonly size: number } {
  let length = 0;
  for (const [index, byte] of bytes.entries()) {
    length += (byte & 0x7f) * 2 ** (7 * index);
    if ((byte & 0x80) === 0) return { length, size: index + 1 };
  }
  throw new DamagedContent("a length that does not end");
}

/** Two addresses of strings, each an address and a length. */
async function readPointed(
  header: Buffer,
  { image, read }: { readonly image: ExecutableImage; readonly read: ReadBytes },
): Promise<readonly string[]> {
  const width = header.readUInt8(14);
  const order = (header.readUInt8(15) & BIG_ENDIAN) === 0 ? "little" : "big";
  if (width !== 4 && width !== 8) throw new DamagedContent("pointers of an unknown size");
  const pointer = (bytes: Buffer, at: number): number => {
    if (width === 8) return readNumber(bytes, at, order);
    return order === "little" ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  };
  const at = async (address: number, length: number): Promise<Buffer> => {
    const place = placeOf(address, image.segments);
    return place === undefined ? Buffer.alloc(0) : await read(place, length);
  };
  const texts: string[] = [];
  for (const address of [pointer(header, 16), pointer(header, 16 + width)]) {
    const string = await at(address, 2 * width);
    if (string.length < 2 * width) return texts;
    const length = Math.min(pointer(string, width), MAX_TEXT_BYTES);
    texts.push((await at(pointer(string, 0), length)).toString("utf8"));
  }
  return texts;
}

function placeOf(address: number, segments: readonly ImageSection[]): number | undefined {
  const segment = segments.find(
    (each) => address >= each.address && address < each.address + each.length,
  );
  return segment === undefined ? undefined : segment.start + (address - segment.address);
}

/** The linker puts 16 bytes before and behind the list, by which a running program finds it. */
function withoutMarks(text: string): string {
  const start = text.search(/(?:path|mod|dep|build)\t/u);
  return start === -1 ? "" : text.slice(start);
}

function readModules(text: string): Pick<GoBuildInfo, "main" | "modules"> {
  let main: GoModuleFacts | undefined;
  const modules: GoModuleFacts[] = [];
  for (const line of text.split("\n")) {
    const [kind, path, version] = line.split("\t");
    if (path === undefined || path === "") continue;
    const facts = { path, version: version === "" ? undefined : version };
    if (kind === "mod") main = facts;
    else if (kind === "dep" && modules.length < MAX_MODULES) modules.push(facts);
    else if (kind === "=>" && modules.length > 0) modules[modules.length - 1] = facts;
  }
  return { main, modules };
}

import { DamagedContent } from "../shared/damaged-content.ts";
import { piece } from "../shared/database-bytes.ts";

/** What the header of an installed package says. */
export interface RpmFacts {
  readonly name: string;
  readonly version: string;
  readonly release: string;
  readonly epoch: number | undefined;
  readonly architecture: string | undefined;
  readonly license: string | undefined;
  readonly vendor: string | undefined;
  readonly url: string | undefined;
  readonly summary: string | undefined;
  /** The file name of the source package that it was built from. */
  readonly sourcePackage: string | undefined;
  readonly provides: readonly string[];
  readonly requires: readonly string[];
  /** Paths of its files, in the order of the header. */
  readonly files: () => Iterable<string>;
}

/** @see https://rpm-software-management.github.io/rpm/manual/tags.html */
const TAGS = {
  name: 1000,
  version: 1001,
  release: 1002,
  epoch: 1003,
  summary: 1004,
  vendor: 1011,
  license: 1014,
  url: 1020,
  architecture: 1022,
  sourcePackage: 1044,
  provides: 1047,
  requireFlags: 1048,
  requires: 1049,
  folderIndexes: 1116,
  baseNames: 1117,
  folderNames: 1118,
} as const;

const INT32 = 4;
const STRING = 6;
const STRING_ARRAY = 8;
const TRANSLATED = 9;

/** Most entries of a header; real ones have about 100. */
const MAX_ENTRIES = 65_536;
/** Most values of one entry: files of a package. */
const MAX_VALUES = 1_000_000;
/** What rpm itself must be able to do is no dependency. */
const RPMLIB = 1 << 24;

/**
 * Reads a header: a table of entries, and the bytes that they lead to.
 *
 * @returns `undefined` for what is no package, such as the keys that rpm keeps among them.
 * @throws {DamagedContent} where an entry leads out of the header, or a package has no name.
 * @see https://rpm-software-management.github.io/rpm/manual/format_header.html
 */
export function parseHeader(bytes: Buffer): RpmFacts | undefined {
  const header = new Header(bytes);
  const [name, version, release] = [TAGS.name, TAGS.version, TAGS.release].map((tag) =>
    header.text(tag),
  );
  if (name === undefined || version === undefined || release === undefined)
    throw new DamagedContent("a package without name, version or release");
  if (name === "gpg-pubkey") return undefined;
  const flags = header.numbers(TAGS.requireFlags);
  return {
    name,
    version,
    release,
    epoch: header.numbers(TAGS.epoch)[0],
    architecture: header.text(TAGS.architecture),
    license: header.text(TAGS.license),
    vendor: header.text(TAGS.vendor),
    url: header.text(TAGS.url),
    summary: header.text(TAGS.summary),
    sourcePackage: header.text(TAGS.sourcePackage),
    provides: header.texts(TAGS.provides),
    requires: header
      .texts(TAGS.requires)
      .filter((_, index) => ((flags[index] ?? 0) & RPMLIB) === 0),
    files: () => filesOf(header),
  };
}

function* filesOf(header: Header): Generator<string> {
  const folders = header.texts(TAGS.folderNames);
  const indexes = header.numbers(TAGS.folderIndexes);
  for (const [index, name] of header.texts(TAGS.baseNames).entries())
    yield `${folders[indexes[index] ?? -1] ?? ""}${name}`;
}

interface Entry {
  readonly type: number;
  readonly offset: number;
  readonly count: number;
}

class Header {
  readonly #entries = new Map<number, Entry>();
  readonly #store: Buffer;

  constructor(bytes: Buffer) {
    const count = piece(bytes, 0, 8).readUInt32BE(0);
    if (count > MAX_ENTRIES) throw new DamagedContent("a header of too many entries");
    const table = piece(bytes, 8, count * 16);
    this.#store = piece(bytes, 8 + count * 16, bytes.readUInt32BE(4));
    for (let at = 0; at < table.length; at += 16) {
      const tag = table.readUInt32BE(at);
      const entry = {
        type: table.readUInt32BE(at + 4),
        offset: table.readUInt32BE(at + 8),
        count: table.readUInt32BE(at + 12),
      };
      if (!this.#entries.has(tag)) this.#entries.set(tag, entry);
    }
  }

  /** One text; of translated ones the first, which is the untranslated. */
  text(tag: number): string | undefined {
    const [text] = this.texts(tag, 1);
    // rpm writes this where a field is not set.
    return text === undefined || text === "" || text === "(none)" ? undefined : text;
  }

  texts(tag: number, most: number = MAX_VALUES): readonly string[] {
    const entry = this.#entries.get(tag);
    if (entry === undefined || !TEXTS.has(entry.type)) return [];
    const texts: string[] = [];
    let start = entry.offset;
    for (let index = 0; index < Math.min(entry.count, most); index += 1) {
      const end = this.#store.indexOf(0, start);
      if (end === -1 || start >= this.#store.length)
        throw new DamagedContent("a text leads out of its header");
      texts.push(this.#store.toString("utf8", start, end));
      start = end + 1;
    }
    return texts;
  }

  numbers(tag: number): readonly number[] {
    const entry = this.#entries.get(tag);
    if (entry?.type !== INT32) return [];
    const bytes = piece(this.#store, entry.offset, Math.min(entry.count, MAX_VALUES) * 4);
    return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32BE(index * 4));
  }
}

const TEXTS: ReadonlySet<number> = new Set([STRING, STRING_ARRAY, TRANSLATED]);

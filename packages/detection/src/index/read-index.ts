import { crc32 } from "node:zlib";
import { PhraseTrie } from "../notice/phrase-trie.ts";
import { Dictionary } from "../tokens/dictionary.ts";
import {
  ALIGNMENT,
  HEADER_BYTES,
  INDEX_FORMAT_VERSION,
  INDEX_MAGIC,
  SECTION_ENTRY_BYTES,
  SECTIONS,
  type IndexMetadata,
  type SectionName,
} from "./binary-format.ts";
import { invalidIndex } from "./invalid-index.ts";
import type { LicenseIndex } from "./license-index.ts";

/**
 * Puts views on an index that lies in memory; nothing is copied.
 *
 * @param origin - path or description, for error messages.
 * @throws {LotseError} `INDEX_INVALID` when the bytes are no index of this format version, or damaged.
 */
export function readIndex(buffer: SharedArrayBuffer, origin: string): LicenseIndex {
  const sections = readSections(buffer, origin);
  const int32 = (name: SectionName): Int32Array => viewOf(Int32Array, sections[name], origin);
  const uint32 = (name: SectionName): Uint32Array => viewOf(Uint32Array, sections[name], origin);
  const uint16 = (name: SectionName): Uint16Array => viewOf(Uint16Array, sections[name], origin);
  const metadata = readMetadata(sections.metadata, origin);
  return {
    version: metadata.version,
    buffer,
    dictionary: new Dictionary(int32("wordSlots")),
    wordFlags: sections.wordFlags,
    phrases: new PhraseTrie(
      {
        opened: uint16("phraseOpened"),
        transitions: int32("phraseTransitions"),
        payloads: uint16("phrasePayloads"),
      },
      metadata.phrases,
    ),
    identifiers: new PhraseTrie(
      {
        opened: uint16("identifierOpened"),
        transitions: int32("identifierTransitions"),
        payloads: uint16("identifierPayloads"),
      },
      metadata.identifiers,
    ),
    texts: {
      entries: metadata.texts,
      starts: uint32("textStarts"),
      tokens: uint16("textTokens"),
      flags: sections.textFlags,
      required: uint32("textRequired"),
      grams: uint32("textGrams"),
    },
    grams: {
      slots: int32("gramSlots"),
      postingTexts: uint16("postingTexts"),
      postingPositions: uint16("postingPositions"),
    },
  };
}

function readSections(
  buffer: SharedArrayBuffer,
  origin: string,
): Readonly<Record<SectionName, Uint8Array>> {
  checkHeader(buffer, origin);
  const view = new DataView(buffer);
  const entries = SECTIONS.map((name, section) => {
    const entry = HEADER_BYTES + section * SECTION_ENTRY_BYTES;
    const start = view.getUint32(entry, true);
    const length = view.getUint32(entry + 4, true);
    if (start % ALIGNMENT !== 0 || start + length > buffer.byteLength) {
      throw invalidIndex(origin, `section ${name} lies outside the file`);
    }
    return [name, new Uint8Array(buffer, start, length)] as const;
  });
  return Object.fromEntries(entries) as Record<SectionName, Uint8Array>;
}

function checkHeader(buffer: SharedArrayBuffer, origin: string): void {
  const tableEnd = HEADER_BYTES + SECTIONS.length * SECTION_ENTRY_BYTES;
  const view = new DataView(buffer);
  if (buffer.byteLength < tableEnd || view.getUint32(0, true) !== INDEX_MAGIC) {
    throw invalidIndex(origin, "it is not an index file");
  }
  if (view.getUint32(4, true) !== INDEX_FORMAT_VERSION) {
    throw invalidIndex(origin, "it was made by another version of Lizenzlotse");
  }
  if (
    view.getUint32(8, true) !== buffer.byteLength ||
    view.getUint32(16, true) !== SECTIONS.length
  ) {
    throw invalidIndex(origin, "it is cut off");
  }
  const checksum = crc32(new Uint8Array(buffer, HEADER_BYTES));
  if (view.getUint32(12, true) !== checksum) throw invalidIndex(origin, "its checksum is wrong");
}

function viewOf<T extends Int32Array | Uint32Array | Uint16Array>(
  type: {
    new (buffer: SharedArrayBuffer, offset: number, length: number): T;
    BYTES_PER_ELEMENT: number;
  },
  section: Uint8Array,
  origin: string,
): T {
  if (section.length % type.BYTES_PER_ELEMENT !== 0)
    throw invalidIndex(origin, "a section is cut off");
  return new type(
    section.buffer as SharedArrayBuffer,
    section.byteOffset,
    section.length / type.BYTES_PER_ELEMENT,
  );
}

/** The checksum has vouched for the bytes, so the JSON is our own. */
function readMetadata(section: Uint8Array, origin: string): IndexMetadata {
  try {
    return JSON.parse(Buffer.from(section).toString("utf8")) as IndexMetadata;
  } catch (cause) {
    throw invalidIndex(origin, "its metadata is unreadable", cause);
  }
}

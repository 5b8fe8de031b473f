import type { Phrase } from "../notice/phrase.ts";
import type { TextEntry } from "./license-index.ts";

/** `LDX1`, read as a little-endian number. */
export const INDEX_MAGIC = 0x3158444c;

/** Raised whenever a section changes its meaning. */
export const INDEX_FORMAT_VERSION = 2;

/**
 * Layout, little-endian: header of {@link HEADER_BYTES} (magic, format version, file length, CRC-32 of all that
 * follows the header, number of sections, reserved), then one pair (offset, length in bytes) per section in the
 * order of {@link SECTIONS}, then the sections, each aligned to {@link ALIGNMENT} bytes.
 */
export const HEADER_BYTES = 24;
export const SECTION_ENTRY_BYTES = 8;
export const ALIGNMENT = 8;

/** Order of the sections in the file; what they hold, see `license-index.ts`. */
export const SECTIONS = [
  "metadata",
  "wordSlots",
  "wordFlags",
  "textStarts",
  "textTokens",
  "textFlags",
  "textRequired",
  "textGrams",
  "gramSlots",
  "postingTexts",
  "postingPositions",
  "phraseOpened",
  "phraseTransitions",
  "phrasePayloads",
  "identifierOpened",
  "identifierTransitions",
  "identifierPayloads",
] as const;

export type SectionName = (typeof SECTIONS)[number];

/** The `metadata` section: UTF-8 JSON. */
export interface IndexMetadata {
  readonly version: string;
  readonly texts: readonly TextEntry[];
  /** What the numbers in the tries stand for. */
  readonly phrases: readonly Phrase[];
  readonly identifiers: readonly string[];
}

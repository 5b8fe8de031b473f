import { type Localized, LotseError } from "@lizenzlotse/model";
import { unzipSync, type UnzipFileInfo } from "fflate";

import { MAX_FILES } from "../manifest/read-manifest.ts";
import { isSafePath } from "../manifest/safe-path.ts";
import { packFiles } from "./write-pack.ts";

/** Largest pack that is opened (1 GiB). */
export const MAX_PACK_BYTES = 1_073_741_824;

/** A pack whose bytes are exactly those that its files give. */
export interface OpenedPack {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /**
   * Whether packing the files again gives the same bytes. If not, something outside the files was changed: a name in one
   * of two places, a time, a comment, bytes between or behind.
   */
  readonly isCanonical: boolean;
}

/**
 * Opens a pack in memory; nothing is written anywhere. An archive that is compressed, names a path outside, says two
 * things at once or more than it holds is refused before any of it is taken over.
 *
 * @throws {LotseError} `PACK_INVALID`.
 */
export function openPack(bytes: Uint8Array): OpenedPack {
  if (bytes.length > MAX_PACK_BYTES) throw invalid(TOO_LARGE);
  const files = new Map(Object.entries(unpacked(bytes)));
  return { files, isCanonical: Buffer.from(bytes).equals(packFiles(files)) };
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  const guard = new EntryGuard(bytes.length);
  try {
    return unzipSync(bytes, { filter: (entry) => guard.accept(entry) });
  } catch (cause) {
    // The library throws its own errors and, on what is cut off, those of reading outside of an array.
    throw cause instanceof LotseError ? cause : invalid(NO_ARCHIVE, cause);
  }
}

/** Sees every entry before its content is touched. */
class EntryGuard {
  readonly #packBytes: number;
  readonly #seen = new Set<string>();
  #total = 0;

  constructor(packBytes: number) {
    this.#packBytes = packBytes;
  }

  accept({ name, size, originalSize, compression }: UnzipFileInfo): boolean {
    if (!isSafePath(name) || name === "__proto__") throw invalid(UNSAFE_PATH);
    if (this.#seen.has(name)) throw invalid(TWICE);
    if (compression !== 0 || size !== originalSize) throw invalid(COMPRESSED);
    this.#seen.add(name);
    this.#total += size;
    // Entries that share their bytes would say more than the archive holds.
    if (this.#total > this.#packBytes || this.#seen.size > MAX_FILES) throw invalid(TOO_MUCH);
    return true;
  }
}

function invalid(text: Localized, cause?: unknown): LotseError {
  return new LotseError("PACK_INVALID", text, cause === undefined ? {} : { cause });
}

const TOO_LARGE: Localized = {
  de: "Das Paket ist größer als 1 GiB.",
  en: "The pack is larger than 1 GiB.",
};

const NO_ARCHIVE: Localized = {
  de: "Das ist kein Nachweispaket: Das ZIP-Archiv ist beschädigt oder keines.",
  en: "This is no evidence pack: the ZIP archive is damaged, or none.",
};

const UNSAFE_PATH: Localized = {
  de: "Das Paket nennt einen Pfad, der hinausführt oder mehrdeutig ist.",
  en: "The pack names a path that leads out or is ambiguous.",
};

const TWICE: Localized = {
  de: "Das Paket enthält zwei Dateien desselben Namens.",
  en: "The pack holds two files of one name.",
};

const COMPRESSED: Localized = {
  de: "Das Paket ist gepackt; Nachweispakete sind es nie.",
  en: "The pack is compressed; evidence packs never are.",
};

const TOO_MUCH: Localized = {
  de: "Das Paket gibt vor, mehr zu enthalten, als es enthält.",
  en: "The pack claims to hold more than it does.",
};

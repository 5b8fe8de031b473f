import { inflateRawSync } from "node:zlib";

import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

/** Most parts of a workbook; one of 100 sheets has some 200. */
const MAX_PARTS = 10_000;

/** Most bytes of all the parts that are read together, unpacked (256 MiB). */
const MAX_UNPACKED_BYTES: number = 256 * 1024 * 1024;

/** The parts of a workbook by name, unpacked when they are asked for and only as far as the limit. */
export class WorkbookParts {
  readonly #zip: ZipFile;
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;
  #leftBytes = MAX_UNPACKED_BYTES;

  constructor(zip: ZipFile, bytes: Buffer, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#bytes = bytes;
    this.#entries = entries;
  }

  /**
   * @param name - from the root of the package, without a slash before it.
   * @throws {UnreadableWorkbook} for a part that is encrypted, damaged or larger than the limit.
   */
  async read(name: string): Promise<string | undefined> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    if (entry.isEncrypted()) throw new UnreadableWorkbook("encrypted members are not read");
    const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = this.#bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    const content = entry.compressionMethod === 0 ? packed : this.#inflate(packed);
    this.#leftBytes -= content.length;
    if (this.#leftBytes < 0) throw tooLarge();
    return new TextDecoder().decode(content);
  }

  /** What the part announces as its size is not believed. */
  #inflate(packed: Buffer): Buffer {
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(this.#leftBytes, 1) });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
      throw new UnreadableWorkbook("the content is not what was announced");
    }
  }
}

/**
 * Opens a workbook.
 *
 * @throws {UnreadableWorkbook} for what is no archive, or has more parts than the limit.
 */
export async function openParts(bytes: Uint8Array): Promise<WorkbookParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true });
    if (zip.entryCount > MAX_PARTS) throw new UnreadableWorkbook(`${String(MAX_PARTS)} entries`);
    for await (const entry of zip.eachEntry())
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
    return new WorkbookParts(zip, buffer, entries);
  } catch (cause) {
    if (cause instanceof UnreadableWorkbook) throw cause;
    throw new UnreadableWorkbook(cause instanceof Error ? cause.message : String(cause));
  }
}

function tooLarge(): UnreadableWorkbook {
  return new UnreadableWorkbook(`${String(MAX_UNPACKED_BYTES)} unpacked bytes`);
}

/** Why a workbook, or one of its sheets, is not read; becomes a diagnostic. */
export class UnreadableWorkbook extends Error {
  override readonly name = "UnreadableWorkbook";
}

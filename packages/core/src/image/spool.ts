import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { constants, createGunzip, gunzipSync } from "node:zlib";

import { Decompress } from "fzstd";

import { ByteSource, type DiskRange } from "./byte-source.ts";
import { DamagedImage } from "./damaged-image.ts";

/** Most bytes that the layers of one image may unpack to; the largest images in use have about 30 GB, usual ones 1 GB. */
const MAX_SPOOLED_BYTES = 8_589_934_592;
/** How much larger than its packed size a layer may be; real ones stay below 20. */
const MAX_RATIO = 200;
/** Below this size the ratio says nothing. */
const RATIO_FREE_BYTES = 67_108_864;

/** An unpacked layer. */
export interface SpooledLayer {
  readonly range: DiskRange;
  /** SHA-256 of the unpacked bytes, in hex. */
  readonly sha256: string;
}

/**
 * One temporary file for everything that has to be unpacked before it can be read at any place. Only this process's user
 * may read it; names in archives never become names on the disk.
 */
export class Spool {
  #folder: string | undefined;
  #handle: number | undefined;
  #file = "";
  #length = 0;

  /**
   * Unpacks a layer, or only hashes it where it is not packed and can be read where it lies.
   *
   * @throws {Error} where it is damaged, or larger than it may be.
   */
  async add(source: ByteSource, signal: AbortSignal): Promise<SpooledLayer> {
    const packing = packingOf(source.read(0, 4));
    const hash = createHash("sha256");
    if (packing === "none") {
      for (const piece of source.pieces()) {
        signal.throwIfAborted();
        hash.update(piece);
      }
      return { range: source.range, sha256: hash.digest("hex") };
    }
    const start = this.#length;
    const limit = Math.max(RATIO_FREE_BYTES, source.range.length * MAX_RATIO);
    for await (const piece of unpack(source, packing)) {
      signal.throwIfAborted();
      this.#write(piece);
      hash.update(piece);
      if (this.#length - start > limit)
        throw new DamagedImage(`it unpacks to more than ${String(MAX_RATIO)} times its size`);
    }
    const range = { file: this.#file, start, length: this.#length - start };
    return { range, sha256: hash.digest("hex") };
  }

  /** Removes everything. */
  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#handle = undefined;
    this.#folder = undefined;
  }

  #write(piece: Uint8Array): void {
    if (this.#length + piece.length > MAX_SPOOLED_BYTES)
      throw new DamagedImage(`more than ${String(MAX_SPOOLED_BYTES)} unpacked bytes`);
    this.#folder ??= mkdtempSync(join(tmpdir(), "lotse-image-"));
    this.#file ||= join(this.#folder, "layers");
    this.#handle ??= openSync(this.#file, "wx", 0o600);
    let written = 0;
    while (written < piece.length)
      written += writeSync(this.#handle, piece, written, piece.length - written);
    this.#length += piece.length;
  }
}

/** Bytes at the start of a file that tell whether a tar file is packed in it. */
const START_BYTES = 65_536;

/** Whether a file is a tar file that was packed as a whole, by gzip. */
export function isPackedTar(file: string): boolean {
  let source: ByteSource | undefined;
  try {
    source = new ByteSource(file);
    const start = source.read(0, START_BYTES);
    if (packingOf(start) !== "gzip") return false;
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: START_BYTES * 1_100 };
    return gunzipSync(start, options).toString("latin1", 257, 262) === "ustar";
  } catch {
    return false;
  } finally {
    source?.close();
  }
}

type Packing = "none" | "gzip" | "zstd";

function packingOf(start: Buffer): Packing {
  if (start.length >= 2 && start.readUInt16BE(0) === 0x1f8b) return "gzip";
  return start.length >= 4 && start.readUInt32LE(0) === 0xfd2fb528 ? "zstd" : "none";
}

function unpack(source: ByteSource, packing: "gzip" | "zstd"): AsyncIterable<Uint8Array> {
  if (packing === "zstd") return unzstd(source);
  const packed = Readable.from(source.pieces());
  const gunzip = createGunzip();
  packed.on("error", (cause) => gunzip.destroy(cause));
  return packed.pipe(gunzip);
}

async function* unzstd(source: ByteSource): AsyncGenerator<Uint8Array> {
  let unpacked: Uint8Array[] = [];
  const stream = new Decompress((piece) => void unpacked.push(piece));
  let consumed = 0;
  for (const piece of source.pieces()) {
    consumed += piece.length;
    stream.push(piece, consumed === source.range.length);
    yield* await Promise.resolve(unpacked);
    unpacked = [];
  }
}

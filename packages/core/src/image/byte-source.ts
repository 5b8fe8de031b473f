import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

import { DamagedImage } from "./damaged-image.ts";

/** A piece of a file on the disk. */
export interface DiskRange {
  readonly file: string;
  readonly start: number;
  readonly length: number;
}

/** A range that is read piece by piece. Closed by whoever opened it. */
export class ByteSource {
  readonly range: DiskRange;
  readonly #handle: number;

  /** @throws {DamagedImage} where there is no regular file. */
  constructor(file: string, part?: { readonly start: number; readonly length: number }) {
    this.#handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(this.#handle);
    if (!stats.isFile()) {
      closeSync(this.#handle);
      throw new DamagedImage("not a regular file");
    }
    this.range = { file, start: part?.start ?? 0, length: part?.length ?? stats.size };
  }

  /** Bytes at a place inside the range; fewer where it ends before. */
  read(start: number, length: number): Buffer {
    const wanted = Math.max(0, Math.min(length, this.range.length - start));
    const bytes = Buffer.allocUnsafe(wanted);
    let filled = 0;
    while (filled < wanted) {
      const place = this.range.start + start + filled;
      const count = readSync(this.#handle, bytes, filled, wanted - filled, place);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  }

  /** All bytes, in pieces. */
  *pieces(): Generator<Buffer> {
    for (let at = 0; at < this.range.length; at += PIECE_BYTES) yield this.read(at, PIECE_BYTES);
  }

  close(): void {
    closeSync(this.#handle);
  }
}

/** Pieces in which a range is handed on. */
const PIECE_BYTES = 1_048_576;

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
} from "node:fs";

import type { FilePart } from "@lizenzlotse/model";

/** A file's bytes, or why there are none. */
export type SafeRead =
  | {
      readonly state: "read";
      readonly bytes: Uint8Array;
      /** What the file was when it was opened; see {@link fingerprintOf}. Absent unless it was asked for. */
      readonly fingerprint?: string | undefined;
    }
  | { readonly state: "too-large"; readonly sizeBytes: number }
  | { readonly state: "failed"; readonly reason: string };

/** How a file is read. */
export interface SafeReadOptions {
  /** A larger file is refused. */
  readonly maxBytes: number;
  /** Gives memory of at least so many bytes, uncleared; default: memory that belongs to the result alone. */
  readonly allocate?: (bytes: number) => Uint8Array;
  readonly fingerprint?: "wanted" | "unwanted";
  /** Only this piece of the file; `maxBytes` does not matter then. */
  readonly part?: FilePart | undefined;
}

/**
 * Opens without following a link and without waiting for a pipe, then makes sure that what was opened is a regular
 * file: between listing and opening, a hostile tree may have swapped it. Where the system has no such flag (Windows),
 * its constant is absent and counts as 0.
 */
const SAFE_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Reads a regular file whole, up to a limit. Never throws for what it finds on the disk.
 *
 * Synchronous on purpose: for the small files that trees are made of, a promise for each of open, stat, read and close
 * costs several times the work itself. Threads read side by side instead.
 */
export function safeRead(path: string | Buffer, options: SafeReadOptions): SafeRead {
  let file: number | undefined;
  try {
    file = openSync(path, SAFE_FLAGS);
    return readOpen(file, options);
  } catch (cause) {
    return { state: "failed", reason: reasonOf(cause) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What a file is now, without opening it; `undefined` where there is no regular file. */
export function fingerprintOnDisk(
  path: string,
): { readonly fingerprint: string; readonly changedMs: number } | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return undefined;
  return {
    fingerprint: fingerprintOf(stats),
    changedMs: Math.max(stats.mtimeMs, stats.ctimeMs),
  };
}

/** The size that a fingerprint was made with, in bytes. */
export function sizeOfFingerprint(fingerprint: string): number {
  return Number.parseInt(fingerprint, 10);
}

/**
 * A file with an equal fingerprint has not changed, unless it changed within the clock's resolution. Milliseconds as a
 * number tell times apart that are a quarter of a microsecond apart, which file systems' clocks do not; big integers would
 * double the time that a look at an unchanged file takes.
 */
function fingerprintOf({ size, dev, ino, mtimeMs, ctimeMs }: Stats): string {
  return `${String(size)}:${String(dev)}:${String(ino)}:${String(mtimeMs)}:${String(ctimeMs)}`;
}

function readOpen(file: number, options: SafeReadOptions): SafeRead {
  const { allocate = allocateOwn } = options;
  const stats = fstatSync(file);
  if (!stats.isFile()) return { state: "failed", reason: "not a regular file" };
  if (options.part !== undefined) return readPiece(file, options.part, stats.size);
  const sizeBytes = stats.size;
  if (sizeBytes > options.maxBytes) return { state: "too-large", sizeBytes };
  // One byte more than announced: a file that grows while it is read is noticed, one that never ends is not followed.
  const bytes = allocate(sizeBytes + 1).subarray(0, sizeBytes + 1);
  const filled = fill(bytes, file);
  if (filled > sizeBytes) return { state: "failed", reason: "the file grew while it was read" };
  const fingerprint = options.fingerprint === "wanted" ? fingerprintOf(stats) : undefined;
  return { state: "read", bytes: bytes.subarray(0, filled), fingerprint };
}

function readPiece(file: number, { start, length }: FilePart, sizeBytes: number): SafeRead {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, sizeBytes - start)));
  let filled = 0;
  while (filled < bytes.length) {
    const count = readSync(file, bytes, filled, bytes.length - filled, start + filled);
    if (count === 0) break;
    filled += count;
  }
  return { state: "read", bytes: bytes.subarray(0, filled) };
}

/** A regular file gives all it has at once; only what came short is asked again. */
function fill(bytes: Uint8Array, file: number): number {
  const announced = bytes.length - 1;
  let filled = readSync(file, bytes, 0, bytes.length, 0);
  while (filled < announced) {
    const count = readSync(file, bytes, filled, bytes.length - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

function allocateOwn(bytes: number): Uint8Array {
  return new Uint8Array(bytes);
}

/** A short, stable reason without the absolute path that Node puts into its messages. */
function reasonOf(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code;
  if (code === "ELOOP") return "a link stands where a file was listed";
  return typeof code === "string" ? code : "unknown error";
}

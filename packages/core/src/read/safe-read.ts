import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/** What a file was when it was opened: enough to know later whether it changed. */
export interface FileIdentity {
  readonly device: bigint;
  readonly inode: bigint;
  readonly sizeBytes: number;
  readonly modifiedNs: bigint;
  readonly changedNs: bigint;
}

/** A file's bytes, or why there are none. */
export type SafeRead =
  | { readonly state: "read"; readonly bytes: Uint8Array; readonly identity: FileIdentity }
  | { readonly state: "too-large"; readonly sizeBytes: number }
  | { readonly state: "failed"; readonly reason: string };

/**
 * Opens without following a link and without waiting for a pipe, then makes sure that what was opened is a regular
 * file: between listing and opening, a hostile tree may have swapped it. Where the system has no such flag (Windows),
 * its constant is absent and counts as 0.
 */
const SAFE_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Reads a regular file whole, up to a limit. Never throws for what it finds on the disk. */
export async function safeRead(path: string | Buffer, maxBytes: number): Promise<SafeRead> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, SAFE_FLAGS);
    return await readHandle(handle, maxBytes);
  } catch (cause) {
    return { state: "failed", reason: reasonOf(cause) };
  } finally {
    await handle?.close();
  }
}

async function readHandle(handle: FileHandle, maxBytes: number): Promise<SafeRead> {
  const stats = await handle.stat({ bigint: true });
  if (!stats.isFile()) return { state: "failed", reason: "not a regular file" };
  const sizeBytes = Number(stats.size);
  if (sizeBytes > maxBytes) return { state: "too-large", sizeBytes };
  // One byte more than announced: a file that grows while it is read is noticed, one that never ends is not followed.
  const buffer = new Uint8Array(sizeBytes + 1);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  if (filled > sizeBytes) return { state: "failed", reason: "the file grew while it was read" };
  const identity = {
    device: stats.dev,
    inode: stats.ino,
    sizeBytes,
    modifiedNs: stats.mtimeNs,
    changedNs: stats.ctimeNs,
  };
  return { state: "read", bytes: buffer.subarray(0, filled), identity };
}

/** A short, stable reason without the absolute path that Node puts into its messages. */
function reasonOf(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code;
  if (code === "ELOOP") return "a link stands where a file was listed";
  return typeof code === "string" ? code : "unknown error";
}

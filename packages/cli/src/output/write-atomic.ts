import { randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then renamed over it. What
 * stood there before stays until then.
 *
 * @throws {LotseError} `OUTPUT_FAILED` when the disk is full or the folder cannot be written.
 */
export async function writeAtomic(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    await writeFlushed(temporary, content);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    if (cause instanceof LotseError || isAbort(cause)) throw cause;
    throw new LotseError("OUTPUT_FAILED", file, { hint: CHECK_THE_FOLDER, cause });
  }
  await flushFolder(folder);
}

async function writeFlushed(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, "wx");
  try {
    for await (const chunk of content) await writeWhole(handle, chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0;
  while (written < chunk.length) written += (await handle.write(chunk, written)).bytesWritten;
}

/** Makes the rename itself durable. Windows cannot open folders and does not need it. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "AbortError";
}

const CHECK_THE_FOLDER: Localized = {
  de: "Gibt es den Ordner, dürfen Sie dort schreiben, und ist noch Platz?",
  en: "Does the folder exist, may you write there, and is the disk not full?",
};

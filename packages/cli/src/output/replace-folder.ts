import { randomUUID } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

import { inOnePiece } from "./in-one-piece.ts";
import { writeAtomic } from "./write-atomic.ts";

/**
 * Writes a folder whole or not at all: beside the one that is there, which it then takes the place of.
 *
 * @param folder - absolute.
 * @param files - by path relative to it.
 * @throws {LotseError} `OUTPUT_FAILED`.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const fresh = `${folder}.${randomUUID()}.tmp`;
  const old = `${folder}.${randomUUID()}.old`;
  try {
    for (const [path, bytes] of files) {
      const file = join(fresh, path);
      await mkdir(dirname(file), { recursive: true });
      await writeAtomic(file, inOnePiece(bytes));
    }
    const hadOne = await rename(folder, old).then(
      () => true,
      () => false,
    );
    await rename(fresh, folder);
    if (hadOne) await rm(old, { recursive: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

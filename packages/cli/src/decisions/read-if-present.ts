import { readFile, stat } from "node:fs/promises";

import { LotseError } from "@lizenzlotse/model";

/**
 * The text of a file, or `undefined` where there is none.
 *
 * @throws {LotseError} `DECISIONS_INVALID` for a larger file, `READ_FAILED` where it is there and cannot be read.
 */
export async function readIfPresent(file: string, maxBytes: number): Promise<string | undefined> {
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile() !== true) return undefined;
  if (stats.size > maxBytes) {
    throw new LotseError("DECISIONS_INVALID", {
      de: `${file} hat mehr als ${String(maxBytes)} Bytes.`,
      en: `${file} has more than ${String(maxBytes)} bytes.`,
    });
  }
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new LotseError("READ_FAILED", file, { cause });
  });
}

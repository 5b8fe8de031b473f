import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";

/** Largest file with keys: ten thousand lines of an allowed-signers file, with room. */
const MAX_KEY_FILE_BYTES = 4_194_304;

/**
 * Reads a file with a key. What stands in it is never shown, not even in an error.
 *
 * @param folder - where relative paths start.
 * @param path - as given.
 * @throws {LotseError} `USAGE` where it cannot be read.
 */
export async function readKeyFile(folder: string, path: string): Promise<string> {
  const file = resolve(folder, path);
  const stats = await stat(file).catch(() => undefined);
  const isUsable = stats?.isFile() === true && stats.size <= MAX_KEY_FILE_BYTES;
  const text = isUsable ? await readFile(file, "utf8").catch(() => undefined) : undefined;
  if (text === undefined) throw new LotseError("USAGE", UNREADABLE(path));
  return text;
}

function UNREADABLE(path: string): Localized {
  return {
    de: `Die Datei „${path}“ mit dem Ed25519-Schlüssel (PEM oder OpenSSH) lässt sich nicht lesen.`,
    en: `The file "${path}" with the Ed25519 key (PEM or OpenSSH) cannot be read.`,
  };
}

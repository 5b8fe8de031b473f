import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";

/** Most files, and most bytes, that are read of one version. */
const MAX_FILES = 20_000;
const MAX_BYTES = 1_073_741_824;

/**
 * Every file below a folder by its path; links are not followed.
 *
 * @throws {LotseError} `READ_FAILED` beyond the limits.
 */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (paths.length > MAX_FILES) throw new LotseError("READ_FAILED", TOO_MUCH);
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const path of paths) {
    total += (await stat(path)).size;
    if (total > MAX_BYTES) throw new LotseError("READ_FAILED", TOO_MUCH);
    files.set(relative(folder, path).split(sep).join("/"), await readFile(path));
  }
  return files;
}

const TOO_MUCH: Localized = {
  de: "Der Ordner enthält mehr, als eine Fassung haben kann.",
  en: "The folder holds more than a version can have.",
};

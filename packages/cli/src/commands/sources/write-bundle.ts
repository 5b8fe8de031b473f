import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { packBundle, type BundleFile } from "@lizenzlotse/core";
import { type Localized, LotseError } from "@lizenzlotse/model";

import { writeAtomic } from "../../output/write-atomic.ts";

const ENDINGS: readonly (readonly [ending: RegExp, compress: "gzip" | "none"])[] = [
  [/\.(?:tar\.gz|tgz)$/iu, "gzip"],
  [/\.tar$/iu, "none"],
];

/**
 * Writes files as one archive, whole or not at all.
 *
 * @throws {LotseError} `USAGE` for another ending than `.tar`, `.tar.gz` and `.tgz`, `OUTPUT_FAILED`.
 */
export async function writeArchive(file: string, files: AsyncIterable<BundleFile>): Promise<void> {
  const kind = ENDINGS.find(([ending]) => ending.test(file));
  if (kind === undefined) throw new LotseError("USAGE", UNKNOWN_ENDING);
  const [ending, compress] = kind;
  const top = basename(file).replace(ending, "");
  await writeAtomic(file, packBundle(files, { top: top === "" ? "sources" : top, compress }));
}

/**
 * Writes files into a folder that appears whole or not at all: they are written beside it, then it is renamed.
 *
 * @throws {LotseError} `USAGE` where the folder holds something already, `OUTPUT_FAILED`.
 */
export async function writeFolder(folder: string, files: AsyncIterable<BundleFile>): Promise<void> {
  const there = await readdir(folder).catch(() => undefined);
  if (there !== undefined && there.length > 0)
    throw new LotseError("USAGE", notEmpty(basename(folder)));
  const temporary = join(dirname(folder), `.${basename(folder)}.${randomUUID()}.tmp`);
  try {
    await mkdir(temporary);
    for await (const { path, bytes } of files) {
      const place = join(temporary, path);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, bytes, { flag: "wx", flush: true });
    }
    if (there !== undefined) await rmdir(folder);
    await rename(temporary, folder);
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    if (cause instanceof LotseError || isAbort(cause)) throw cause;
    throw new LotseError("OUTPUT_FAILED", folder, { hint: CHECK_THE_FOLDER, cause });
  }
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "AbortError";
}

const UNKNOWN_ENDING: Localized = {
  de: "--bundle: Der Name muss auf .tar, .tar.gz oder .tgz enden.",
  en: "--bundle: the name must end in .tar, .tar.gz or .tgz.",
};

function notEmpty(name: string): Localized {
  return {
    de: `--into: Der Ordner „${name}“ ist nicht leer; nichts wurde überschrieben.`,
    en: `--into: the folder "${name}" is not empty; nothing was overwritten.`,
  };
}

const CHECK_THE_FOLDER: Localized = {
  de: "Gibt es den übergeordneten Ordner, dürfen Sie dort schreiben, und ist noch Platz?",
  en: "Does the folder above exist, may you write there, and is the disk not full?",
};

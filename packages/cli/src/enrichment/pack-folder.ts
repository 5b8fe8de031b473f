import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

import type { LoadedPack } from "@lizenzlotse/enrichment";
import { inBoth, type Localized, localize, LotseError } from "@lizenzlotse/model";

import type { World } from "../terminal/terminal.ts";

/** Packs that are looked into; older ones than these are left. */
const MAX_PACKS = 50;
const ENDING = ".json";

/** Where imported packs lie. */
export function packFolder({ home, variables }: World): string {
  const base = variables["XDG_DATA_HOME"];
  return join(
    base === undefined || base === "" ? join(home, ".local", "share") : base,
    "lizenzlotse",
    "data",
  );
}

/** Files of imported packs, the newest first: their names begin with the day. */
export async function importedPackFiles(world: World): Promise<readonly string[]> {
  const folder = packFolder(world);
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .reverse()
    .slice(0, MAX_PACKS)
    .map((name) => join(folder, name));
}

/**
 * Reads a pack from a file.
 *
 * @throws {LotseError} `USAGE` where there is no such file or it is too large, `DOCUMENT_INVALID` for what is no pack.
 */
export async function loadPack({ folder }: World, path: string): Promise<LoadedPack> {
  const file = resolve(folder, path);
  const { readPack } = await import("@lizenzlotse/enrichment");
  return readPack(path, await readPackBytes(file, path));
}

/** @throws {LotseError} `USAGE` where there is no such file or it is too large. */
export async function readPackBytes(file: string, shown: string): Promise<Uint8Array> {
  const stats = await stat(file).catch(() => undefined);
  const { MAX_PACK_BYTES: limitBytes } = await import("@lizenzlotse/enrichment");
  if (stats?.isFile() !== true || stats.size > limitBytes)
    throw new LotseError("USAGE", localize`${inBoth(shown)}: ${NO_FILE}`);
  return readFile(file);
}

const NO_FILE: Localized = {
  de: "Diese Datei gibt es nicht, oder sie ist zu groß.",
  en: "There is no such file, or it is too large.",
};

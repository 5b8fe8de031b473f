import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";

import { MAX_PACK_BYTES, openPack } from "@lizenzlotse/evidence";
import { type Localized, LotseError } from "@lizenzlotse/model";

import type { World } from "../../../terminal/terminal.ts";
import { checkEvidence, type Trust } from "./check-evidence.ts";
import type { Check } from "./contract.ts";

/**
 * Reads the bytes of a pack.
 *
 * @throws {LotseError} `USAGE` where there is none, `PACK_INVALID` where it is too large.
 */
export async function readPackFile(world: World, path: string): Promise<Uint8Array> {
  const file = resolve(world.folder, path);
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile() !== true) throw new LotseError("USAGE", NO_PACK(path));
  // A larger one is refused unread, with the message that a large pack gets.
  return stats.size > MAX_PACK_BYTES ? openTooLarge() : readFile(file);
}

function openTooLarge(): never {
  throw new LotseError("PACK_INVALID", TOO_LARGE);
}

/**
 * Checks a pack by itself: its container, its files, its signature and its time stamp; and says what cannot be seen from
 * it.
 *
 * @throws {LotseError} `PACK_INVALID` for what is none.
 */
export async function checkPack(bytes: Uint8Array, trust: Trust): Promise<readonly Check[]> {
  const { files, isCanonical } = openPack(bytes);
  const container: Check = isCanonical
    ? { outcome: "fits", text: CONTAINER_FITS }
    : { outcome: "differs", text: CONTAINER_DIFFERS };
  return [
    container,
    ...(await checkEvidence(files, trust)),
    { outcome: "not-checked", text: SOURCE },
  ];
}

const CONTAINER_FITS: Localized = {
  de: "Archiv: kein Byte außerhalb der Dateien wurde geändert",
  en: "archive: no byte outside of the files was changed",
};

const CONTAINER_DIFFERS: Localized = {
  de: "Archiv: außerhalb der Dateien wurde etwas geändert (Namen, Zeiten, Prüfsummen, Anhängsel)",
  en: "archive: something outside of the files was changed (names, times, checksums, bytes between or behind)",
};

const SOURCE: Localized = {
  de: "Ob der Quelltext der ist, der geprüft wurde: Er liegt nicht bei; eingaben.json nennt die Prüfsummen der gelesenen Dateien",
  en: "whether the source is the one that was scanned: it is not enclosed; eingaben.json has the digests of the files that were read",
};

const TOO_LARGE: Localized = {
  de: "Das Paket ist größer als 1 GiB.",
  en: "The pack is larger than 1 GiB.",
};

function NO_PACK(path: string): Localized {
  return { de: `Die Datei „${path}“ gibt es nicht.`, en: `There is no file "${path}".` };
}

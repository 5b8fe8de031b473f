import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";

import type { World } from "../../terminal/terminal.ts";

/**
 * Reads a key. It is never shown, not even in an error.
 *
 * @throws {LotseError} `USAGE` where it cannot be read.
 */
export async function readKeyFile(world: World, path: string): Promise<string> {
  const text = await readFile(resolve(world.folder, path), "utf8").catch(() => undefined);
  if (text === undefined) throw new LotseError("USAGE", NO_KEY);
  return text;
}

const NO_KEY: Localized = {
  de: "Die Datei mit dem Ed25519-Schlüssel (PEM) lässt sich nicht lesen.",
  en: "The file with the Ed25519 key (PEM) cannot be read.",
};

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";

import type { CommandCall } from "../contract.ts";

/**
 * The key of `--key`. It is never shown, not even in an error.
 *
 * @throws {LotseError} `USAGE` where none is named or the file cannot be read.
 */
export async function readKey({ world, options }: CommandCall): Promise<string> {
  if (options.key === undefined) throw new LotseError("USAGE", NEEDS_KEY);
  const file = resolve(world.folder, options.key);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) throw new LotseError("USAGE", NEEDS_KEY);
  return text;
}

const NEEDS_KEY: Localized = {
  de: "--key nennt die Datei mit dem Ed25519-Schlüssel (PEM): privat zum Signieren, öffentlich zum Prüfen.",
  en: "--key names the file with the Ed25519 key (PEM): the private one to sign, the public one to verify.",
};

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";

import type { World } from "../../terminal/terminal.ts";
import type { CommandCall } from "../contract.ts";

/**
 * The key of `--key`. It is never shown, not even in an error.
 *
 * @param call - of the command.
 * @param problem - what is said where none is named or the file cannot be read.
 * @throws {LotseError} `USAGE`.
 */
export async function readKey(call: CommandCall, problem: Localized = NEEDS_KEY): Promise<string> {
  const { key } = call.options;
  if (key === undefined) throw new LotseError("USAGE", problem);
  return readKeyFile(call.world, key, problem);
}

/**
 * Reads a key from a file. It is never shown, not even in an error.
 *
 * @param world - where paths start.
 * @param path - as given.
 * @param problem - what is said where it cannot be read.
 * @throws {LotseError} `USAGE`.
 */
export async function readKeyFile(
  world: World,
  path: string,
  problem: Localized = NO_KEY,
): Promise<string> {
  const text = await readFile(resolve(world.folder, path), "utf8").catch(() => undefined);
  if (text === undefined) throw new LotseError("USAGE", problem);
  return text;
}

const NEEDS_KEY: Localized = {
  de: "--key nennt die Datei mit dem Ed25519-Schlüssel (PEM): privat zum Signieren, öffentlich zum Prüfen.",
  en: "--key names the file with the Ed25519 key (PEM): the private one to sign, the public one to verify.",
};

const NO_KEY: Localized = {
  de: "Die Datei mit dem Ed25519-Schlüssel (PEM) lässt sich nicht lesen.",
  en: "The file with the Ed25519 key (PEM) cannot be read.",
};

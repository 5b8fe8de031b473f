import { type Localized, LotseError } from "@lizenzlotse/model";

import { readKeyFile } from "../../signatures/read-key-file.ts";
import type { CommandCall } from "../contract.ts";

/**
 * What stands in the file that `--key` names; it is never shown.
 *
 * @throws {LotseError} `USAGE` where none is named or the file cannot be read.
 */
export async function readKey({ world, options }: CommandCall): Promise<string> {
  if (options.key === undefined) throw new LotseError("USAGE", NEEDS_KEY);
  return readKeyFile(world.folder, options.key);
}

const NEEDS_KEY: Localized = {
  de: "--key nennt die Datei mit dem Ed25519-Schlüssel (PEM oder OpenSSH): privat zum Signieren, öffentlich zum Prüfen.",
  en: "--key names the file with the Ed25519 key (PEM or OpenSSH): the private one to sign, the public one to verify.",
};

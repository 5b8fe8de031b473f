import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";

import { LotseError } from "@lizenzlotse/model";
import { type DecisionSource, loadDecisions } from "@lizenzlotse/policy";

import { packSource, readPack } from "./packs.ts";

/**
 * Reads decisions that the call names: a folder or a signed file is a pack of others, of which only what is approved has
 * an effect; a file without a signature is the caller's own.
 *
 * @param key - absolute path of the public key that every pack of the call must be signed with.
 * @throws {LotseError} `DECISIONS_INVALID`, `USAGE`.
 */
export async function readGivenSource(
  callFolder: string,
  written: string,
  key: string | undefined,
): Promise<DecisionSource> {
  const path = resolve(callFolder, written);
  const pack = await readPack(path, written);
  const publicKey = key === undefined ? undefined : await readKey(key);
  const isFolder = await stat(path).then((stats) => stats.isDirectory());
  if (isFolder || pack.signature !== undefined || publicKey !== undefined) {
    return packSource(pack, written, { publicKey, effect: "permitted" });
  }
  const decisions = loadDecisions(pack.text, written);
  return { name: written, decisions, effect: "permitted", approval: "author" };
}

function readKey(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new LotseError("USAGE", NO_KEY(file), { cause });
  });
}

function NO_KEY(file: string): { de: string; en: string } {
  return {
    de: `Der Schlüssel „${file}“ lässt sich nicht lesen.`,
    en: `The key "${file}" cannot be read.`,
  };
}

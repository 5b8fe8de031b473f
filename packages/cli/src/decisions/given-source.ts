import { stat } from "node:fs/promises";
import { resolve } from "node:path";

import { type DecisionSource, loadDecisions } from "@lizenzlotse/policy";

import { readKeyFile } from "../signatures/read-key-file.ts";
import { packSource, readPack } from "./packs.ts";

/** Where the user called from, what every pack of the call must be signed with, and when that is judged. */
export interface GivenTerms {
  readonly callFolder: string;
  /** Path of the public key, as given. */
  readonly key: string | undefined;
  readonly nowMs: number;
}

/**
 * Reads decisions that the call names: a folder or a signed file is a pack of others, of which only what is approved has
 * an effect; a file without a signature is the caller's own.
 *
 * @throws {LotseError} `DECISIONS_INVALID`, `USAGE`.
 */
export async function readGivenSource(
  written: string,
  { callFolder, key, nowMs }: GivenTerms,
): Promise<DecisionSource> {
  const path = resolve(callFolder, written);
  const pack = await readPack(path, written);
  const keys = key === undefined ? undefined : await readKeyFile(callFolder, key);
  const isFolder = await stat(path).then((stats) => stats.isDirectory());
  if (isFolder || pack.signature !== undefined || keys !== undefined) {
    return packSource(pack, written, { keys, nowMs, effect: "permitted" });
  }
  const decisions = loadDecisions(pack.text, written);
  return { name: written, decisions, effect: "permitted", approval: "author" };
}

import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";

import { readPack } from "@lizenzlotse/enrichment";
import type { Localized } from "@lizenzlotse/model";

import { packFolder, readPackBytes } from "../../enrichment/pack-folder.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import { requireSignature } from "../../signatures/judge-signature.ts";
import { readSignature, signatureFileOf } from "../../signatures/signature-file.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { readKey } from "../shared/read-key.ts";
import { dateOf } from "../shared/scan-settings.ts";

/**
 * `lotse data import PACK`: keeps a pack for later scans. With `--key` it must be signed by it; the signature lies beside
 * the pack.
 */
export async function importPack(
  call: CommandCall,
  [path = ""]: readonly string[],
): Promise<CommandResult> {
  const { world, options } = call;
  const file = resolve(world.folder, path);
  const bytes = await readPackBytes(file, path);
  if (options.key !== undefined) {
    const signature = await readSignature(signatureFileOf(file));
    const trust = { keys: await readKey(call), nowMs: world.nowMs() };
    requireSignature({ name: path, bytes, signature }, trust);
  }
  const { pack, sha256 } = readPack(path, bytes);
  const folder = packFolder(world);
  await mkdir(folder, { recursive: true });
  const name = `${dateOf(pack.createdAt)}-${sha256.slice(0, 12)}.json`;
  await writeAtomic(join(folder, name), inOnePiece(bytes));
  const licensed = new Set(pack.answers.map(({ purl }) => purl)).size;
  if (options.quiet !== true)
    world.stderr.write(`${imported(licensed, pack.createdAt, sha256)[call.language]}\n`);
  return { exitCode: EXIT_CODES.ok };
}

function imported(packages: number, createdAt: string, sha256: string): Localized {
  const [count, day] = [String(packages), dateOf(createdAt)];
  return {
    de: `Angaben zu ${count} Paketen vom ${day} eingelesen (SHA-256 ${sha256}).`,
    en: `Imported what is known of ${count} packages on ${day} (SHA-256 ${sha256}).`,
  };
}

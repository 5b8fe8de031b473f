import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";

import { signText, verifySignature } from "../../decisions/signature.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { readBytes } from "../shared/read-document.ts";

/** `lotse sbom sign FILE --key KEY.pem`: a detached Ed25519 signature of the bytes beside the file, base64. */
export async function signSbom(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const privateKey = await readKey(call);
  const signature = signText(await readBytes(call.world, file), privateKey);
  const target = signatureFile(call, file);
  await writeAtomic(resolve(call.world.folder, target), inOnePiece(Buffer.from(`${signature}\n`)));
  say(call, { de: `Signatur: ${target}`, en: `signature: ${target}` });
  return { exitCode: EXIT_CODES.ok };
}

/** `lotse sbom verify FILE --key PUBLIC.pem`: exit 0 where the signature fits, 1 where it does not or is missing. */
export async function verifySbom(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const publicKey = await readKey(call);
  const text = await readBytes(call.world, file);
  const path = resolve(call.world.folder, signatureFile(call, file));
  const signature = await readFile(path, "utf8").catch(() => undefined);
  try {
    verifySignature({ text, signature: signature?.trim(), publicKey, name: file });
  } catch (cause) {
    if (!(cause instanceof LotseError) || cause.code === "USAGE") throw cause;
    say(call, cause.text);
    return { exitCode: EXIT_CODES.findings };
  }
  say(call, { de: `${file}: Die Signatur passt.`, en: `${file}: The signature fits.` });
  return { exitCode: EXIT_CODES.ok };
}

function signatureFile({ options }: CommandCall, file: string): string {
  return options.signature ?? `${file}.sig`;
}

/** The key is never shown, not even in an error. */
async function readKey({ world, options }: CommandCall): Promise<string> {
  if (options.key === undefined) throw new LotseError("USAGE", NEEDS_KEY);
  const file = resolve(world.folder, options.key);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) throw new LotseError("USAGE", NEEDS_KEY);
  return text;
}

function say({ world, language }: CommandCall, text: Localized): void {
  world.stderr.write(`${text[language]}\n`);
}

const NEEDS_KEY: Localized = {
  de: "--key nennt die Datei mit dem Ed25519-Schlüssel (PEM): privat zum Signieren, öffentlich zum Prüfen.",
  en: "--key names the file with the Ed25519 key (PEM): the private one to sign, the public one to verify.",
};

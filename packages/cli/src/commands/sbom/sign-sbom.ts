import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import type { Localized } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import { signBytes } from "../../signatures/sign-bytes.ts";
import { type SignatureVerdict, verifyBytes } from "../../signatures/verify-bytes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { readBytes } from "../shared/read-document.ts";
import { readKey } from "../shared/read-key.ts";

/** Largest signature that is read; one of OpenSSH has 300 bytes. */
const MAX_SIGNATURE_LENGTH = 10_000;

/** `lotse sbom sign FILE --key KEY`: a detached Ed25519 signature of the bytes beside the file. */
export async function signSbom(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const privateKey = await readSbomKey(call);
  const signature = signBytes(await readBytes(call.world, file), privateKey);
  const target = signatureFile(call, file);
  await writeAtomic(resolve(call.world.folder, target), inOnePiece(Buffer.from(signature)));
  say(call, { de: `Signatur: ${target}`, en: `signature: ${target}` });
  return { exitCode: EXIT_CODES.ok };
}

/** `lotse sbom verify FILE --key KEYS`: exit 0 where the signature fits, 1 where it does not or is missing. */
export async function verifySbom(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const { world, options } = call;
  const keys = await readSbomKey(call);
  const bytes = await readBytes(world, file);
  const path = resolve(world.folder, signatureFile(call, file));
  const signature = await readFile(path, "utf8").catch(() => undefined);
  const trust = { keys, signer: options.signer, nowMs: world.nowMs() };
  const verdict =
    signature === undefined || signature.length > MAX_SIGNATURE_LENGTH
      ? undefined
      : verifyBytes(bytes, signature, trust);
  say(call, textOf(file, verdict));
  return { exitCode: verdict?.state === "fits" ? EXIT_CODES.ok : EXIT_CODES.findings };
}

/**
 * The key that `--key` names.
 *
 * @throws {LotseError} `USAGE` where there is none.
 */
export function readSbomKey(call: CommandCall): Promise<string> {
  return readKey(call, NEEDS_KEY);
}

function signatureFile({ options }: CommandCall, file: string): string {
  return options.signature ?? `${file}.sig`;
}

function textOf(file: string, verdict: SignatureVerdict | undefined): Localized {
  const name = visibleText(file);
  if (verdict === undefined)
    return { de: `${name}: Die Signatur fehlt.`, en: `${name}: The signature is missing.` };
  const { de, en } = VERDICTS[verdict.state];
  const signer = "signer" in verdict ? verdict.signer : undefined;
  const by = signer === undefined ? "" : ` (${visibleText(signer)})`;
  return { de: `${name}: ${de}${by}`, en: `${name}: ${en}${by}` };
}

const VERDICTS: Readonly<Record<SignatureVerdict["state"], Localized>> = {
  fits: { de: "Die Signatur passt.", en: "The signature fits." },
  "does-not-fit": {
    de: "Die Signatur passt nicht: Die Datei wurde geändert, oder der Schlüssel ist ein anderer.",
    en: "The signature does not fit: the file was changed, or the key is another.",
  },
  "not-trusted": {
    de: "Die Signatur stammt von keinem Schlüssel, dem hier vertraut wird.",
    en: "The signature is by no key that is trusted here.",
  },
  "other-purpose": {
    de: "Die Signatur ist für einen anderen Zweck: erwartet wird „ssh-keygen -Y sign -n file“.",
    en: "The signature is for another purpose: `ssh-keygen -Y sign -n file` is expected.",
  },
};

function say({ world, language }: CommandCall, text: Localized): void {
  world.stderr.write(`${text[language]}\n`);
}

const NEEDS_KEY: Localized = {
  de: "--key nennt die Datei mit dem Ed25519-Schlüssel (PEM oder OpenSSH): privat zum Signieren, öffentlich zum Prüfen.",
  en: "--key names the file with the Ed25519 key (PEM or OpenSSH): the private one to sign, the public one to verify.",
};

import { resolve } from "node:path";

import { inBoth, localize, type Localized } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

import { EXIT_CODES } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import { describeSignature, judgeSignature } from "../../signatures/judge-signature.ts";
import { signBytes } from "../../signatures/sign-bytes.ts";
import { readSignature, signatureFileOf } from "../../signatures/signature-file.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { readBytes } from "../shared/read-document.ts";
import { readKey } from "../shared/read-key.ts";

/** `lotse sbom sign FILE --key KEY`: a detached Ed25519 signature of the bytes beside the file. */
export async function signSbom(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const privateKey = await readKey(call);
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
  const keys = await readKey(call);
  const bytes = await readBytes(world, file);
  const path = resolve(world.folder, signatureFile(call, file));
  const content = { name: file, bytes, signature: await readSignature(path) };
  const trust = { keys, signer: options.signer, nowMs: world.nowMs() };
  const verdict = judgeSignature(content, trust);
  say(call, localize`${inBoth(visibleText(file))}: ${describeSignature(verdict)}`);
  return { exitCode: verdict.state === "fits" ? EXIT_CODES.ok : EXIT_CODES.findings };
}

function signatureFile({ options }: CommandCall, file: string): string {
  return options.signature ?? signatureFileOf(file);
}

function say({ world, language }: CommandCall, text: Localized): void {
  world.stderr.write(`${text[language]}\n`);
}

import { createPublicKey } from "node:crypto";

import { type Localized, LotseError } from "@lizenzlotse/model";

import { parseAllowedSigner } from "./allowed-signers.ts";
import { publicBytesOf } from "./ed25519-keys.ts";
import type { TrustedKey } from "./trusted-key.ts";

/** Most lines of a file with keys. */
const MAX_LINES = 10_000;

/**
 * Reads public keys: one in PEM or as base64 of its DER, one or more lines as `ssh-keygen` writes them, or an allowed-signers
 * file. Lines with keys of other kinds are passed over.
 *
 * @throws {LotseError} `USAGE` where there is no Ed25519 key.
 */
export function readTrustedKeys(text: string): readonly TrustedKey[] {
  const single = singleKey(text.trim());
  if (single !== undefined) return [{ publicKey: single }];
  const lines = text.split(/\r?\n/u).slice(0, MAX_LINES);
  const keys = lines.flatMap((line) => parseAllowedSigner(line) ?? []);
  if (keys.length === 0) throw new LotseError("USAGE", NO_KEY);
  return keys;
}

function singleKey(text: string): Uint8Array | undefined {
  try {
    const key = text.includes("-----BEGIN PUBLIC KEY-----")
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(text, "base64"), format: "der", type: "spki" });
    return publicBytesOf(key);
  } catch {
    return undefined;
  }
}

const NO_KEY: Localized = {
  de: "Die Datei enthält keinen öffentlichen Ed25519-Schlüssel, der sich lesen lässt.",
  en: "The file holds no public Ed25519 key that can be read.",
};

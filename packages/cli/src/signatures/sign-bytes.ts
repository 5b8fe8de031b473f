import { sign } from "node:crypto";

import { readPrivateKey } from "./read-private-key.ts";
import { signSsh } from "./ssh-signature.ts";

/**
 * Signs the bytes of a document: with a key of `ssh-keygen` in the form of OpenSSH, with one in PEM as base64.
 *
 * @returns what the file of the signature holds.
 * @throws {LotseError} `USAGE` for an unusable key.
 */
export function signBytes(bytes: Uint8Array, privateKey: string): string {
  const { key, form } = readPrivateKey(privateKey);
  if (form === "ssh") return signSsh(bytes, key);
  // Ed25519 hashes by itself, so no digest is named (RFC 8032).
  return `${sign(null, bytes, key).toString("base64")}\n`;
}

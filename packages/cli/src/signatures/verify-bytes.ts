import { verify } from "node:crypto";

import { publicKeyOf } from "./ed25519-keys.ts";
import { readTrustedKeys } from "./read-trusted-keys.ts";
import { isSignatureOf, isSshSignature, NAMESPACE, parseSshSignature } from "./ssh-signature.ts";
import type { TrustedKey } from "./trusted-key.ts";

/** What a signature is held against. */
export interface Trust {
  /** PEM, lines of `ssh-keygen`, or an allowed-signers file. */
  readonly keys: string;
  /** Who must have signed; anybody of the file where it is not named. */
  readonly signer?: string | undefined;
  readonly nowMs: number;
}

/** How a signature was found. */
export type SignatureVerdict =
  | { readonly state: "fits"; readonly signer?: string | undefined }
  | { readonly state: "does-not-fit" | "not-trusted" | "other-purpose" };

/**
 * Says whether a signature is one of these bytes by a key that is trusted.
 *
 * @throws {LotseError} `USAGE` where no key can be read.
 */
export function verifyBytes(bytes: Uint8Array, signature: string, trust: Trust): SignatureVerdict {
  const keys = readTrustedKeys(trust.keys).filter((key) => counts(key, trust));
  return isSshSignature(signature)
    ? verifySsh(bytes, signature, keys)
    : verifyPlain(bytes, signature, keys);
}

function verifySsh(bytes: Uint8Array, text: string, keys: readonly TrustedKey[]): SignatureVerdict {
  const ssh = parseSshSignature(text);
  if (ssh === undefined || !isSignatureOf(bytes, ssh)) return { state: "does-not-fit" };
  // A signature that was made for mail or a commit says nothing about a delivered file.
  if (ssh.namespace !== NAMESPACE) return { state: "other-purpose" };
  const trusted = keys.find(
    (key) => Buffer.compare(key.publicKey, ssh.publicKey) === 0 && isFor(key, ssh.namespace),
  );
  return trusted === undefined
    ? { state: "not-trusted" }
    : { state: "fits", signer: trusted.signer };
}

function verifyPlain(
  bytes: Uint8Array,
  text: string,
  keys: readonly TrustedKey[],
): SignatureVerdict {
  const signature = Buffer.from(text.trim(), "base64");
  const trusted = keys.find(({ publicKey }) =>
    verify(null, bytes, publicKeyOf(publicKey), signature),
  );
  return trusted === undefined
    ? { state: keys.length === 0 ? "not-trusted" : "does-not-fit" }
    : { state: "fits", signer: trusted.signer };
}

function counts(
  { signer, validAfterMs, validBeforeMs }: TrustedKey,
  { signer: wanted, nowMs }: Trust,
): boolean {
  const isInTime = (validAfterMs ?? nowMs) <= nowMs && nowMs <= (validBeforeMs ?? nowMs);
  return isInTime && (wanted === undefined || (signer ?? "").split(",").includes(wanted));
}

function isFor({ namespaces }: TrustedKey, namespace: string): boolean {
  return namespaces === undefined || namespaces.includes(namespace);
}

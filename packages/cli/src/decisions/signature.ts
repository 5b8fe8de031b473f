import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

import { inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";

/** A text with its detached signature and the key that is trusted. */
export interface SignedText {
  readonly text: string | Uint8Array;
  /** Base64; absent where there is none. */
  readonly signature: string | undefined;
  /** PEM, or the DER of the key (SPKI) in base64 on one line. */
  readonly publicKey: string;
  /** For messages. */
  readonly name: string;
}

/**
 * Checks an Ed25519 signature over the bytes of a text.
 *
 * @throws {LotseError} `DECISIONS_INVALID` where there is no signature or it does not fit, `USAGE` for an unusable key.
 */
export function verifySignature({ text, signature, publicKey, name }: SignedText): void {
  const key = ed25519(() => publicKeyOf(publicKey));
  if (signature === undefined) throw new LotseError("DECISIONS_INVALID", NOT_SIGNED(name));
  // Ed25519 hashes by itself, so no digest is named (RFC 8032).
  const fits = verify(null, Buffer.from(text), key, Buffer.from(signature, "base64"));
  if (!fits) throw new LotseError("DECISIONS_INVALID", DOES_NOT_FIT(name));
}

/**
 * Signs a text with a private key in PEM. The key is neither kept nor shown.
 *
 * @returns base64.
 * @throws {LotseError} `USAGE` for an unusable key.
 */
export function signText(text: string | Uint8Array, privateKeyPem: string): string {
  const key = ed25519(() => createPrivateKey(privateKeyPem));
  return sign(null, Buffer.from(text), key).toString("base64");
}

function publicKeyOf(written: string): KeyObject {
  if (written.includes("-----BEGIN PUBLIC KEY-----")) return createPublicKey(written);
  return createPublicKey({ key: Buffer.from(written, "base64"), format: "der", type: "spki" });
}

/** What the library says about a bad key may quote it, so it is not passed on. */
function ed25519(read: () => KeyObject): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = read();
  } catch {
    key = undefined;
  }
  if (key?.asymmetricKeyType === "ed25519") return key;
  throw new LotseError("USAGE", NO_KEY, { hint: MAKE_ONE });
}

const NO_KEY: Localized = {
  de: "Der Schlüssel ist kein Ed25519-Schlüssel, der sich lesen lässt.",
  en: "The key is no Ed25519 key that can be read.",
};

const MAKE_ONE: Localized = inBoth(
  "openssl genpkey -algorithm ed25519 -out key.pem; openssl pkey -in key.pem -pubout",
);

function NOT_SIGNED(name: string): Localized {
  return localize`${inBoth(name)}: ${{ de: "Die Signatur fehlt.", en: "The signature is missing." }}`;
}

function DOES_NOT_FIT(name: string): Localized {
  const problem: Localized = {
    de: "Die Signatur passt nicht: Das Paket wurde geändert, oder es ist ein anderer Schlüssel.",
    en: "The signature does not fit: the pack was changed, or the key is another.",
  };
  return localize`${inBoth(name)}: ${problem}`;
}

import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";

/** Bytes of a public key and of the seed of a private one (RFC 8032). */
export const KEY_BYTES = 32;

/** The private key of a seed. */
export function privateKeyOf(seed: Uint8Array, publicKey: Uint8Array): KeyObject {
  const key = { kty: "OKP", crv: "Ed25519", d: base64Url(seed), x: base64Url(publicKey) };
  return createPrivateKey({ key, format: "jwk" });
}

/** The key object of a public key's bytes. */
export function publicKeyOf(bytes: Uint8Array): KeyObject {
  return createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: base64Url(bytes) },
    format: "jwk",
  });
}

/** The bytes of a public key, or of the public half of a private one; `undefined` for keys of another kind. */
export function publicBytesOf(key: KeyObject): Buffer | undefined {
  if (key.asymmetricKeyType !== "ed25519") return undefined;
  const { x } = (key.type === "private" ? createPublicKey(key) : key).export({ format: "jwk" });
  return x === undefined ? undefined : Buffer.from(x, "base64url");
}

function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

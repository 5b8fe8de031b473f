import { byText, type ComponentHash, type HashAlgorithm } from "@lizenzlotse/model";

const ALGORITHMS: ReadonlyMap<string, { readonly name: HashAlgorithm; readonly bytes: number }> =
  new Map([
    ["md5", { name: "MD5", bytes: 16 }],
    ["sha1", { name: "SHA-1", bytes: 20 }],
    ["sha256", { name: "SHA-256", bytes: 32 }],
    ["sha384", { name: "SHA-384", bytes: 48 }],
    ["sha512", { name: "SHA-512", bytes: 64 }],
  ]);

/**
 * Turns a Subresource Integrity value (`sha512-<base64> sha1-<base64>`, options after `?`) into hashes.
 *
 * They cover the archive that the registry serves. Unknown algorithms and digests of the wrong length are left out:
 * a wrong hash is worse than none.
 *
 * @returns sorted, without duplicates.
 * @see https://www.w3.org/TR/SRI/
 */
export function integrityToHashes(integrity: string): ComponentHash[] {
  const alone = /\s/u.test(integrity) ? undefined : tokenToHash(integrity);
  if (alone !== undefined) return [alone];
  const hashes = new Map<string, ComponentHash>();
  for (const token of integrity.split(/\s+/u)) {
    const hash = tokenToHash(token);
    if (hash !== undefined) hashes.set(`${hash.algorithm}:${hash.value}`, hash);
  }
  return [...hashes.values()].sort(
    byText(
      (hash) => hash.algorithm,
      (hash) => hash.value,
    ),
  );
}

/** A hash that is given in hex, or `undefined` where it is none of that algorithm. */
export function hexToHash(algorithm: HashAlgorithm, hex: string): ComponentHash | undefined {
  const expected = [...ALGORITHMS.values()].find((known) => known.name === algorithm);
  if (expected === undefined || hex.length !== 2 * expected.bytes) return undefined;
  if (!/^[0-9a-f]+$/iu.test(hex)) return undefined;
  return { algorithm, value: hex.toLowerCase(), covers: "distribution" };
}

function tokenToHash(token: string): ComponentHash | undefined {
  const dash = token.indexOf("-");
  const algorithm = ALGORITHMS.get(token.slice(0, Math.max(0, dash)).toLowerCase());
  if (algorithm === undefined) return undefined;
  const digest = token.slice(dash + 1).split("?", 1)[0] ?? "";
  const bytes = Buffer.from(digest, "base64");
  if (bytes.length !== algorithm.bytes) return undefined;
  return { algorithm: algorithm.name, value: bytes.toString("hex"), covers: "distribution" };
}

import { createHash } from "node:crypto";

/** Length in hex digits of an id made by {@link stableId}: 64 bits, ample for a million findings. */
export const STABLE_ID_LENGTH = 16;

/**
 * A short identifier that depends on nothing but the given parts, in their order: not on the position in a
 * list, not on line numbers, not on other findings. Parts are separated unambiguously.
 *
 * @param prefix - one letter or word that says what is identified, for example `F` for a finding.
 * @returns `prefix-` and {@link STABLE_ID_LENGTH} lower-case hex digits of a SHA-256.
 */
export function stableId(prefix: string, ...parts: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return `${prefix}-${hash.slice(0, STABLE_ID_LENGTH)}`;
}

/** SHA-256 of bytes or UTF-8 text in lower-case hex. */
export function sha256Hex(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

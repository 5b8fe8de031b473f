/** Start value and factor of FNV-1a, 32 bits. */
export const HASH_SEED: number = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

/** FNV-1a over a word that is folded already; the tokeniser computes the same while it reads. */
export function hashWord(folded: string): number {
  let hash = HASH_SEED;
  for (let index = 0; index < folded.length; index += 1) {
    hash = Math.imul(hash ^ folded.charCodeAt(index), HASH_FACTOR);
  }
  return hash;
}

/** Slot of a hash in a table whose size is a power of two; the high bits of FNV are the better mixed ones. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

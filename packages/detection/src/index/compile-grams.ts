import type { CompiledText } from "./compile-texts.ts";
import { GRAM_LENGTH, gramHash, TOKEN_FLAG, type GramTable } from "./license-index.ts";

/** Texts below this length are indexed with every gram, longer ones with a third, chosen by hash. */
const DENSE_TEXT_WORDS = 160;
const SAMPLING = 3;

interface Posting {
  readonly text: number;
  readonly position: number;
}

/** The gram table, and how many grams each text has in it. */
export interface CompiledGrams {
  readonly table: GramTable;
  readonly gramsPerText: Uint32Array;
}

/** Lays the seeds of all texts into an open-addressing table. */
export function compileGrams(texts: readonly CompiledText[]): CompiledGrams {
  const gramsPerText = new Uint32Array(texts.length);
  const postings = new Map<number, Posting[]>();
  texts.forEach((compiled, text) => {
    for (const { hash, position } of gramsOf(compiled)) {
      const list = postings.get(hash);
      if (list === undefined) postings.set(hash, [{ text, position }]);
      else list.push({ text, position });
      gramsPerText[text] = (gramsPerText[text] ?? 0) + 1;
    }
  });
  return { table: layTable(postings), gramsPerText };
}

function* gramsOf({ words, flags }: CompiledText): Generator<{ hash: number; position: number }> {
  const dense = words.length < DENSE_TEXT_WORDS;
  for (let position = 0; position + GRAM_LENGTH <= words.length; position += 1) {
    const hash = gramHash(words, position);
    if (hash === 0 || (!dense && (hash >>> 4) % SAMPLING !== 0)) continue;
    if (!crossesSlot(flags, position)) yield { hash, position };
  }
}

/** What spans a slot is never found in a file, where a name stands in the slot. */
function crossesSlot(flags: Uint8Array, position: number): boolean {
  for (let offset = 1; offset < GRAM_LENGTH; offset += 1) {
    if (((flags[position + offset] ?? 0) & TOKEN_FLAG.SLOT_BEFORE) !== 0) return true;
  }
  return false;
}

function layTable(postings: ReadonlyMap<number, readonly Posting[]>): GramTable {
  const hashes = placeHashes([...postings.keys()]);
  const total = [...postings.values()].reduce((sum, list) => sum + list.length, 0);
  const table: GramTable = {
    slots: new Int32Array(2 * (hashes.length + 1)),
    postingTexts: new Uint16Array(total),
    postingPositions: new Uint16Array(total),
  };
  let next = 0;
  hashes.forEach((hash, slot) => {
    table.slots[2 * slot] = hash;
    table.slots[2 * slot + 1] = next;
    for (const { text, position } of postings.get(hash) ?? []) {
      table.postingTexts[next] = text;
      table.postingPositions[next] = position;
      next += 1;
    }
  });
  table.slots[2 * hashes.length + 1] = next;
  return table;
}

/** The hash in each slot; 0, which is no gram's hash, in those that stay free. */
function placeHashes(hashes: readonly number[]): Int32Array {
  const slots = new Int32Array(tableSize(hashes.length));
  const mask = slots.length - 1;
  for (const hash of hashes) {
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = hash;
  }
  return slots;
}

/** The next power of two that leaves at least half of the table free. */
export function tableSize(entries: number): number {
  return 1 << Math.ceil(Math.log2(Math.max(entries, 1) * 2));
}

import type { NearestLicense } from "@lizenzlotse/model";

import { readSourceText } from "../bytes/source-text.ts";
import { GRAM_LENGTH, gramHash, TOKEN_FLAG, type LicenseIndex } from "../index/license-index.ts";
import { withoutBullets } from "../text/bullets.ts";
import { findSlot } from "../text/find-candidates.ts";
import { TokenBuffer } from "../tokens/token-stream.ts";
import { Tokenizer } from "../tokens/tokenize.ts";

/** Most bytes of a text that are compared; the longest licence has a third of it. */
const MAX_COMPARED_BYTES = 262_144;

/** Texts that are compared: those that share most seeds. */
const COMPARED_TEXTS = 6;

/** Below it nothing is near: any two English texts have some words in common. */
const MIN_SIMILARITY = 0.25;

/**
 * The known licence whose words a text shares most of. Words agree where {@link GRAM_LENGTH} of them in a row occur in
 * both, wherever that is: a word-by-word comparison, which `explain` shows, costs as much as everything else together.
 *
 * @returns undefined where no licence is near.
 */
export function nearestLicense(bytes: Uint8Array, index: LicenseIndex): NearestLicense | undefined {
  const words = wordsOf(bytes, index);
  const grams = gramsOf(words);
  let nearest: NearestLicense | undefined;
  for (const text of promisingTexts(words, index)) {
    const compared = compare({ words, grams }, text, index);
    if (compared.similarity > (nearest?.similarity ?? 0)) nearest = compared;
  }
  return nearest !== undefined && nearest.similarity >= MIN_SIMILARITY ? nearest : undefined;
}

function wordsOf(bytes: Uint8Array, index: LicenseIndex): Uint16Array {
  const source = readSourceText(bytes).bytes.subarray(0, MAX_COMPARED_BYTES);
  const tokens = new TokenBuffer();
  new Tokenizer(index.dictionary).append(source, 0, source.length, tokens);
  const run = withoutBullets(tokens, index.wordFlags);
  return run.words.slice(0, run.count);
}

/** Texts by the seeds that they share with the file, as a share of the longer one's. */
function promisingTexts(words: Uint16Array, { grams, texts }: LicenseIndex): number[] {
  const hits = new Uint32Array(texts.entries.length);
  for (let place = 0; place + GRAM_LENGTH <= words.length; place += 1) {
    const hash = gramHash(words, place);
    const slot = hash === 0 ? -1 : findSlot(grams.slots, hash);
    if (slot === -1) continue;
    const end = grams.slots[slot + 3] ?? 0;
    for (let posting = grams.slots[slot + 1] ?? 0; posting < end; posting += 1) {
      const text = grams.postingTexts[posting] ?? 0;
      hits[text] = (hits[text] ?? 0) + 1;
    }
  }
  const promises = Float64Array.from(hits, (count, text) => {
    const length = (texts.starts[text + 1] ?? 0) - (texts.starts[text] ?? 0);
    const density = length / Math.max(1, texts.grams[text] ?? 1);
    return (count * density) / (words.length + length);
  });
  return [...hits.keys()]
    .filter((text) => (hits[text] ?? 0) > 0)
    .sort((left, right) => (promises[right] ?? 0) - (promises[left] ?? 0) || left - right)
    .slice(0, COMPARED_TEXTS);
}

function compare(
  file: { readonly words: Uint16Array; readonly grams: ReadonlySet<number> },
  text: number,
  { texts }: LicenseIndex,
): NearestLicense {
  const [start, end] = [texts.starts[text], texts.starts[text + 1]];
  const license = texts.tokens.subarray(start, end);
  const equal = sum(covered(file.words, gramsOf(license)));
  const present = covered(license, file.grams);
  // What may be missing counts as there.
  texts.flags.subarray(start, end).forEach((flags, place) => {
    if ((flags & TOKEN_FLAG.OPTIONAL) !== 0) present[place] = 1;
  });
  const missingWords = license.length - sum(present);
  const addedWords = file.words.length - equal;
  return {
    license: texts.entries[text]?.expression ?? "",
    similarity: similarityOf(equal, addedWords, missingWords),
    addedWords,
    missingWords,
  };
}

function gramsOf(words: Uint16Array): ReadonlySet<number> {
  const grams = new Set<number>();
  for (let place = 0; place + GRAM_LENGTH <= words.length; place += 1)
    grams.add(gramHash(words, place));
  // The hash of a run with an unknown word; such runs agree with nothing.
  grams.delete(0);
  return grams;
}

/** 1 for each word that lies in a run which is also among `grams`. */
function covered(words: Uint16Array, grams: ReadonlySet<number>): Uint8Array {
  const marks = new Uint8Array(words.length);
  for (let place = 0; place + GRAM_LENGTH <= words.length; place += 1)
    if (grams.has(gramHash(words, place))) marks.fill(1, place, place + GRAM_LENGTH);
  return marks;
}

function sum(marks: Uint8Array): number {
  return marks.reduce((total, mark) => total + mark, 0);
}

/** Twice the words that agree, as a share of all words of both sides, to three places. */
export function similarityOf(equal: number, added: number, missing: number): number {
  return Math.round((2000 * equal) / Math.max(1, 2 * equal + added + missing)) / 1000;
}

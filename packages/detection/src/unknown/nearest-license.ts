import type { NearestLicense } from "@lizenzlotse/model";

import { readSourceText } from "../bytes/source-text.ts";
import { diffWords } from "../explain/diff-words.ts";
import { GRAM_LENGTH, gramHash, TOKEN_FLAG, type LicenseIndex } from "../index/license-index.ts";
import { withoutBullets } from "../text/bullets.ts";
import { findSlot } from "../text/find-candidates.ts";
import { TokenBuffer } from "../tokens/token-stream.ts";
import { Tokenizer } from "../tokens/tokenize.ts";

/** Most bytes of a text that are compared; the longest licence has a third of it. */
const MAX_COMPARED_BYTES = 262_144;

/** Texts that are compared word by word: those that share most seeds. */
const COMPARED_TEXTS = 6;

/** Below it nothing is near: any two English texts have some words in common. */
const MIN_SIMILARITY = 0.25;

/**
 * The known licence whose words a text shares most of. Looks at every text of the index and compares the most
 * promising ones word by word, so it is for the rare text that nothing explains.
 *
 * @returns undefined where no licence is near.
 */
export function nearestLicense(bytes: Uint8Array, index: LicenseIndex): NearestLicense | undefined {
  const words = wordsOf(bytes, index);
  return promisingTexts(words, index)
    .map((text) => compare(words, text, index))
    .filter(({ similarity }) => similarity >= MIN_SIMILARITY)
    .sort((left, right) => right.similarity - left.similarity)[0];
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
  const promiseOf = (text: number): number => {
    const length = (texts.starts[text + 1] ?? 0) - (texts.starts[text] ?? 0);
    const density = length / Math.max(1, texts.grams[text] ?? 1);
    return ((hits[text] ?? 0) * density) / (words.length + length);
  };
  return [...hits.keys()]
    .filter((text) => (hits[text] ?? 0) > 0)
    .sort((left, right) => promiseOf(right) - promiseOf(left) || left - right)
    .slice(0, COMPARED_TEXTS);
}

function compare(words: Uint16Array, text: number, { texts }: LicenseIndex): NearestLicense {
  const license = texts.tokens.subarray(texts.starts[text], texts.starts[text + 1]);
  // What may be missing counts as there.
  const present = texts.flags
    .slice(texts.starts[text], texts.starts[text + 1])
    .map((flags) => flags & TOKEN_FLAG.OPTIONAL);
  let equal = 0;
  for (const run of diffWords(words, license)) {
    equal += run.count;
    present.fill(1, run.right, run.right + run.count);
  }
  const missingWords = present.reduce((sum, flag) => sum + (flag === 0 ? 1 : 0), 0);
  const addedWords = words.length - equal;
  return {
    license: texts.entries[text]?.expression ?? "",
    similarity: similarityOf(equal, addedWords, missingWords),
    addedWords,
    missingWords,
  };
}

/** Twice the words that agree, as a share of all words of both sides, to three places. */
export function similarityOf(equal: number, added: number, missing: number): number {
  return Math.round((2000 * equal) / Math.max(1, 2 * equal + added + missing)) / 1000;
}

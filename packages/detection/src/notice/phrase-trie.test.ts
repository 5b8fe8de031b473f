import { describe, expect, it } from "vitest";

import { SEPARATOR } from "../tokens/separators.ts";
import { TokenBuffer } from "../tokens/token-stream.ts";
import { PhraseTrie } from "./phrase-trie.ts";
import { PhraseTrieBuilder } from "./phrase-trie-builder.ts";

const PHRASES = [
  [[5], "five"],
  [[5, 6, 7], "five to seven"],
  [[8, 5], "eight, five"],
  [[8, 5], "the same again"],
] as const;

function trie(): PhraseTrie<string> {
  const builder = new PhraseTrieBuilder<string>();
  for (const [words, payload] of PHRASES) builder.add(words, payload);
  return new PhraseTrie(builder.tables(), builder.payloads);
}

function stream(words: readonly number[], blankBefore?: number): TokenBuffer {
  const tokens = new TokenBuffer();
  words.forEach((word, at) => {
    tokens.words[at] = word;
    tokens.before[at] = at === blankBefore ? SEPARATOR.BLANK_LINE : SEPARATOR.SPACE;
  });
  tokens.count = words.length;
  return tokens;
}

describe("PhraseTrie", () => {
  it.each([
    ["the longest", [5, 6, 7, 9], { payload: "five to seven", end: 3 }],
    ["a shorter one where the longer breaks off", [5, 6, 9], { payload: "five", end: 1 }],
    ["one at the end of the file", [5, 6], { payload: "five", end: 1 }],
    ["the first of two meanings", [8, 5], { payload: "eight, five", end: 2 }],
    ["nothing for the start of one", [8, 6], undefined],
    ["nothing for a word that opens none", [6, 7], undefined],
    ["nothing for a word beyond all phrases", [65_535], undefined],
  ])("finds %s", (_what, words, hit) => {
    expect(trie().longest(stream(words), 0)).toEqual(hit);
  });

  it("does not cross an empty line, and does not mind one before the phrase", () => {
    expect(trie().longest(stream([5, 6, 7], 2), 0)).toEqual({ payload: "five", end: 1 });
    expect(trie().longest(stream([5, 6, 7], 0), 0)?.payload).toBe("five to seven");
  });

  it("knows nothing behind the last token", () => {
    const tokens = stream([6, 5]);
    tokens.count = 1;
    expect(trie().longest(tokens, 1)).toBeUndefined();
  });
});

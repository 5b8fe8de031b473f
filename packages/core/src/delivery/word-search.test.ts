import { normalizedWords } from "@lizenzlotse/detection";
import { describe, expect, it } from "vitest";

import { WordSearch } from "./word-search.ts";

const words = (text: string): ReturnType<typeof normalizedWords> =>
  normalizedWords(new TextEncoder().encode(text));

function found(text: string, ...sought: readonly string[]): readonly string[] {
  const search = new WordSearch(sought.map((each) => [each, words(each).keys] as const));
  return [...search.find(words(text)).keys()].sort();
}

describe("WordSearch", () => {
  it("finds sequences of any length, and only whole ones", () => {
    const text = "one two three four five six seven eight nine";
    expect(found(text, "two", "one two three four five six seven", "eight nine ten")).toEqual([
      "one two three four five six seven",
      "two",
    ]);
  });

  it("does not find a sequence with a word in between", () => {
    expect(found("this software may not be used", "software may be used")).toEqual([]);
  });

  it("finds nothing for a text without words", () => {
    expect(found("...", "--")).toEqual([]);
  });
});

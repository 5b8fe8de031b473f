import { describe, expect, it } from "vitest";

import { normalizedWords } from "./normalized-words.ts";

const wordsOf = (text: string): ReturnType<typeof normalizedWords> =>
  normalizedWords(new TextEncoder().encode(text));

describe("normalizedWords", () => {
  it("gives equal keys to copies that differ in case, wrapping, comment signs and markup only", () => {
    const plain = wordsOf("Permission is hereby granted,\nfree of charge");
    const wrapped = wordsOf("# PERMISSION is\n# hereby granted, free\n# <b>of</b> charge.");
    expect([...wrapped.keys]).toEqual([...plain.keys]);
  });

  it("tells words apart, and keeps their order", () => {
    expect([...wordsOf("may not").keys]).not.toEqual([...wordsOf("not may").keys]);
    expect([...wordsOf("may").keys]).not.toEqual([...wordsOf("many").keys]);
  });

  it("knows the line of each word", () => {
    expect([...wordsOf("one two\n\nthree\n").lines]).toEqual([1, 1, 3]);
  });
});

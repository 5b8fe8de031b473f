import { describe, expect, it } from "vitest";

import { remembered } from "./remembered.ts";

describe("remembered", () => {
  it("computes an answer once, also where there is none", () => {
    const asked: string[] = [];
    const lengthOfWord = remembered((text) => {
      asked.push(text);
      return text === "" ? undefined : text.length;
    });
    expect([lengthOfWord("mit"), lengthOfWord("mit"), lengthOfWord(""), lengthOfWord("")]).toEqual([
      3,
      3,
      undefined,
      undefined,
    ]);
    expect(asked).toEqual(["mit", ""]);
  });

  it("answers rightly beyond what it keeps", () => {
    const upper = remembered((text) => text.toUpperCase());
    const texts = Array.from({ length: 10_000 }, (_, index) => `text ${String(index)}`);
    const twice = [...texts, ...texts, "x".repeat(1_000)];
    expect(twice.map(upper)).toEqual(twice.map((text) => text.toUpperCase()));
  });
});

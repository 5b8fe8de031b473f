import { describe, expect, it } from "vitest";

import { displayWidth } from "./display-width.ts";
import { cutText, wrapText } from "./wrap-text.ts";

describe("displayWidth", () => {
  it.each([
    ["abc", 3],
    ["größe", 5],
    ["grösse", 6],
    ["漢字", 4],
    ["👩‍👩‍👧", 2],
    ["", 0],
  ])("of %j is %i", (text, columns) => {
    expect(displayWidth(text.normalize("NFD"))).toBe(columns);
  });
});

describe("wrapText", () => {
  it("breaks at spaces", () => {
    expect(wrapText("eins zwei drei", 9)).toEqual(["eins zwei", "drei"]);
  });

  it("breaks long words inside", () => {
    expect(wrapText("ab abcdefgh", 5)).toEqual(["ab", "abcde", "fgh"]);
  });

  it("makes no line of nothing", () => {
    expect(wrapText("", 5)).toEqual([]);
  });
});

describe("cutText", () => {
  it("shows that it cut", () => {
    expect(cutText("漢字漢字", 5)).toBe("漢字…");
    expect(cutText("kurz", 5)).toBe("kurz");
  });
});

import { describe, expect, it } from "vitest";

import { MAX_VISIBLE_LENGTH, visibleText } from "./visible-text.ts";

describe("visibleText", () => {
  it("leaves ordinary text of any script as it is", () => {
    const text = "@größe/paket_1.2+β (Apache-2.0 OR MIT) 漢字 🎉";
    expect(visibleText(text)).toBe(text);
  });

  it.each([
    ["an escape sequence", "\u001b[31mred", "‹U+001B›[31mred"],
    ["a line break", "a\r\nb", "a‹U+000D›‹U+000A›b"],
    ["a bidirectional override", "a\u202eb", "a‹U+202E›b"],
    ["a zero-width space", "left\u200bpad", "left‹U+200B›pad"],
    ["a tag character", "a\u{e0041}b", "a‹U+E0041›b"],
    ["a lone surrogate", "a\ud800b", "a‹U+D800›b"],
    ["a filler", "a\u3164b", "a‹U+3164›b"],
    ["a C1 control", "a\u009bb", "a‹U+009B›b"],
    ["what is no character", "a\ufffeb", "a‹U+FFFE›b"],
  ])("names %s", (_, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it("bounds the length and counts what it leaves out", () => {
    const shown = visibleText("x".repeat(MAX_VISIBLE_LENGTH + 1234));
    expect(shown).toBe(`${"x".repeat(MAX_VISIBLE_LENGTH)}… [+1234]`);
  });
});

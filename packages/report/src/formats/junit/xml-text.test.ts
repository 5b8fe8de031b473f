import { describe, expect, it } from "vitest";

import { xmlText } from "./xml-text.ts";

describe("xmlText", () => {
  it("escapes what has a meaning in XML", () => {
    expect(xmlText(`<a b="c" d='e'>]]>&`)).toBe(
      "&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;]]&gt;&amp;",
    );
  });

  it.each(["\u{0}", "\u{B}", "\u{FFFE}", "\u{FFFF}", "\u{D800}"])(
    "replaces %j, which XML forbids",
    (character) => {
      expect(xmlText(`a${character}b`)).toBe("a\u{FFFD}b");
    },
  );

  it("keeps what lies outside the basic plane", () => {
    expect(xmlText("📄")).toBe("📄");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodeText } from "./decode-text.ts";

describe("decodeText", () => {
  it("gives back any text that was stored as UTF-8 or marked UTF-16", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (drawn) => {
        const text = drawn.replaceAll("\uFEFF", "").replaceAll("\0", "");
        expect(decodeText(Buffer.from(text)).text).toBe(text);
        const marked = Buffer.from(`\uFEFF${text}`, "utf16le");
        expect(decodeText(marked).text).toBe(text);
        expect(decodeText(marked.swap16()).text).toBe(text);
      }),
    );
  });

  it("never throws and always names an encoding", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        const decoded = decodeText(bytes);
        expect(["utf-8", "utf-16le", "utf-16be", "latin1"]).toContain(decoded.encoding);
      }),
    );
  });
});

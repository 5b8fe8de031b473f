import { describe, expect, it } from "vitest";

import { decodeText } from "./decode-text.ts";

const TEXT = "Lizenz: MIT – für alle\n";

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

describe("decodeText", () => {
  it("reads UTF-8, without its mark", () => {
    const bytes = Buffer.from(TEXT);
    const marked = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes]);
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding: "utf-8" });
    expect(decodeText(marked)).toEqual({ text: TEXT, encoding: "utf-8" });
  });

  it.each([
    ["utf-16le", "le"],
    ["utf-16be", "be"],
  ] as const)("reads %s with and without its mark", (encoding, order) => {
    expect(decodeText(utf16(`\uFEFF${TEXT}`, order))).toEqual({ text: TEXT, encoding });
    expect(decodeText(utf16("MIT License", order))).toEqual({ text: "MIT License", encoding });
  });

  it("survives half a UTF-16 unit at the end", () => {
    const le = Buffer.concat([utf16("\uFEFFMIT", "le"), Buffer.of(0x41)]);
    const be = Buffer.concat([utf16("\uFEFFMIT", "be"), Buffer.of(0x41)]);
    expect(decodeText(le).text.startsWith("MIT")).toBe(true);
    expect(decodeText(be)).toEqual({ text: "MIT", encoding: "utf-16be" });
  });

  it("reads what is no UTF-8 as Windows-1252, the superset of Latin-1", () => {
    const bytes = Uint8Array.of(0x66, 0xfc, 0x72, 0x20, 0x80, 0x31);
    expect(decodeText(bytes)).toEqual({ text: "für €1", encoding: "latin1" });
  });

  it("takes a few NUL bytes for what they are", () => {
    expect(decodeText(Buffer.from("a\0bcdefgh")).encoding).toBe("utf-8");
    expect(decodeText(new Uint8Array(0))).toEqual({ text: "", encoding: "utf-8" });
    expect(decodeText(Uint8Array.of(0, 0, 0, 0)).encoding).toBe("utf-8");
  });
});

import { describe, expect, it } from "vitest";

import { quotedText } from "./quoted-text.ts";

describe("quotedText", () => {
  it("keeps every word of long lines", () => {
    const line = "word ".repeat(1000).trim();
    expect(quotedText(`${line}\r\n\tend\n`)).toBe(`${line}\n    end`);
  });

  it("leaves out what cannot be seen", () => {
    expect(quotedText("a\u202eb\u001b[31mc\ufeff")).toBe("ab[31mc");
  });
});

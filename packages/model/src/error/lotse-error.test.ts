import { describe, expect, it } from "vitest";

import { ERROR_CODES, LotseError } from "./lotse-error.ts";

describe("LotseError", () => {
  it("carries code, hint and cause", () => {
    const cause = new TypeError("why");
    const hint = { de: "tun Sie dies", en: "do this" };
    const error = new LotseError("READ_FAILED", { de: "was", en: "what" }, { hint, cause });
    expect(error).toMatchObject({ name: "LotseError", code: "READ_FAILED", message: "what" });
    expect(error).toMatchObject({ text: { de: "was", en: "what" }, hint, cause });
    expect(new LotseError("USAGE", "what")).not.toHaveProperty("cause");
  });

  it("never shows credentials", () => {
    const error = new LotseError("READ_FAILED", "https://me:pw@host failed", {
      hint: { de: "Versuch: https://host?token=pw", en: "try https://host?token=pw" },
    });
    expect(JSON.stringify([error.message, error.text, error.hint])).not.toContain("pw");
  });

  it("has codes in order, each once", () => {
    expect([...ERROR_CODES]).toEqual([...new Set(ERROR_CODES)].sort());
  });
});

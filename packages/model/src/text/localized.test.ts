import { describe, expect, it } from "vitest";

import { inBoth, localize } from "./localized.ts";

describe("localize", () => {
  it("joins texts of both languages and leaves escapes alone", () => {
    expect(localize`x${1} ${{ de: "und", en: "and" }} ${"\\u0041"}`).toEqual({
      de: "x1 und \\u0041",
      en: "x1 and \\u0041",
    });
  });

  it("keeps line breaks of its own parts", () => {
    expect(localize`a\n  ${"b"}`).toEqual(inBoth("a\n  b"));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { visibleText } from "./visible-text.ts";

describe("visibleText", () => {
  it("never lets a control, format or surrogate character through", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
        expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it("changes nothing twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const once = visibleText(text);
        fc.pre(once.length <= 400);
        expect(visibleText(once)).toBe(once);
      }),
    );
  });
});

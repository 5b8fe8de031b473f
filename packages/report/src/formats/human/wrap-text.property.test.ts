import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { displayWidth } from "./display-width.ts";
import { wrapText } from "./wrap-text.ts";

describe("wrapText", () => {
  it("keeps every line within the width and loses nothing but spaces", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 120 }),
        fc.integer({ min: 2, max: 40 }),
        (text, columns) => {
          const lines = wrapText(text, columns);
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        },
      ),
    );
  });
});

import { describe, expect, it } from "vitest";

import { contrastOnLight, lightenedForDark, MIN_CONTRAST } from "./contrast.ts";

describe("contrastOnLight", () => {
  // White has 21:1 to black and 4.48:1 to #777777 by WCAG's own calculation; the ground of the masthead has less.
  it.each([
    ["#000000", 19.3],
    ["#777777", 4.1],
    ["#0b4a82", 8.3],
    ["#f4f6f8", 1],
  ])("%s", (color, ratio) => {
    expect(Math.floor(contrastOnLight(color) * 10) / 10).toBe(ratio);
  });
});

describe("lightenedForDark", () => {
  it("leaves what is light already", () => {
    expect(lightenedForDark("#8fc1f0")).toBe("#8fc1f0");
  });

  it.each(["#000000", "#0b4a82", "#7a1f3d", "#00008b"])(
    "makes %s readable in the dark",
    (color) => {
      const lighter = lightenedForDark(color);
      expect(lighter).toMatch(/^#[0-9a-f]{6}$/u);
      expect(contrastOnLight(lighter)).toBeLessThan(contrastOnLight(color));
      expect(lightenedForDark(lighter)).toBe(lighter);
    },
  );

  it("asks for what text needs", () => {
    expect(MIN_CONTRAST).toBe(4.5);
  });
});

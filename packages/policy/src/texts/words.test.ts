import { describe, expect, it } from "vitest";

import { components, listed } from "./words.ts";

describe("words", () => {
  it("counts components", () => {
    expect(components(1)).toEqual({ de: "1 Komponente", en: "1 component" });
    expect(components(2)).toEqual({ de: "2 Komponenten", en: "2 components" });
  });

  it("lists four and counts the rest", () => {
    expect(listed(["a", "b", "c", "d"]).de).toBe("a, b, c, d");
    expect(listed(["a", "b", "c", "d", "e", "f"])).toEqual({
      de: "a, b, c, d und 2 weitere",
      en: "a, b, c, d and 2 more",
    });
  });
});

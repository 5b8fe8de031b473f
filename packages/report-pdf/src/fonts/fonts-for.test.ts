import { describe, expect, it } from "vitest";

import { fontsFor } from "./fonts-for.ts";

describe("fontsFor", () => {
  it("takes the text fonts alone where they have every character", async () => {
    const { files, canShow } = await fontsFor("Prüfbericht – „geprüft“ › 5 €");
    expect(files).toHaveLength(5);
    expect(canShow("ß")).toBe(true);
    expect(canShow("中")).toBe(false);
  });

  it("adds the fallback where one has not", async () => {
    const { files, canShow } = await fontsFor("中");
    expect(files).toHaveLength(6);
    expect(["中", "א", "ع", "😀", "a"].map(canShow)).toEqual([true, true, true, true, true]);
    expect(["\u{2F800}", "\u0000", "\uD800"].map(canShow)).toEqual([false, false, false]);
  });
});

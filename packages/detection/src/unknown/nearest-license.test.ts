import { describe, expect, it } from "vitest";

import { SPDX_TEXTS, withAllTexts } from "../../test/shared-index.ts";
import { nearestLicense } from "./nearest-license.ts";

const { index } = withAllTexts();
const textOf = (id: string): string => SPDX_TEXTS[id]?.licenseText ?? "";
const nearestTo = (text: string): ReturnType<typeof nearestLicense> =>
  nearestLicense(Buffer.from(text), index);

describe("the nearest known licence", () => {
  it.each(["MIT", "ISC", "EUPL-1.2", "MPL-2.0"])("of %s itself is that", (id) => {
    expect(nearestTo(textOf(id))).toMatchObject({ license: id, missingWords: 0 });
  });

  it("is the one whose words a text shares most of, with the number of words that differ", () => {
    const half = textOf("MPL-2.0").slice(0, textOf("MPL-2.0").length / 2);
    const text = `The office wants a postcard from every city in which this is used. ${half}`;
    const nearest = nearestTo(text);
    expect(nearest?.license).toBe("MPL-2.0");
    expect(nearest?.similarity).toBeGreaterThan(0.6);
    expect(nearest?.similarity).toBeLessThan(0.75);
    expect(nearest?.addedWords).toBe(13);
    expect(nearest?.missingWords).toBeGreaterThan(800);
  });

  it("is none for a text that is like no licence", () => {
    expect(nearestTo("Sehr geehrte Damen und Herren, anbei die Niederschrift. ".repeat(20))).toBe(
      undefined,
    );
    expect(nearestTo("")).toBe(undefined);
  });
});

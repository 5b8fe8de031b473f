import { collectText } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { html } from "../src/formats/html/index.ts";
import { human } from "../src/formats/human/index.ts";
import { golden } from "./golden-file.ts";
import { sampleInput } from "./sample-report.ts";

describe.each(["de", "en"] as const)("a small scan in %s", (language) => {
  it("as a page", async () => {
    const page = readable(await collectText(html.render(sampleInput(language))));
    expect(page).toBe(golden(`sample.${language}.html`, page));
  });

  it.each([
    ["plain, 80 columns", "txt", { color: "off", widthColumns: 80 }],
    ["coloured, 50 columns", "ansi", { color: "on", widthColumns: 50 }],
  ] as const)("for a terminal, %s", async (_, extension, terminal) => {
    const page = await collectText(human.render({ ...sampleInput(language), ...terminal }));
    expect(page).toBe(golden(`sample.${language}.${extension}`, page));
  });
});

/** One tag a line, so that a person can read the difference; style and script have tests of their own. */
function readable(page: string): string {
  return page
    .replaceAll(/(<(style|script)>).*?(<\/\2>)/gsu, "$1…$3")
    .replaceAll(/sha256-[\w+/=]+/gu, "sha256-…")
    .replaceAll("><", ">\n<");
}

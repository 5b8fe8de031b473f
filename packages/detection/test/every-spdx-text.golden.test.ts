import { canonicalExpression } from "@lizenzlotse/licenses";
import { describe, expect, it } from "vitest";
import { SPDX_TEXTS, withAllTexts } from "./shared-index.ts";

const { detect, index } = withAllTexts();

/** What one text means: ids that share their words have one expression. */
const expressionByText = new Map(
  index.texts.entries.flatMap(({ ids, expression }) => ids.map((id) => [id, expression] as const)),
);

/** The list's text of this deprecated entry is the exception alone and names no version of the GPL. */
const TEXTS_OF_LESS: ReadonlyMap<string, string> = new Map([
  ["GPL-2.0-with-bison-exception", "GPL-1.0-or-later WITH Bison-exception-2.2"],
]);

/** Deprecated `GPL-2.0+` and the like differ from `GPL-2.0` in a comma and are found as that. */
function expectedOf(id: string): string {
  const less = TEXTS_OF_LESS.get(id);
  if (less !== undefined) return less;
  return (
    expressionByText.get(id) ??
    expressionByText.get(id.replace(/\+$/u, "")) ??
    canonicalExpression(id) ??
    id
  );
}

function misses(disguise: (text: string) => string): string[] {
  return Object.entries(SPDX_TEXTS).flatMap(([id, { licenseText }]) => {
    const found = detect(disguise(licenseText)).detections.filter(
      (detection) => detection.class === "detection",
    );
    const expressions = [...new Set(found.map(({ expression }) => expression))];
    return expressions.join(" | ") === expectedOf(id)
      ? []
      : [`${id}: ${expressions.join(" | ") || "nothing"}`];
  });
}

describe("every text of the SPDX list", () => {
  it("is found as itself and alone", () => {
    expect(misses((text) => text)).toEqual([]);
  });

  it("is found in the comments of a source file", () => {
    expect(misses((text) => `/*\n${text.replace(/^/gmu, " * ")}\n */\nint main(void);\n`)).toEqual(
      [],
    );
  });
});

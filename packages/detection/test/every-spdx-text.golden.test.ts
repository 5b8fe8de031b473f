import { createRequire } from "node:module";
import { canonicalExpression } from "@lizenzlotse/licenses";
import { describe, expect, it } from "vitest";
import { detect, sharedIndex } from "./shared-index.ts";

const texts = createRequire(import.meta.url)("spdx-license-list/full.js") as Record<
  string,
  { licenseText: string }
>;

/** What one text means: ids that share their words have one expression. */
const expressionByText = new Map(
  sharedIndex.texts.entries.flatMap(({ ids, expression }) => ids.map((id) => [id, expression] as const)),
);

/**
 * Not found as themselves, each for a reason: `GPL-2.0+` and the like differ from `GPL-2.0` in a comma and are
 * found as that.
 */
function expectedOf(id: string): string {
  return expressionByText.get(id) ?? expressionByText.get(id.replace(/\+$/u, "")) ?? canonicalExpression(id) ?? id;
}

function misses(disguise: (text: string) => string): string[] {
  return Object.entries(texts).flatMap(([id, { licenseText }]) => {
    const found = detect(disguise(licenseText)).detections.filter((detection) => detection.class === "detection");
    const expressions = [...new Set(found.map(({ expression }) => expression))];
    return expressions.join(" | ") === expectedOf(id) ? [] : [`${id}: ${expressions.join(" | ") || "nothing"}`];
  });
}

describe("every text of the SPDX list", () => {
  it("is found as itself and alone", () => {
    expect(misses((text) => text)).toEqual([]);
  });

  it("is found in the comments of a source file", () => {
    expect(misses((text) => `/*\n${text.replace(/^/gmu, " * ")}\n */\nint main(void);\n`)).toEqual([]);
  });
});

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

/** Share of all texts that a disguise hides. */
function shareOf(hidden: readonly string[]): number {
  const share = hidden.length / Object.keys(SPDX_TEXTS).length;
  // What was missed is what a reader of a failed run wants to know.
  if (share > 0) process.stdout.write(`missed: ${hidden.join("; ")}\n`);
  return share;
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

  it("is found when its lines are broken elsewhere", () => {
    const reflowed = (text: string): string =>
      text
        .split(/\n\s*\n/u)
        .map((paragraph) => paragraph.replace(/\s+/gu, " ").replace(/(.{50,70}) /gu, "$1\n"))
        .join("\n\n");
    expect(shareOf(misses(reflowed))).toBeLessThanOrEqual(0.002);
  });

  it("is found under the copyright of somebody else", () => {
    const other = (text: string): string =>
      text.replace(/^(\s*copyright\b).*\d{4}.*$/gimu, "$1 (c) 2024 Amt für offene Daten, Berlin");
    expect(shareOf(misses(other))).toBeLessThanOrEqual(0.002);
  });

  it("is found with three words in a hundred changed", () => {
    const noisy = (text: string): string => {
      let word = 0;
      return text.replace(/\S+/gu, (written) => ((word += 1) % 33 === 7 ? "flugs" : written));
    };
    expect(shareOf(misses(noisy))).toBeLessThanOrEqual(0.005);
  });
});

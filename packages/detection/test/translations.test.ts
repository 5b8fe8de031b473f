import { describe, expect, it } from "vitest";
import { summarizeExpression } from "../src/index.ts";
import { TRANSLATED_TEXTS } from "../src/rules/translated-texts.ts";
import { expandPattern } from "../src/notice/phrase-pattern.ts";
import { withNamesOnly } from "./shared-index.ts";

const { concluded, detect } = withNamesOnly();

const firstSpelling = (pattern: string): string => (expandPattern(pattern)[0] ?? []).join(" ");

/** A text that is built like the licence: title, headings, and the licences that it is compatible with. */
function outline(title: string, headings: readonly string[]): string {
  const list = "GNU General Public License (GPL) v. 2, v. 3\nOpen Software License (OSL) v. 2.1";
  return `${title}\n\n${headings.join("\n\n")}\n\n${list}\nCeCILL v. 2.0\nlicense\n`;
}

describe.each(TRANSLATED_TEXTS.map((text) => [text.id, text] as const))("%s", (_id, text) => {
  const headings = text.anchors.map(firstSpelling);
  const title = firstSpelling(text.title);

  it.each(Object.entries(text.versions))(
    "is recognised in version %s, alone",
    (version, expression) => {
      expect(concluded(outline(`${title} v. ${version}`, headings))).toEqual([expression]);
    },
  );

  it("is not concluded where its version contradicts the copyright line", () => {
    const mixed = outline(`${title} v. 1.1\nEUPL 2007, 2016`, headings);
    expect(concluded(mixed)).not.toContain("EUPL-1.1");
    expect(concluded(mixed)).not.toContain("EUPL-1.2");
  });

  it("takes the version from the copyright line where the title has none", () => {
    expect(concluded(outline(`${title}\nEUPL 2007, 2016`, headings))).toEqual(["EUPL-1.2"]);
  });

  it("is a name, not a text, where a sentence speaks of it", () => {
    const sentence = `Licensed under the ${title} v. 1.2. ${headings.slice(0, 2).join(". ")}.`;
    expect(summarizeExpression(detect(sentence))).toBe("EUPL-1.2");
    const [match] = detect(sentence).detections.flatMap(({ matches }) => matches);
    expect(match?.kind).not.toBe("text");
  });
});

it("leaves the list of compatible licences alone in languages whose text is not known", () => {
  const appendix =
    "Dodatek: GNU General Public License (GPL) v. 2, v. 3, GNU Affero General Public License (AGPL) v. 3, Open " +
    "Software License (OSL) v. 2.1, v. 3.0, Eclipse Public License (EPL) v. 1.0, CeCILL v. 2.0, v. 2.1, Mozilla " +
    "Public Licence (MPL) v. 2, Québec Free and Open-Source Licence (LiLiQ-R)";
  expect(concluded(appendix)).toEqual([]);
});

import { describe, expect, it } from "vitest";

import { sampleInput } from "../../../test/sample-report.ts";
import { buildContent } from "../../content/build-content.ts";
import { type AddedSection, CHAPTER_NAMES } from "../../template/report-template.ts";
import { chaptersOf } from "./chapters.tsx";
import { localeOf } from "./locale.ts";

function idsWith(sections: readonly AddedSection[]): readonly string[] {
  const template = { agency: undefined, logo: undefined, accentColor: undefined, sections };
  const content = buildContent({ ...sampleInput("de"), template });
  return chaptersOf(content, localeOf("de")).map(({ id }) => id);
}

const text = { de: "Titel", en: "Title" };

describe("the chapters", () => {
  it("are those that a template can name, in their order", () => {
    const shown = idsWith([]);
    expect(CHAPTER_NAMES.filter((name) => shown.includes(name))).toEqual(shown);
  });

  it.each(CHAPTER_NAMES)("take sections before and after %s", (chapter) => {
    const ids = idsWith([
      { side: "after", chapter, title: text, markdown: text },
      { side: "before", chapter, title: text, markdown: text },
    ]);
    const own = idsWith([]);
    const place = own.indexOf(chapter);
    expect(ids.filter((id) => !id.startsWith("section-"))).toEqual(own);
    expect(ids.indexOf("section-2")).toBeLessThan(ids.indexOf("section-1"));
    if (place !== -1) expect(ids[ids.indexOf(chapter) + 1]).toBe("section-1");
  });
});

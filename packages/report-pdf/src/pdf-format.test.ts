import { type Block, codePointName, type Inline, outlineOf } from "@lizenzlotse/report/outline";
import { type ReportInput, visibleText } from "@lizenzlotse/report";
import { collectBytes, INJECTIONS } from "@lizenzlotse/testkit";
import { beforeAll, describe, expect, it } from "vitest";

import { lettersOf, readPdf, type ReadPdf } from "../test/read-pdf.ts";
import { SAMPLE_ADDRESS, sampleInput } from "../test/sample-report.ts";
import { PDF_STANDARDS, pdfFormat } from "./pdf-format.ts";

const rendered = async (input: ReportInput): Promise<Uint8Array> =>
  collectBytes(pdfFormat("ua-1").render(input));

describe.each(["de", "en"] as const)("the document in %s", (language) => {
  const input = sampleInput({ language, fillers: 60 });
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(await rendered(input));
  });

  it("names its title and language", () => {
    expect(pdf.title).toBe(outlineOf(input).title);
    expect(pdf.language).toBe(language);
  });

  it("has every chapter as a bookmark", () => {
    const chapters = outlineOf(input).blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? [textsOf(block).join("")] : [],
    );
    expect(pdf.bookmarks).toEqual(chapters);
  });

  it("says every text of the outline, in its order", () => {
    let position = 0;
    for (const text of outlineOf(input).blocks.flatMap(textsOf).map(lettersOf)) {
      const found = pdf.letters.indexOf(text, position);
      expect(found, text).toBeGreaterThanOrEqual(0);
      position = found + text.length;
    }
  });

  it("keeps the hyphens of licences", () => {
    expect(pdf.text).toContain("AGPL-3.0-only");
  });

  it("has heads and rows of tables, lists and links in its structure", () => {
    for (const role of ["H1", "H2", "H3", "Table", "TH", "TD", "L", "LI", "Caption", "Link"]) {
      expect(pdf.roles, role).toContain(role);
    }
    expect(pdf.addresses).toContain(SAMPLE_ADDRESS);
  });
});

describe("a document", () => {
  it.each(PDF_STANDARDS)("is the same twice as %s", async (standard) => {
    const format = pdfFormat(standard);
    const first = await collectBytes(format.render(sampleInput()));
    expect(await collectBytes(format.render(sampleInput()))).toEqual(first);
    expect(Buffer.from(first).toString("latin1", 0, 5)).toBe("%PDF-");
  });

  it("shows what no font has by its code point, and all else as it is", async () => {
    const text = "中文אבגعربي😀\u{2F800}";
    const { letters } = await readPdf(await rendered(sampleInput({ foreign: [text] })));
    expect(letters).toContain("‹U+2F800›");
    expect(letters).toContain("中文");
  });

  it("takes every markup for text", async () => {
    const own = '#panic("x") *b* $x$ <l> @r = H \\ `c` #{1+1}';
    const foreign = [own, ...INJECTIONS.map(({ text }) => text)];
    const { letters, addresses } = await readPdf(await rendered(sampleInput({ foreign })));
    for (const text of foreign) expect(letters).toContain(lettersOf(shownOf(text)).slice(0, PAGE));
    expect(new Set(addresses)).toEqual(new Set([SAMPLE_ADDRESS]));
  });
});

/** Longer texts may go over the end of a page. */
const PAGE = 100;

/** What a report shows of foreign text; these two are no characters, so no font has them. */
function shownOf(text: string): string {
  return visibleText(text).replaceAll(/[\ufffe\uffff]/gu, codePointName);
}

/** Runs of text that stand together, one for each block. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return partsOf(block.content);
    case "list":
      return block.items.flatMap((item) => item.flatMap(textsOf));
    case "table":
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap((cells) => cells.flatMap(({ blocks }) => blocks.flatMap(textsOf))),
      ];
    case "picture":
      return [];
    case "group":
      return block.blocks.flatMap(textsOf);
  }
}

/** What the page sets apart may be set apart in another way. */
function partsOf(inlines: readonly Inline[]): readonly string[] {
  const parts = [""];
  for (const inline of inlines) {
    if (inline.kind === "break") continue;
    if (inline.style.parts) parts.push("");
    else parts.push((parts.pop() ?? "") + inline.text);
  }
  return parts;
}

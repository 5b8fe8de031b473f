import { collectBytes, collectText } from "@lizenzlotse/testkit";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { docx } from "../src/formats/docx/index.ts";
import { html } from "../src/formats/html/index.ts";
import { markdown } from "../src/formats/markdown/index.ts";
import { outlineOf } from "../src/outline/outline-of.ts";
import type { Block, Inline } from "../src/outline/outline.ts";
import { golden } from "./golden-file.ts";
import { sampleInput } from "./sample-report.ts";

describe.each(["de", "en"] as const)("the documents in %s", (language) => {
  const input = sampleInput(language);

  it("as Markdown", async () => {
    const text = await collectText(markdown.render(input));
    expect(text).toBe(golden(`sample.${language}.md`, text));
  });

  it("say in Word what the page says, word by word", async () => {
    const body = unzipSync(await collectBytes(docx.render(input)))["word/document.xml"];
    const shown = wordsOf(strFromU8(body ?? new Uint8Array()));
    expect(shown).toEqual(outlineOf(input).blocks.flatMap(wordsOfBlock));
  });

  it("leave out nothing that a reader of the page is told", async () => {
    const page = await collectText(html.render(input));
    const told = wordsOfPage(page);
    // Names of facts are followed by a colon in documents.
    const kept = new Set(
      outlineOf(input)
        .blocks.flatMap(wordsOfBlock)
        .flatMap((word) => [word, word.replace(/:$/u, "")]),
    );
    expect(told.filter((word) => !kept.has(word))).toEqual([]);
  });
});

describe("a Word document", () => {
  it("has the language, real headings, captions and repeated table heads", async () => {
    const parts = unzipSync(await collectBytes(docx.render(sampleInput("de"))));
    const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    expect(strFromU8(parts["word/styles.xml"] ?? new Uint8Array())).toContain('w:val="de-DE"');
    expect(body.match(/w:val="Heading1"/gu)?.length).toBe(sampleChapters(body));
    expect(body.match(/<w:tblHeader\/>/gu)?.length).toBe(body.match(/<w:tbl>/gu)?.length);
    expect(body.match(/w:val="Caption"/gu)?.length).toBe(body.match(/<w:tbl>/gu)?.length);
  });

  it("holds the time of the report and no other", async () => {
    const input = sampleInput("de");
    const parts = unzipSync(await collectBytes(docx.render(input)));
    const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
    const times = Array.from(core.matchAll(/W3CDTF">([^<]*)</gu), ([, time]) => time);
    expect(new Set(times)).toEqual(new Set([input.assessment?.head.createdAt]));
  });
});

/** Chapters are numbered one after the other; the number of the last one is their count. */
function sampleChapters(body: string): number {
  const numbers = Array.from(
    body.matchAll(/w:val="Heading1"\/>.*?<w:t[^>]*>(\d+) /gu),
    ([, number]) => Number(number),
  );
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  return numbers.length;
}

function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return wordsIn(inlineText(block.content));
    case "list":
      return block.items.flatMap((item) => item.flatMap(wordsOfBlock));
    case "picture":
      return wordsIn(block.alternative);
    case "group":
      return block.blocks.flatMap(wordsOfBlock);
    case "table":
      return [
        ...wordsIn(block.caption),
        ...block.columns.flatMap(({ label }) => wordsIn(label)),
        ...block.rows.flatMap((cells) =>
          cells.flatMap(({ blocks }) => blocks.flatMap(wordsOfBlock)),
        ),
      ];
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === "break" ? " " : inline.text)).join("");
}

/** Paragraphs and breaks part words, runs do not. */
function wordsOf(body: string): readonly string[] {
  const text = body.replaceAll(/<w:br\/>|<\/w:p>/gu, " ").replaceAll(/<[^>]*>/gu, "");
  return wordsIn(unescaped(text));
}

/** Text of the page without what only steers it: navigation, filters, hidden pictures. */
function wordsOfPage(page: string): readonly string[] {
  const body = page
    .slice(page.indexOf("<body"))
    .replaceAll(/<(script|nav|form|svg|figure)\b.*?<\/\1>/gsu, " ")
    .replaceAll(/<summary>.*?<\/summary>(?=<div class="table-scroll")/gsu, " ")
    .replaceAll(/<a class="(?:skip-link|screen-only)[^"]*".*?<\/a>/gsu, " ")
    .replaceAll(/<\/?(?:p|li|h\d|td|th|dt|dd|span|em|caption|summary|br)\b[^>]*>/gu, " ")
    .replaceAll(/<[^>]*>/gu, "");
  return wordsIn(unescaped(body)).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

import {
  Document,
  type FileChild,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ISectionOptions,
  TextRun,
} from "docx";

import type { Language } from "../../contract.ts";
import { messagesOf } from "../../messages/messages.ts";
import type { Block, Outline } from "../../outline/outline.ts";
import { DocumentBlocks } from "./document-blocks.ts";
import { documentStyles, ORDERED } from "./styles.ts";

/** Chapters with a table of more columns are laid out across the page. */
const MAX_UPRIGHT_COLUMNS = 5;

const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;

/** An outline as a Word document: real headings, repeated table heads, the language set. */
export function toDocument({ title, blocks }: Outline, language: Language): Document {
  const writer = new DocumentBlocks();
  return new Document({
    title,
    creator: "Lizenzlotse",
    lastModifiedBy: "Lizenzlotse",
    description: messagesOf(language).document.kind,
    styles: documentStyles(language),
    numbering: { config: [ORDERED] },
    sections: chaptersOf(blocks).map((chapter) =>
      section(writer.write(chapter), { title, lies: isWide(chapter), language }),
    ),
  });
}

/** Each chapter begins with a heading of the second level; what stands before the first one is the title page. */
function chaptersOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const chapters: Block[][] = [[]];
  for (const block of blocks) {
    const begins = block.kind === "heading" && block.level === 2;
    // The title and the summary share the first page.
    if (begins && chapters.length > 0 && chapters[0]?.some(isChapterHeading) === true) {
      chapters.push([]);
    }
    chapters.at(-1)?.push(block);
  }
  return joined(chapters);
}

function isChapterHeading(block: Block): boolean {
  return block.kind === "heading" && block.level === 2;
}

/** Neighbours that lie the same way are one section, so that short chapters share a page. */
function joined(chapters: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  const sections: (readonly Block[])[] = [];
  for (const chapter of chapters) {
    const last = sections.at(-1);
    if (last !== undefined && isWide(last) === isWide(chapter)) {
      sections[sections.length - 1] = [...last, ...chapter];
    } else sections.push(chapter);
  }
  return sections;
}

function isWide(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) => block.kind === "table" && block.columns.length > MAX_UPRIGHT_COLUMNS,
  );
}

function section(
  children: readonly FileChild[],
  page: { readonly title: string; readonly lies: boolean; readonly language: Language },
): ISectionOptions {
  const { title, lies, language } = page;
  const { pageOf } = messagesOf(language).document;
  return {
    properties: {
      page: {
        // The library turns width and height itself where a page lies.
        size: {
          ...A4,
          orientation: lies ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: "Footer",
            children: [
              new TextRun(`${title} · ${pageOf.page} `),
              new TextRun({ children: [PageNumber.CURRENT] }),
              new TextRun(` ${pageOf.of} `),
              new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
    children,
  };
}

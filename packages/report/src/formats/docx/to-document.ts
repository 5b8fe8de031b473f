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
import { layoutOf } from "../../outline/layout.ts";
import type { Outline } from "../../outline/outline.ts";
import { DocumentBlocks } from "./document-blocks.ts";
import { documentStyles, ORDERED } from "./styles.ts";

const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;

/**
 * An outline as a Word document: real headings, repeated table heads, the language set.
 *
 * @param outline - what it says.
 * @param description - what kind of document it is, for its properties; default: a report.
 */
export function toDocument(
  outline: Outline,
  language: Language,
  description: string = messagesOf(language).document.kind,
): Document {
  const { title, blocks, accentColor } = outline;
  const writer = new DocumentBlocks();
  return new Document({
    title,
    creator: "Lizenzlotse",
    lastModifiedBy: "Lizenzlotse",
    description,
    styles: documentStyles(language, accentColor),
    numbering: { config: [ORDERED] },
    sections: layoutOf(blocks).map(({ blocks: part, lies }) =>
      section(writer.write(part), { title, lies, language }),
    ),
  });
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

import {
  AlignmentType,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

import type {
  Block,
  Cell,
  Heading,
  Inline,
  List,
  Picture,
  TextRun as Run,
} from "../../outline/outline.ts";
import { ORDERED } from "./styles.ts";

type ParagraphSettings = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;

const HEADING_STYLES = {
  1: HeadingLevel.TITLE,
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
} as const satisfies Record<Heading["level"], string>;

const TONE_STYLES = { plain: "Normal", strong: "Strong", aside: "Aside" } as const;

/** Widths are shares of the page in fiftieths of a percent. */
const FULL_WIDTH = { size: 5000, type: WidthType.PERCENTAGE } as const;

/** Writes blocks of an outline as parts of one document; counts its ordered lists, for each begins at one. */
export class DocumentBlocks {
  #orderedLists = 0;

  /** The parts, in order. */
  write(blocks: readonly Block[]): readonly FileChild[] {
    return blocks.flatMap((block) => this.#block(block, {}));
  }

  #block(block: Block, settings: ParagraphSettings): readonly FileChild[] {
    switch (block.kind) {
      case "heading":
        return [
          new Paragraph({
            heading: HEADING_STYLES[block.level],
            children: block.content.map(toRun),
          }),
        ];
      case "paragraph":
        return [
          new Paragraph({
            style: TONE_STYLES[block.tone],
            ...settings,
            children: block.content.map(toRun),
          }),
        ];
      case "list":
        return this.#list(block);
      case "table":
        return [
          new Paragraph({
            style: "Caption",
            keepNext: true,
            children: [new TextRun(block.caption)],
          }),
          this.#table(block),
          new Paragraph({ style: "AfterTable" }),
        ];
      case "picture":
        return [new Paragraph({ ...settings, children: [pictureRun(block)] })];
      case "group":
        return block.blocks.flatMap((part) => this.#block(part, settings));
    }
  }

  #list({ ordered, items }: List): readonly FileChild[] {
    if (ordered) this.#orderedLists += 1;
    const instance = this.#orderedLists;
    const mark: ParagraphSettings = ordered
      ? { numbering: { reference: ORDERED.reference, level: 0, instance } }
      : { bullet: { level: 0 } };
    return items.flatMap((item) =>
      item.flatMap((block, index) =>
        this.#block(block, index === 0 ? mark : { style: "ListContinue" }),
      ),
    );
  }

  #table({ columns, rows }: Extract<Block, { kind: "table" }>): Table {
    const heads = columns.map(
      ({ label, align }) =>
        new TableCell({
          shading: { fill: "E8EDF2" },
          children: [
            new Paragraph({
              style: "TableHead",
              alignment: ALIGNMENTS[align],
              children: [new TextRun(label)],
            }),
          ],
        }),
    );
    return new Table({
      width: FULL_WIDTH,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
        ...rows.map(
          (cells) =>
            new TableRow({ cantSplit: true, children: cells.map((cell) => this.#cell(cell)) }),
        ),
      ],
    });
  }

  /** A cell must hold a paragraph, if an empty one. */
  #cell({ blocks, align, isHead }: Cell): TableCell {
    const settings = {
      style: isHead ? "TableRowHead" : "TableCell",
      alignment: ALIGNMENTS[align],
    };
    const children = blocks.flatMap((block) =>
      block.kind === "list"
        ? block.items.flatMap((item) => item.flatMap((part) => this.#block(part, settings)))
        : this.#block(block, settings),
    );
    return new TableCell({
      children: children.length === 0 ? [new Paragraph(settings)] : paragraphsOf(children),
    });
  }
}

/** Largest size of a picture, in pixels of 1/96 inch: as high as three lines of the title. */
const PICTURE_LIMITS = { width: 220, height: 80 };

/** What readers show that do not know SVG: one pixel that is not seen. */
const NO_PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

function pictureRun(picture: Picture): ImageRun {
  const { bytes, widthPixels, heightPixels, alternative } = picture;
  const scale = Math.min(PICTURE_LIMITS.width / widthPixels, PICTURE_LIMITS.height / heightPixels);
  const shared = {
    data: Buffer.from(bytes),
    transformation: {
      width: Math.round(widthPixels * scale),
      height: Math.round(heightPixels * scale),
    },
    altText: { name: "Logo", title: alternative, description: alternative },
  };
  return picture.mediaType === "image/png"
    ? new ImageRun({ ...shared, type: "png" })
    : new ImageRun({ ...shared, type: "svg", fallback: { type: "png", data: NO_PIXEL } });
}

const ALIGNMENTS = { start: AlignmentType.START, end: AlignmentType.END } as const;

function paragraphsOf(children: readonly FileChild[]): (Paragraph | Table)[] {
  return children.filter((child) => child instanceof Paragraph || child instanceof Table);
}

function toRun(inline: Inline): ParagraphChild {
  if (inline.kind === "break") return new TextRun({ break: 1 });
  const { address } = inline.style;
  if (address === undefined) return textRun(inline);
  return new ExternalHyperlink({ link: address, children: [textRun(inline, "Hyperlink")] });
}

function textRun({ text, style }: Run, characterStyle = style.code ? "Code" : undefined): TextRun {
  const options: IRunOptions = {
    text,
    ...(style.strong && { bold: true }),
    ...(style.emphasis && { italics: true }),
    ...(characterStyle !== undefined && { style: characterStyle }),
  };
  return new TextRun(options);
}

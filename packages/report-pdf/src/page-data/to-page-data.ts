import type { Language } from "@lizenzlotse/report";
import {
  type Block,
  type Cell,
  codePointName,
  documentWords,
  type Heading,
  type Inline,
  layoutOf,
  type List,
  type Outline,
  type Picture,
  SIGN_SHAPES,
  type Table,
  type TableColumn,
  type TextRun,
} from "@lizenzlotse/report/outline";

import { breakable } from "./breakable.ts";
import type { PageBlock, PageCell, PageData, PageRun, PageTable, PageText } from "./page-data.ts";

/** What the outline does not say. */
export interface PageSettings {
  readonly language: Language;
  /** RFC 3339, the time that the report states. */
  readonly createdAt: string;
  /** Whether the fonts have a character; others are shown by their code points. */
  readonly canShow: (character: string) => boolean;
}

/** What the template reads, and the files that it names. */
export interface SetPages {
  readonly data: PageData;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** More headings below the chapters would fill pages of contents that nobody reads. */
const MAX_CONTENTS = 40;

/** Prepares an outline for the template, which only sets what it is given. */
export function toPageData(
  { title, blocks, accentColor }: Outline,
  settings: PageSettings,
): SetPages {
  const { language, createdAt, canShow } = settings;
  const setter = new TextSetter(canShow);
  const sections = layoutOf(blocks).map((section) => ({
    lies: section.lies,
    blocks: section.blocks.map((block) => setter.block(block)),
  }));
  const data: PageData = {
    language,
    accentColor: accentColor ?? null,
    title: setter.shown(title),
    words: documentWords(language),
    createdAt: partsOf(createdAt),
    contentsDepth: headingsOf(blocks).length > MAX_CONTENTS ? 1 : 2,
    signs: SIGN_SHAPES,
    sections,
  };
  return { data, pictures: setter.pictures };
}

function partsOf(createdAt: string): PageData["createdAt"] {
  const time = new Date(createdAt);
  return [
    time.getUTCFullYear(),
    time.getUTCMonth() + 1,
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  ];
}

/** Chapters and what stands right below them. */
function headingsOf(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind === "group") return headingsOf(block.blocks);
    return block.kind === "heading" && (block.level === 2 || block.level === 3) ? [block] : [];
  });
}

class TextSetter {
  readonly pictures = new Map<string, Uint8Array>();
  readonly #canShow: (character: string) => boolean;

  constructor(canShow: (character: string) => boolean) {
    this.#canShow = canShow;
  }

  block(block: Block): PageBlock {
    switch (block.kind) {
      case "heading":
        return { kind: "heading", level: block.level, content: this.#text(block.content) };
      case "paragraph":
        return { kind: "paragraph", tone: block.tone, content: this.#text(block.content) };
      case "list":
        return this.#list(block);
      case "table":
        return { kind: "table", table: this.#table(block) };
      case "picture":
        return this.#picture(block);
      case "group":
        return {
          kind: "group",
          role: block.role,
          sign: block.sign ?? null,
          blocks: block.blocks.map((part) => this.block(part)),
        };
    }
  }

  /** The text with the characters that no font has named by their code points. */
  shown(text: string): string {
    return Array.from(text, (character) =>
      this.#canShow(character) ? character : codePointName(character),
    ).join("");
  }

  #picture({ mediaType, bytes, alternative, widthPixels }: Picture): PageBlock {
    const extension = mediaType === "image/png" ? "png" : "svg";
    const file = `/picture-${String(this.pictures.size + 1)}.${extension}`;
    this.pictures.set(file, bytes);
    return { kind: "picture", file, alternative: this.shown(alternative), width: widthPixels };
  }

  #list({ ordered, role, items }: List): PageBlock {
    if (role === "counts") {
      return {
        kind: "counts",
        items: items.map((item) => item.flatMap((block) => this.#parts(block))),
      };
    }
    return {
      kind: "list",
      ordered,
      items: items.map((item) => item.map((block) => this.block(block))),
    };
  }

  /** What the page sets apart, one piece each. */
  #parts(block: Block): readonly PageText[] {
    if (block.kind !== "paragraph") return [];
    const parts: Inline[][] = [[]];
    for (const inline of block.content) {
      if (inline.kind === "text" && inline.style.parts) parts.push([]);
      else parts.at(-1)?.push(inline);
    }
    return parts.map((part) => this.#text(part));
  }

  #table({ caption, columns, rows }: Table): PageTable {
    return {
      caption: [this.#run(caption)],
      widths: widthsOf(columns),
      aligns: columns.map(({ align }) => align),
      heads: columns.map(({ label }) => [this.#run(label)]),
      rows: rows.map((cells) => cells.map((cell) => this.#cell(cell))),
    };
  }

  #cell({ isHead, blocks }: Cell): PageCell {
    const [first, ...others] = blocks;
    if (first === undefined) return [];
    if (others.length === 0 && first.kind === "paragraph") {
      const text = this.#text(first.content);
      return isHead ? { text } : text;
    }
    return { head: isHead, blocks: blocks.map((block) => this.block(block)) };
  }

  #text(inlines: readonly Inline[]): PageText {
    return inlines.map((inline) => (inline.kind === "break" ? { b: true } : this.#marked(inline)));
  }

  #marked({ text, style }: TextRun): PageRun {
    const { strong, emphasis, code, sign, address } = style;
    if (!strong && !emphasis && !code && sign === undefined && address === undefined) {
      return this.#run(text);
    }
    return {
      t: breakable(this.shown(text)),
      ...(strong && { s: true }),
      ...(emphasis && { e: true }),
      ...(code && { c: true }),
      ...(sign !== undefined && { g: sign }),
      ...(address !== undefined && { u: address }),
    };
  }

  #run(text: string): PageRun {
    const pieces = breakable(this.shown(text));
    return pieces.length === 1 ? (pieces[0] ?? "") : { t: pieces };
  }
}

/** Least share of a column to which the page gives none, in percent. */
const MIN_SHARE = 10;

function widthsOf(columns: readonly TableColumn[]): readonly number[] {
  const given = columns.flatMap(({ widthPercent }) => widthPercent ?? []);
  const left = 100 - given.reduce((sum, width) => sum + width, 0);
  const share = Math.max(MIN_SHARE, left / Math.max(1, columns.length - given.length));
  return columns.map(({ widthPercent }) => widthPercent ?? share);
}

import type { Block } from "./outline.ts";

/** Chapters with a table of more columns are laid out across the page. */
const MAX_UPRIGHT_COLUMNS = 5;

/** Chapters that follow each other on pages of one kind. */
export interface Section {
  readonly blocks: readonly Block[];
  /** Whether its pages lie, because a table needs the width. */
  readonly lies: boolean;
}

/** An outline cut into sections; neighbours that lie the same way are one, so that short chapters share a page. */
export function layoutOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = [];
  for (const chapter of chaptersOf(blocks)) {
    const lies = isWide(chapter);
    const last = sections.at(-1);
    if (last?.lies === lies) {
      sections[sections.length - 1] = { blocks: [...last.blocks, ...chapter], lies };
    } else sections.push({ blocks: chapter, lies });
  }
  return sections;
}

/** Each chapter begins with a heading of the second level; the title and the first chapter share a page. */
function chaptersOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const chapters: Block[][] = [[]];
  for (const block of blocks) {
    if (isChapterHeading(block) && chapters.at(-1)?.some(isChapterHeading) === true) {
      chapters.push([]);
    }
    chapters.at(-1)?.push(block);
  }
  return chapters;
}

function isChapterHeading(block: Block): boolean {
  return block.kind === "heading" && block.level === 2;
}

function isWide(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === "group") return isWide(block.blocks);
    return block.kind === "table" && block.columns.length > MAX_UPRIGHT_COLUMNS;
  });
}

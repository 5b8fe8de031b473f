/** A stretch of a script: from the offset behind an opening brace to that of the closing one. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** Longest stretch that is looked at for the end of a block. */
const MAX_BLOCK_LENGTH = 200_000;

/**
 * Finds the `dependencies { … }` blocks of a script, wherever they stand; braces in texts come in pairs.
 *
 * @param source - without comments.
 * @returns in the order of the script; blocks inside of others are not listed.
 */
export function dependencyBlocks(source: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const match of source.matchAll(/\b(?:dependencies|dependencyManagement)\s{0,40}\{/gu)) {
    const start = match.index + match[0].length;
    if (start > (blocks.at(-1)?.end ?? -1)) blocks.push({ start, end: endOfBlock(source, start) });
  }
  return blocks;
}

/** Whether an offset lies in one of the blocks. */
export function isInBlock(blocks: readonly Block[], offset: number): boolean {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (blocks[low]?.start ?? Infinity) <= offset;
}

function endOfBlock(source: string, start: number): number {
  const braces = /[{}]/gu;
  braces.lastIndex = start;
  const last = Math.min(source.length, start + MAX_BLOCK_LENGTH);
  for (let depth = 1, match = braces.exec(source); match !== null; match = braces.exec(source)) {
    if (match.index >= last) break;
    depth += match[0] === "{" ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return last;
}

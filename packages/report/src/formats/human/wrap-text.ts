import { displayWidth, graphemesOf } from "./display-width.ts";

/**
 * Breaks a text into lines of at most `columns` columns, at spaces where there are any, else inside the word.
 * An empty text is no line.
 */
export function wrapText(text: string, columns: number): string[] {
  const width = Math.max(1, columns);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((part) => breakWord(part, width))) {
    const extended = line === "" ? word : `${line} ${word}`;
    if (displayWidth(extended) <= width) {
      line = extended;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Cuts a text that is wider than `columns`; the cut is shown. */
export function cutText(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let cut = "";
  for (const grapheme of graphemesOf(text)) {
    if (displayWidth(cut + grapheme) > columns - 1) break;
    cut += grapheme;
  }
  return `${cut}…`;
}

function breakWord(word: string, columns: number): string[] {
  if (displayWidth(word) <= columns) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const grapheme of graphemesOf(word)) {
    if (displayWidth(piece + grapheme) > columns) {
      pieces.push(piece);
      piece = "";
    }
    piece += grapheme;
  }
  return [...pieces, piece];
}

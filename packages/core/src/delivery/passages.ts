import { MAX_PASSAGE_LENGTH } from "@lizenzlotse/model";

import type { DeliveredDocument } from "./delivered-document.ts";

/** Lines that belong together, as a reader sees them, outside licence texts. */
export interface Passage {
  readonly text: string;
  /** Of its first line, 1-based. */
  readonly line: number;
}

/** Most lines of one passage; a longer paragraph is several. */
const MAX_LINES = 24;
/** Longest line that is read; minified code has longer ones. */
const MAX_LINE_LENGTH = 20_000;

/**
 * The paragraphs of a document. Licence texts are left out: what the GPL says about an offer is no offer, and what a
 * licence says about acknowledgements acknowledges nobody.
 */
export function passagesOf(document: DeliveredDocument): readonly Passage[] {
  const passages: Passage[] = [];
  let held: string[] = [];
  let start = 1;
  const close = (): void => {
    if (held.length > 0) passages.push({ text: held.join("\n"), line: start });
    held = [];
  };
  document.lines.forEach((raw, index) => {
    const line = isInText(document, index + 1) ? "" : readable(raw, document.markup);
    if (line.trim() === "" || held.length >= MAX_LINES) close();
    if (line.trim() === "") return;
    if (held.length === 0) start = index + 1;
    held.push(line);
  });
  close();
  return passages;
}

/** A passage as it is kept: white space folded, cut. */
export function excerptOf(text: string): string {
  const folded = text.replace(/\s+/gu, " ").trim();
  return folded.length <= MAX_PASSAGE_LENGTH
    ? folded
    : `${folded.slice(0, MAX_PASSAGE_LENGTH - 1)}…`;
}

/** Whether a line stands in a licence text. */
export function isInText({ texts, excerpts }: DeliveredDocument, line: number): boolean {
  return [...texts, ...excerpts].some(
    ({ startLine, endLine }) => startLine <= line && line <= endLine,
  );
}

/** Addresses in attributes are kept: people follow them. */
function readable(line: string, markup: boolean): string {
  const cut = line.slice(0, MAX_LINE_LENGTH);
  if (!markup) return cut;
  return cut
    .replace(
      /<[a-z][^<>]{0,1000}?\b(?:href|src|content)\s*=\s*["']([^"'<>]{1,500})["'][^<>]{0,1000}>/giu,
      " $1 ",
    )
    .replace(/<[^<>]{0,2000}>/gu, " ")
    .replace(
      /&(nbsp|amp|lt|gt|quot|copy|shy|mdash|ndash);/giu,
      (_, name: string) => ENTITIES[name.toLowerCase()] ?? " ",
    );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  copy: "©",
  shy: "",
  mdash: "—",
  ndash: "–",
};

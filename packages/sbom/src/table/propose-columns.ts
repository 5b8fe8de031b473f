import { canonicalExpression } from "@lizenzlotse/licenses";
import { parsePurl } from "@lizenzlotse/model";

import { COLUMN_WORDS } from "./column-words.ts";
import type { ProposedColumn, Table, TableProposal, TableRow, TableSheet } from "./contract.ts";
import { MAX_TITLE_ROWS } from "./limits.ts";
import { plainTitle } from "./plain-title.ts";
import { TABLE_FIELDS, type TableField } from "./table-fields.ts";

/** Rows that a proposal shows. */
const SHOWN_ROWS = 3;

/** Rows by whose content a column is known. */
const SAMPLE_ROWS = 100;

/** Share of the filled cells that must look like it. */
const TELLING_SHARE = 0.8;

/** Words of a title; more are a sentence, in which any word may occur. */
const MAX_TITLE_WORDS = 5;

const CONFIDENCE = { title: 1, titlePart: 0.8, likely: 0.6, content: 0.5 } as const;

/**
 * Says what the columns of a list seem to hold: by their titles in German or English, else by what stands in them.
 *
 * @returns the sheet and row of titles that tell most; `undefined` where no row tells of a name of components.
 */
export function proposeColumns(table: Table): TableProposal | undefined {
  const candidates = table.sheets.flatMap((sheet) =>
    sheet.rows
      .slice(0, MAX_TITLE_ROWS)
      .map((row, index) => proposalOf(table, sheet, { row, index })),
  );
  let best: TableProposal | undefined;
  for (const candidate of candidates)
    if (isBetter(candidate, best) && candidate.columns.some(({ field }) => field === "name"))
      best = candidate;
  return best;
}

function isBetter(candidate: TableProposal, best: TableProposal | undefined): boolean {
  return best === undefined || weightOf(candidate) > weightOf(best);
}

function weightOf({ columns }: TableProposal): number {
  return columns.reduce((sum, { confidence }) => sum + confidence, 0);
}

function proposalOf(
  { format }: Table,
  { name, rows }: TableSheet,
  { row, index: at }: { readonly row: TableRow; readonly index: number },
): TableProposal {
  const titles = row.cells.map(({ text }) => text.trim());
  const below = rows.slice(at + 1, at + 1 + SAMPLE_ROWS);
  const columns = assign(titles.flatMap((title, index) => meaningsOf(title, index, below)));
  const taken = new Set(columns.map(({ index }) => index));
  return {
    format,
    sheet: name,
    headerRow: row.number,
    columns,
    others: titles.filter((title, index) => title !== "" && !taken.has(index)),
    firstRows: below.slice(0, SHOWN_ROWS).map(({ cells }) => cells.map(({ text }) => text)),
  };
}

function meaningsOf(
  title: string,
  index: number,
  below: readonly TableRow[],
): readonly ProposedColumn[] {
  if (title === "") return [];
  const plain = plainTitle(title);
  const byContent = contentOf(below.map(({ cells }) => cells[index]?.text.trim() ?? ""));
  return TABLE_FIELDS.flatMap((field) => {
    const byTitle = confidenceOf(plain, field);
    const confidence = byContent === field ? Math.max(CONFIDENCE.content, byTitle) : byTitle;
    return confidence === 0 ? [] : [{ field, title, index, confidence }];
  });
}

function confidenceOf(plain: string, field: TableField): number {
  const { sure, likely } = COLUMN_WORDS[field];
  if (sure.includes(plain)) return CONFIDENCE.title;
  const padded = ` ${plain} `;
  const isTitle = plain.split(" ").length <= MAX_TITLE_WORDS;
  if (isTitle && sure.some((words) => padded.includes(` ${words} `))) return CONFIDENCE.titlePart;
  return likely.includes(plain) ? CONFIDENCE.likely : 0;
}

/** What the filled cells of a column are, where nearly all of them are the same. */
function contentOf(texts: readonly string[]): TableField | undefined {
  const filled = texts.filter((text) => text !== "");
  if (filled.length === 0) return undefined;
  const isMostly = (test: (text: string) => boolean): boolean =>
    filled.filter(test).length >= filled.length * TELLING_SHARE;
  if (isMostly((text) => parsePurl(text) !== undefined)) return "purl";
  if (isMostly((text) => canonicalExpression(text) !== undefined)) return "license";
  return isMostly((text) => /^v?\d+(?:\.\d+)+/u.test(text)) ? "version" : undefined;
}

/** Each field one column and each column one field, the surest first; of equally sure ones the one on the left. */
function assign(meanings: readonly ProposedColumn[]): readonly ProposedColumn[] {
  const fields = new Set<TableField>();
  const indices = new Set<number>();
  const chosen: ProposedColumn[] = [];
  for (const meaning of meanings.toSorted((left, right) => right.confidence - left.confidence)) {
    if (fields.has(meaning.field) || indices.has(meaning.index)) continue;
    fields.add(meaning.field);
    indices.add(meaning.index);
    chosen.push(meaning);
  }
  return chosen.sort((left, right) => left.index - right.index);
}

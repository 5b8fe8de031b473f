import type { TextComparison } from "@lizenzlotse/core";
import { displayWidth, wrapText } from "@lizenzlotse/report";

import type { ExplainTexts } from "../../messages/messages.ts";
import { type ComparisonRow, comparisonRows } from "./comparison-rows.ts";
import type { Page } from "../shared/page.ts";

/** From this width on, file and licence stand side by side. */
const SIDE_BY_SIDE_COLUMNS = 100;

/** Rows without a difference that are shown before and behind one with. */
const CONTEXT_ROWS = 1;

const BETWEEN = " │ ";

/** What decides how a comparison is laid out. */
export interface ComparisonLayout {
  readonly texts: ExplainTexts;
  readonly firstLine: number;
  /** `all`: rows without a difference are shown too, not only counted. */
  readonly rows: "differing" | "all";
}

/** Writes a file's text beside the licence's, line by line of the file; narrow pages have one below the other. */
export function renderComparison(
  page: Page,
  comparison: TextComparison,
  { texts, firstLine, rows: wanted }: ComparisonLayout,
): void {
  const rows = comparisonRows(comparison, firstLine);
  const side = page.columns >= SIDE_BY_SIDE_COLUMNS;
  const width = String(rows.at(-1)?.line ?? 0).length;
  const write = side ? sideBySide(page, width) : oneBelowTheOther(page, texts, width);
  if (side)
    write({
      sign: " ",
      number: "",
      file: texts.file,
      license: texts.licenseText(comparison.licenseId),
    });
  for (const part of partsOf(rows, wanted)) {
    if (typeof part === "number") page.soft(texts.same(part));
    else write({ sign: signOf(part), number: String(part.line), ...part });
  }
}

interface Cells {
  readonly sign: string;
  readonly number: string;
  readonly file: string;
  readonly license: string;
}

function signOf({ differs }: ComparisonRow): string {
  return differs ? "≠" : "=";
}

/** Rows to show, and the numbers of rows left out between them. */
function partsOf(
  rows: readonly ComparisonRow[],
  wanted: "differing" | "all",
): (ComparisonRow | number)[] {
  const parts: (ComparisonRow | number)[] = [];
  let hidden = 0;
  rows.forEach((row, index) => {
    if (wanted === "differing" && !isNearDifference(rows, index)) {
      hidden += 1;
      return;
    }
    if (hidden > 0) parts.push(hidden);
    hidden = 0;
    parts.push(row);
  });
  return hidden > 0 ? [...parts, hidden] : parts;
}

function isNearDifference(rows: readonly ComparisonRow[], index: number): boolean {
  if (rows[index]?.varies === true) return true;
  const near = rows.slice(Math.max(0, index - CONTEXT_ROWS), index + CONTEXT_ROWS + 1);
  return near.some(({ differs }) => differs);
}

function sideBySide(page: Page, numberWidth: number): (cells: Cells) => void {
  const taken = numberWidth + 3 + BETWEEN.length;
  const column = Math.floor((page.columns - taken) / 2);
  return ({ sign, number, file, license }) => {
    const left = wrapText(file, column);
    const right = wrapText(license, column);
    for (let line = 0; line < Math.max(left.length, right.length, 1); line += 1) {
      const lead =
        line === 0 ? `${sign} ${number.padStart(numberWidth)} ` : " ".repeat(numberWidth + 3);
      page.line(
        `${lead}${padded(left[line] ?? "", column)}${BETWEEN}${right[line] ?? ""}`,
        sign === "≠",
      );
    }
  };
}

function oneBelowTheOther(
  page: Page,
  texts: ExplainTexts,
  numberWidth: number,
): (cells: Cells) => void {
  const label = Math.max(displayWidth(texts.file), displayWidth(texts.licenseText("").trim())) + 2;
  return ({ sign, number, file, license }) => {
    const lead = `${sign} ${number.padStart(numberWidth)} `;
    page.labelled(`${lead}${padded(`${texts.file}:`, label)}`, file, sign === "≠");
    page.labelled(
      `${" ".repeat(lead.length)}${padded(`${texts.licenseText("").trim()}:`, label)}`,
      license,
      sign === "≠",
    );
  };
}

function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

import type { TableCell } from "../contract.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../limits.ts";
import { readReference, type CellRange, readRange } from "./cell-reference.ts";
import type { SheetContent } from "./sheet-content.ts";
import { spreadJoined } from "./spread-joined.ts";
import { streamXml } from "./stream-xml.ts";

/** What the numbers in cells refer to. */
export interface CellMeanings {
  readonly texts: readonly string[];
  /** Styles that show a number as a date. */
  readonly dates: ReadonlySet<number>;
}

/**
 * Reads one sheet. Cells that were joined into one all have its value, as whoever looks at the sheet sees it.
 *
 * @param maxCells - how many cells may still be read.
 */
export function readSheet(part: string, meanings: CellMeanings, maxCells: number): SheetContent {
  const reader = new SheetReader(meanings, maxCells);
  streamXml(part, reader);
  return spreadJoined(reader.rows, reader.joined, { maxCells, problem: reader.problem });
}

const EMPTY: TableCell = { text: "" };

class SheetReader {
  readonly rows: { readonly number: number; readonly cells: TableCell[] }[] = [];
  readonly joined: CellRange[] = [];
  problem: string | undefined;
  readonly #meanings: CellMeanings;
  #leftCells: number;
  #row = 0;
  #column = 0;
  #attributes: Readonly<Record<string, string>> = {};
  #element = "";
  #value = "";
  #formula = "";
  #isPronunciation = false;

  constructor(meanings: CellMeanings, maxCells: number) {
    this.#meanings = meanings;
    this.#leftCells = maxCells;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    this.#element = name;
    if (name === "row") this.#startRow(attributes["r"]);
    else if (name === "c") this.#startCell(attributes);
    else if (name === "rPh") this.#isPronunciation = true;
    else if (name === "mergeCell") {
      const range = readRange(attributes["ref"] ?? "");
      if (range !== undefined) this.joined.push(range);
    }
  };

  readonly text = (piece: string): void => {
    if (this.#element === "f") this.#formula += piece;
    else if (this.#element === "v" || (this.#element === "t" && !this.#isPronunciation))
      this.#value += piece;
  };

  readonly close = (name: string): void => {
    this.#element = "";
    if (name === "c") this.#endCell();
    else if (name === "rPh") this.#isPronunciation = false;
  };

  #startRow(number: string | undefined): void {
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#column = 0;
  }

  #startCell(attributes: Readonly<Record<string, string>>): void {
    const place = readReference(attributes["r"] ?? "");
    this.#column = place === undefined ? this.#column + 1 : place.column;
    this.#attributes = attributes;
    this.#value = "";
    this.#formula = "";
  }

  #endCell(): void {
    const cell = this.#cell();
    if (cell.text === "" && cell.doubt === undefined) return;
    if (this.#column > MAX_COLUMNS) this.problem = `${String(MAX_COLUMNS)} columns`;
    else if (this.rows.length >= MAX_ROWS) this.problem = `${String(MAX_ROWS)} rows`;
    else if (this.#leftCells <= 0) this.problem = "cells of the document";
    else this.#put(cell);
  }

  #put(cell: TableCell): void {
    let row = this.rows.at(-1);
    if (row?.number !== this.#row) this.rows.push((row = { number: this.#row, cells: [] }));
    while (row.cells.length < this.#column) row.cells.push(EMPTY);
    row.cells[this.#column - 1] = cell;
    this.#leftCells -= 1;
  }

  #cell(): TableCell {
    const { t: type = "n", s: style = "0" } = this.#attributes;
    // `[1]Sheet!A1` names a cell of another workbook; the value saved here may be anything.
    if (/\[\d+\]/u.test(this.#formula)) return { text: this.#value, doubt: "elsewhere" };
    if (type === "s") return { text: this.#meanings.texts[Number(this.#value)] ?? "" };
    if (type === "e") return { text: this.#value, doubt: "error" };
    if (type === "b") return { text: this.#value === "1" ? "TRUE" : "FALSE" };
    if (type !== "n") return { text: this.#value };
    if (this.#value === "") return EMPTY;
    const isDate = this.#meanings.dates.has(Number(style));
    return { text: numberText(this.#value), doubt: isDate ? "date" : "number" };
  }
}

/** Programs save the nearest binary fraction with 17 digits; whoever typed 0.1 sees 0.1. */
function numberText(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? String(number) : value;
}

import type { TableCell, TableRow } from "../contract.ts";
import { MAX_COLUMNS } from "../limits.ts";
import type { CellRange } from "./cell-reference.ts";
import type { SheetContent } from "./sheet-content.ts";

const EMPTY: TableCell = { text: "" };

/**
 * Gives every cell of a joined rectangle the value of its first cell. Only rows that hold something anyway are filled, so
 * that a title over a whole empty sheet makes no rows.
 */
export function spreadJoined(
  rows: readonly TableRow[],
  joined: readonly CellRange[],
  { maxCells, problem }: { readonly maxCells: number; readonly problem: string | undefined },
): SheetContent {
  const cellsByRow = new Map(rows.map(({ number, cells }) => [number, [...cells]]));
  const numbers = [...cellsByRow.keys()].sort((left, right) => left - right);
  let left = maxCells;
  for (const { first, last } of joined) {
    const value = cellsByRow.get(first.row)?.[first.column - 1];
    if (value === undefined || value.text === "") continue;
    const lastColumn = Math.min(last.column, MAX_COLUMNS);
    for (const row of rowsBetween(numbers, first.row, last.row)) {
      left -= lastColumn - first.column + 1;
      if (left < 0) return { rows: rowsOf(cellsByRow), problem: "cells of the document" };
      fill(cellsByRow.get(row) ?? [], { first: first.column, last: lastColumn }, value);
    }
  }
  return { rows: rowsOf(cellsByRow), problem };
}

/** @param numbers - sorted, so that a hostile million of ranges does not look through all the rows each time. */
function* rowsBetween(numbers: readonly number[], first: number, last: number): Iterable<number> {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  for (let index = low; (numbers[index] ?? Number.POSITIVE_INFINITY) <= last; index += 1)
    yield numbers[index] ?? 0;
}

function fill(
  cells: TableCell[],
  { first, last }: { readonly first: number; readonly last: number },
  value: TableCell,
): void {
  while (cells.length < last) cells.push(EMPTY);
  for (let column = first; column <= last; column += 1) cells[column - 1] = value;
}

function rowsOf(cellsByRow: ReadonlyMap<number, readonly TableCell[]>): readonly TableRow[] {
  return [...cellsByRow]
    .sort(([left], [right]) => left - right)
    .map(([number, cells]) => ({ number, cells }));
}

import type { AnyNode, Element } from "domhandler";
import { textContent } from "domutils";

import type { Alignment, Block, Cell, Table, TableColumn } from "./outline.ts";
import { childElements, classesOf } from "./page-marks.ts";

/** A table of the page; every one of them has a caption and column heads. */
export function readTable(
  table: Element,
  readBlocks: (nodes: readonly AnyNode[]) => readonly Block[],
): Table {
  const parts = childElements(table);
  const part = (name: string): readonly Element[] => parts.filter((child) => child.name === name);
  const heads = part("thead").flatMap(childElements).flatMap(childElements);
  const rows = part("tbody").flatMap(childElements);
  return {
    kind: "table",
    caption: part("caption").map(textContent).join(" "),
    columns: heads.map(readColumn),
    rows: rows.map((row) => childElements(row).map((cell) => readCell(cell, readBlocks))),
  };
}

function readColumn(head: Element): TableColumn {
  const [width] = classesOf(head).flatMap((name) => /^column-(\d+)$/u.exec(name)?.[1] ?? []);
  return {
    label: textContent(head),
    align: alignmentOf(head),
    widthPercent: width === undefined ? undefined : Number(width),
  };
}

function readCell(
  cell: Element,
  readBlocks: (nodes: readonly AnyNode[]) => readonly Block[],
): Cell {
  return {
    isHead: cell.name === "th",
    align: alignmentOf(cell),
    blocks: readBlocks(cell.children),
  };
}

function alignmentOf(cell: Element): Alignment {
  return classesOf(cell).includes("align-end") ? "end" : "start";
}

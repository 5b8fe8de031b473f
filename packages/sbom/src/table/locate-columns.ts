import type { ColumnMapping, Table, TableSheet } from "./contract.ts";
import { MAX_TITLE_ROWS } from "./limits.ts";
import { plainTitle } from "./plain-title.ts";
import type { TableField } from "./table-fields.ts";

/** Where the fields of a mapping are in a list. */
export interface LocatedColumns {
  readonly sheet: TableSheet;
  /** Row of the titles; rows after it are components. 0 where there is none. */
  readonly headerRow: number;
  /** 0-based, by field. */
  readonly indices: ReadonlyMap<TableField, number>;
}

/** Why a mapping does not fit a list, as phrases of diagnostics. */
export interface MisfitMapping {
  readonly problem: string;
}

/**
 * Finds the sheet, the row of titles and the columns that a mapping names. Titles are compared without case and
 * punctuation; a title that two columns have is not guessed.
 */
export function locateColumns(
  { sheets }: Table,
  mapping: ColumnMapping,
): LocatedColumns | MisfitMapping {
  const sheet =
    mapping.sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === mapping.sheet);
  if (sheet === undefined) return { problem: `no sheet ${mapping.sheet ?? ""}`.trim() };
  if (mapping.columns.name === undefined && mapping.columns.purl === undefined)
    return { problem: "the mapping names no column for name" };
  const { headerRow } = mapping;
  if (headerRow === 0) return located(sheet, 0, mapping);
  const candidates = sheet.rows
    .slice(0, headerRow === undefined ? MAX_TITLE_ROWS : undefined)
    .filter(({ number }) => headerRow === undefined || number === headerRow);
  const results = candidates.map(({ number }) => located(sheet, number, mapping));
  return (
    results.find((result) => "indices" in result) ??
    results[0] ?? { problem: `no row ${String(headerRow)}` }
  );
}

function located(
  sheet: TableSheet,
  headerRow: number,
  { columns }: ColumnMapping,
): LocatedColumns | MisfitMapping {
  const cells = sheet.rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const titles = cells.map(({ text }) => plainTitle(text));
  const indices = new Map<TableField, number>();
  for (const [field, title] of Object.entries(columns) as [TableField, string][]) {
    const index = indexOf(title, titles);
    if (index === undefined) return { problem: `no column ${title}` };
    if (index === "twice") return { problem: `two columns ${title}` };
    indices.set(field, index);
  }
  return { sheet, headerRow, indices };
}

function indexOf(title: string, titles: readonly string[]): number | "twice" | undefined {
  const [, number] = /^#(\d{1,4})$/u.exec(title) ?? [];
  if (number !== undefined) return Number(number) - 1;
  const plain = plainTitle(title);
  const index = titles.indexOf(plain);
  if (index < 0 || plain === "") return undefined;
  return titles.includes(plain, index + 1) ? "twice" : index;
}

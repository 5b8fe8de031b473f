import type { TableField } from "./table-fields.ts";

/** Which column holds what, as a person said it. Nothing is read from a list before somebody did. */
export interface ColumnMapping {
  /** The sheet of a workbook; the first visible one where it is not named. */
  readonly sheet?: string | undefined;
  /** 1-based row of the titles; looked for where it is not given, `0` where the list has none. */
  readonly headerRow?: number | undefined;
  /** Title of a column, or `#3` for the third one. */
  readonly columns: Readonly<Partial<Record<TableField, string>>>;
}

/** What a list seems to hold. A proposal for a person, never applied by itself. */
export interface TableProposal {
  readonly format: TableFormat;
  readonly sheet?: string | undefined;
  readonly headerRow: number;
  readonly columns: readonly ProposedColumn[];
  /** Titles of columns for which there is no proposal. */
  readonly others: readonly string[];
  /** The first rows below the titles, as far as they are shown. */
  readonly firstRows: readonly (readonly string[])[];
}

/** One column of a proposal. */
export interface ProposedColumn {
  readonly field: TableField;
  readonly title: string;
  /** 0-based. */
  readonly index: number;
  /** 1 for a title that means nothing else, less where only a part of it or the content tells. */
  readonly confidence: number;
}

/** How a list is stored. */
export type TableFormat = "CSV" | "XLSX";

/** A list as it is stored, before anybody said what it means. */
export interface Table {
  readonly format: TableFormat;
  /** Visible ones, in the order of the workbook; a CSV file has one without a name. */
  readonly sheets: readonly TableSheet[];
  readonly problems: readonly TableProblem[];
}

/** One sheet. */
export interface TableSheet {
  readonly name?: string | undefined;
  readonly rows: readonly TableRow[];
}

/** One row that holds something. */
export interface TableRow {
  /** Line of a text file, row of a sheet; 1-based. */
  readonly number: number;
  readonly cells: readonly TableCell[];
}

/** One cell. */
export interface TableCell {
  readonly text: string;
  /**
   * Why the text may not be what somebody typed: a program made a date or a number of it, it is the error of a formula, or
   * comes from another workbook.
   */
  readonly doubt?: "number" | "date" | "error" | "elsewhere" | undefined;
}

/** Something of the list that could not be read. */
export interface TableProblem {
  readonly kind: "row" | "document" | "limit";
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  readonly problem: string;
}

import { type CsvError, type Info, parse } from "csv-parse/sync";

import type { Table, TableProblem, TableRow } from "./contract.ts";
import { MAX_COLUMNS, MAX_ROW_BYTES, MAX_ROWS } from "./limits.ts";
import { sniffDelimiter } from "./sniff-delimiter.ts";

/** What spreadsheet programs write as a first line to say which delimiter follows. */
const DELIMITER_LINE = /^sep=(.)\r?\n/u;

/**
 * Reads a list in text form. Quoting follows RFC 4180; the delimiter is found by how evenly it divides the lines. A row
 * whose quoting is broken is told and passed over.
 *
 * @param text - decoded, without a byte order mark.
 */
export function readCsv(text: string): Table {
  const stated = DELIMITER_LINE.exec(text);
  const content = stated === null ? text : text.slice(stated[0].length);
  const problems: TableProblem[] = [];
  const rows = rowsOf(content, stated?.[1] ?? sniffDelimiter(content), {
    firstLine: stated === null ? 1 : 2,
    problems,
  });
  return { format: "CSV", sheets: [{ rows }], problems };
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: Info;
}

function rowsOf(
  content: string,
  delimiter: string,
  { firstLine, problems }: { readonly firstLine: number; readonly problems: TableProblem[] },
): readonly TableRow[] {
  const broken = (error: CsvError | undefined): void => {
    const line = Number(error?.["lines"] ?? 0) + firstLine - 1;
    problems.push({ kind: "row", row: Math.max(line, 1), problem: problemOf(error) });
  };
  const records = parseRecords(content, delimiter, broken);
  const rows: TableRow[] = [];
  let lastLine = 0;
  for (const { record, info } of records.slice(0, MAX_ROWS)) {
    const number = lastLine + firstLine;
    lastLine = info.lines;
    if (record.every((cell) => cell.trim() === "")) continue;
    rows.push({ number, cells: record.slice(0, MAX_COLUMNS).map((text) => ({ text })) });
  }
  if (records.length > MAX_ROWS)
    problems.push({ kind: "limit", problem: `${String(MAX_ROWS)} rows` });
  return rows;
}

function parseRecords(
  content: string,
  delimiter: string,
  broken: (error: CsvError | undefined) => void,
): readonly ParsedRow[] {
  return parse(content, {
    delimiter,
    info: true,
    max_record_size: MAX_ROW_BYTES,
    on_skip: (error) => {
      broken(error);
    },
    relax_column_count: true,
    // Spreadsheets write 3" into a cell without quotation marks, and read it back.
    relax_quotes: true,
    skip_records_with_error: true,
    to: MAX_ROWS + 1,
  }) as unknown as readonly ParsedRow[];
}

const PROBLEMS: Readonly<Partial<Record<string, string>>> = {
  CSV_MAX_RECORD_SIZE: "a quotation mark is not closed",
  CSV_QUOTE_NOT_CLOSED: "a quotation mark is not closed",
};

function problemOf(error: CsvError | undefined): string {
  return PROBLEMS[error?.code ?? ""] ?? error?.code ?? "unknown";
}

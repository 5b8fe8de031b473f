import { parse } from "csv-parse/sync";

/** German spreadsheets write semicolons; the order decides where two divide equally well. */
const DELIMITERS = [";", "\t", ",", "|"] as const;

/** Rows that are looked at. */
const SAMPLE_ROWS = 50;

/** Characters that are looked at; a row of a list is far shorter. */
const SAMPLE_LENGTH = 65_536;

/** Finds what divides the columns: the delimiter by which most rows have the same number of columns, two or more. */
export function sniffDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const scores = DELIMITERS.map((delimiter) => evenness(sample, delimiter));
  const best = Math.max(...scores);
  return DELIMITERS[scores.indexOf(best)] ?? ";";
}

/** Number of rows that have the most frequent number of columns, weighed a little by that number. */
function evenness(sample: string, delimiter: string): number {
  const counts = new Map<number, number>();
  for (const record of sampleRows(sample, delimiter)) {
    const columns = record.length;
    if (columns > 1) counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  const scores = [...counts].map(([columns, rows]) => rows * (2 - 1 / columns));
  return Math.max(0, ...scores);
}

function sampleRows(sample: string, delimiter: string): readonly (readonly string[])[] {
  return parse(sample, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    to: SAMPLE_ROWS,
  });
}

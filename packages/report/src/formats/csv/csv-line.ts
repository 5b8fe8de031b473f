/** What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"). */
const FORMULA_START = /^[=+\-@\t\r]/u;

/** One record of RFC 4180. A cell that a spreadsheet would calculate gets a leading apostrophe. */
export function csvLine(cells: readonly string[], separator: string): string {
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
}

function csvCell(text: string, separator: string): string {
  const inert = FORMULA_START.test(text) ? `'${text}` : text;
  const needsQuotes = inert.includes(separator) || /["\r\n]/u.test(inert);
  return needsQuotes ? `"${inert.replaceAll('"', '""')}"` : inert;
}

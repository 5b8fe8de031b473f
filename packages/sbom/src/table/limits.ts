/** Most rows of one sheet that are read. The longest list of a real product that we know has some 10,000. */
export const MAX_ROWS = 200_000;

/** Most columns that are read. */
export const MAX_COLUMNS = 1_000;

/** Most sheets of one workbook. */
export const MAX_SHEETS = 100;

/** Most cells of one document, joined ones counted for each cell that they cover. */
export const MAX_CELLS = 5_000_000;

/** Longest row of a text file, in bytes: what comes after a quotation mark that nobody closed. */
export const MAX_ROW_BYTES: number = 1024 * 1024;

/** Rows in which titles are looked for. */
export const MAX_TITLE_ROWS = 50;

/** Most rows that are joined into one component. */
export const MAX_ROWS_OF_ONE = 1_000;

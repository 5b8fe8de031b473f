/** A cell; both 1-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included. */
export interface CellRange {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** Letters of the last column that programs know (XFD). */
const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/u;

/** Reads `B12`; `undefined` for what is no place. */
export function readReference(text: string): CellPlace | undefined {
  const [, letters, digits] = REFERENCE.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

/** Reads `A1:C2`. */
export function readRange(text: string): CellRange | undefined {
  const [from = "", to = from] = text.split(":");
  const [first, last] = [readReference(from), readReference(to)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

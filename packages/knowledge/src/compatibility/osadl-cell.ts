import { OSADL_LICENSES, OSADL_ROWS, OSADL_TIMESTAMP } from "../generated/osadl-matrix.ts";

/** What the OSADL matrix says of one pair. */
export type OsadlValue = "Yes" | "No" | "Unknown" | "Check dependency" | "Same";

/** Name of the source, with the day of its data. */
// eslint-disable-next-line @typescript-eslint/no-inferrable-types -- `isolatedDeclarations` wants it
export const OSADL_SOURCE: string = `OSADL license compatibility matrix (${OSADL_TIMESTAMP.slice(0, 10)})`;

const INDEX: ReadonlyMap<string, number> = new Map(
  OSADL_LICENSES.map((license, index) => [license, index]),
);

const VALUES: Readonly<Record<string, OsadlValue>> = {
  Y: "Yes",
  N: "No",
  U: "Unknown",
  C: "Check dependency",
  "=": "Same",
};

/**
 * Whether code under `inbound` may be merged into one work that goes out under `outbound`, as OSADL sees it.
 *
 * @returns undefined where the matrix does not hold one of the two.
 */
export function osadlCell(pair: { inbound: string; outbound: string }): OsadlValue | undefined {
  const row = INDEX.get(pair.outbound);
  const column = INDEX.get(pair.inbound);
  if (row === undefined || column === undefined) return undefined;
  return VALUES[OSADL_ROWS[row]?.[column] ?? ""];
}

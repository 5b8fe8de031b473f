import type { TableRow } from "../contract.ts";

/** Rows of a sheet that hold something, in order. */
export interface SheetContent {
  readonly rows: readonly TableRow[];
  /** The limit that was hit. */
  readonly problem?: string | undefined;
}

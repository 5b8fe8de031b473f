import type { SuppliedFormat } from "../supplied/contract.ts";
import type { SuppliedSource } from "../supplied/supplied-source.ts";
import { proposeColumns } from "./propose-columns.ts";
import { readList } from "./read-list.ts";
import { isWorkbook, sampleOf } from "./read-table.ts";

/**
 * A list of components that somebody keeps in a spreadsheet: CSV in any delimiter and encoding, or XLSX. Without a word
 * from a person which column holds what nothing is read of it. Asked last, for any text may be a list.
 */
export const table: SuppliedFormat = {
  name: "CSV or XLSX",
  recognizes: (source, { columns }) => {
    if (isWorkbook(source)) return true;
    if (source.notation !== "text" || source.bytes.length === 0) return false;
    return columns !== undefined || looksLikeList(source);
  },
  read: readList,
};

/** One word may stand in any text; a row of titles has several. */
function looksLikeList(source: SuppliedSource): boolean {
  return (proposeColumns(sampleOf(source))?.columns.length ?? 0) > 1;
}

import { SuppliedSource } from "../supplied/supplied-source.ts";
import { unpack } from "../supplied/unpack.ts";
import type { TableProposal } from "./contract.ts";
import { proposeColumns } from "./propose-columns.ts";
import { isWorkbook, readTable } from "./read-table.ts";

/**
 * Says what the columns of a CSV or XLSX list seem to hold, for a person to confirm.
 *
 * @param name - of the file, without its folder.
 * @returns `undefined` for what is no list, or where no column seems to name components.
 */
export async function proposeListColumns(
  name: string,
  bytes: Uint8Array,
): Promise<TableProposal | undefined> {
  const unpacked = unpack(bytes);
  if ("problem" in unpacked) return undefined;
  const source = new SuppliedSource(name, bytes, unpacked);
  if (source.notation !== "text" && !isWorkbook(source)) return undefined;
  return proposeColumns(await readTable(source));
}

import { zipSync, type Zippable } from "fflate";
import { compareText } from "@lizenzlotse/model";

/** Time of every entry: the earliest that the format knows, in the zone of the machine, so that none gets in. */
const ENTRY_TIME = new Date(1980, 0, 1);

/**
 * Packs files into one ZIP archive. The same files give the same bytes, whatever their order, the machine and the
 * version of the packing library: entries are stored, not compressed, sorted, without time, owner and comment.
 *
 * @param files - by safe path.
 */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([left], [right]) => compareText(left, right));
  const entries: Zippable = Object.fromEntries(sorted);
  return zipSync(entries, { level: 0, mtime: ENTRY_TIME });
}

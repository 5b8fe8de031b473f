import { realpath } from "node:fs/promises";
import { sep } from "node:path";

/**
 * Whether a path lies in a folder once all links are followed: a scanned project must not have other files of the machine
 * read. What does not exist leads nowhere.
 */
export async function isBelow(folder: string, path: string): Promise<boolean> {
  const inside = await realpath(folder).catch(() => folder);
  const target = await realpath(path).catch(() => undefined);
  return target === undefined || target === inside || target.startsWith(inside + sep);
}

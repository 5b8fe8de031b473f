import { lstat } from "node:fs/promises";
import { join } from "node:path";

/** Whether a folder is the root of a git work tree; of a linked one `.git` is a file. */
export async function isRepository(root: string): Promise<boolean> {
  return lstat(join(root, ".git")).then(
    () => true,
    () => false,
  );
}

import type { TreePath } from "@lizenzlotse/model";

/** The files that lie directly in each folder, in the order given; `""` is the root. */
export function filesByFolder(
  paths: Iterable<TreePath>,
): ReadonlyMap<TreePath, readonly TreePath[]> {
  const folders = new Map<TreePath, TreePath[]>();
  for (const path of paths) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, [path]);
    else known.push(path);
  }
  return folders;
}

import type { TreePath } from "@lizenzlotse/model";

/** The folder of a path; `""` is the root. */
export function folderOf(path: TreePath): TreePath {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** A folder and those above it, the nearest first; the last is the root, `""`. */
export function foldersFrom(folder: TreePath): readonly TreePath[] {
  const folders = [folder];
  for (let below = folder; below !== "";) {
    below = folderOf(below);
    folders.push(below);
  }
  return folders;
}

/** The last segment of a path. */
export function fileNameOf(path: TreePath): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/**
 * Joins a folder and a path relative to it, resolving `.` and `..`.
 *
 * @returns `undefined` where the result would lie outside the tree.
 */
export function joinTreePath(folder: TreePath, relative: string): TreePath | undefined {
  const segments: string[] = [];
  for (const segment of `${folder}/${relative.replaceAll("\\", "/")}`.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join("/");
}

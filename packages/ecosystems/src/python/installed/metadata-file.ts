import type { TreePath } from "@lizenzlotse/model";

import { fileNameOf, folderOf } from "../../shared/tree-path.ts";

/** A file with the metadata of an installed or packed distribution. */
export interface MetadataFile {
  readonly path: TreePath;
  /** Folder with what is known of the distribution; `undefined` where the metadata are a file of their own. */
  readonly folder: TreePath | undefined;
  /** Folder that it is installed in; of a wheel the inside of the archive. */
  readonly site: TreePath;
}

/**
 * Tells which of the layouts of installed packages a file belongs to: `*.dist-info/METADATA`, and of older tools
 * `*.egg-info/PKG-INFO`, `*.egg-info` as a file, and `*.egg/EGG-INFO/PKG-INFO`.
 *
 * An egg-info beside sources is what setuptools leaves of the project itself: it counts only where packages are
 * installed.
 */
export function metadataFileOf(path: TreePath): MetadataFile | undefined {
  const name = fileNameOf(path);
  const folder = folderOf(path);
  if (name === "METADATA") return { path, folder, site: folderOf(folder) };
  const isEgg = name === "PKG-INFO" && fileNameOf(folder) === "EGG-INFO";
  const site = name === "PKG-INFO" ? folderOf(isEgg ? folderOf(folder) : folder) : folder;
  if (!/^(?:site|dist)-packages$/u.test(fileNameOf(site))) return undefined;
  if (name === "PKG-INFO") return { path, folder, site };
  return name.endsWith(".egg-info") ? { path, folder: undefined, site } : undefined;
}

/** The wheel that a file lies in; `undefined` for files that do not. */
export function wheelOf(path: TreePath): TreePath | undefined {
  const end = path.lastIndexOf(".whl!/");
  return end === -1 ? undefined : path.slice(0, end + ".whl".length);
}

import type { TreePath } from "@lizenzlotse/model";

import { folderOf, foldersFrom, joinTreePath } from "../shared/tree-path.ts";
import type { ProjectFile } from "./facts.ts";

/** Project files and what they import, by path. */
export type ProjectFiles = ReadonlyMap<TreePath, ProjectFile>;

/** Files that MSBuild imports by their place, the nearest at or above a project: before and after the project's own. */
const BEFORE = ["Directory.Build.props", "Directory.Packages.props"];
const AFTER = ["Directory.Build.targets"];

/** Longest chain of imports, and most files that one project takes in; real ones have a handful. */
const MAX_IMPORT_DEPTH = 10;
const MAX_FILES = 200;

/**
 * What makes up a project, in the order in which MSBuild evaluates it: what is imported stands before what imports it.
 * Conditions on imports are not evaluated.
 */
export function filesOfProject(project: ProjectFile, files: ProjectFiles): readonly ProjectFile[] {
  const has = (path: TreePath): boolean => files.has(path);
  const nearest = (name: string): ProjectFile[] => {
    const path = nearestAbove(folderOf(project.path), name, has);
    const file = path === undefined ? undefined : files.get(path);
    return file === undefined ? [] : [file];
  };
  const found = new Map<TreePath, ProjectFile>();
  const take = (file: ProjectFile, depth: number): void => {
    if (found.has(file.path) || found.size >= MAX_FILES) return;
    // Holds the place against rings; set anew behind what it imports.
    found.set(file.path, file);
    for (const path of depth < MAX_IMPORT_DEPTH ? importsOf(file, has) : []) {
      const imported = files.get(path);
      if (imported !== undefined) take(imported, depth + 1);
    }
    found.delete(file.path);
    found.set(file.path, file);
  };
  const parts = [...BEFORE.flatMap(nearest), project, ...AFTER.flatMap(nearest)];
  for (const part of parts) take(part, 0);
  return [...found.values()];
}

/** The files of the tree that a file imports by paths that need no evaluation. */
export function importsOf(
  file: ProjectFile,
  has: (path: TreePath) => boolean,
): readonly TreePath[] {
  return file.imports.flatMap((written) => {
    const path = importedPath(written, file.path, has);
    return path === undefined || path === file.path || !has(path) ? [] : [path];
  });
}

function importedPath(
  written: string,
  from: TreePath,
  has: (path: TreePath) => boolean,
): TreePath | undefined {
  const folder = folderOf(from);
  const [call, name, start = ""] =
    /GetPathOfFileAbove\(\s*['"]?([\w.-]+)['"]?\s*(?:,\s*([^)]*))?\)/u.exec(written) ?? [];
  if (call !== undefined && name !== undefined) {
    return nearestAbove(start.includes("..") ? folderOf(folder) : folder, name, has);
  }
  const path = written.replace(/^\$\(MSBuildThisFileDirectory\)[\\/]?/u, "");
  return path.includes("$(") ? undefined : joinTreePath(folder, path);
}

function nearestAbove(
  start: TreePath,
  name: string,
  has: (path: TreePath) => boolean,
): TreePath | undefined {
  return foldersFrom(start)
    .map((folder) => (folder === "" ? name : `${folder}/${name}`))
    .find(has);
}

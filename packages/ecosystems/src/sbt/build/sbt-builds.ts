import type { TreePath } from "@lizenzlotse/model";

import type { ReadInput } from "../../shared/read-inputs.ts";
import { fileNameOf, folderOf } from "../../shared/tree-path.ts";
import type { SbtScript } from "./parse-sbt-script.ts";

/** The files of one build: a folder with its `project`, and what lies in folders below. */
export interface SbtBuild {
  readonly folder: TreePath;
  /** Files of the build itself, and those of the folder `project` that build it. */
  readonly scripts: readonly ReadInput<SbtScript>[];
  /** Version of sbt, where the build names it. */
  readonly sbtVersion?: string | undefined;
  /** Plain texts of all files by name; names with several values are left out. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Puts files together that are one build: the nearest folder above that has a `project` decides. */
export function groupBuilds(
  scripts: readonly ReadInput<SbtScript>[],
  sbtVersions: ReadonlyMap<TreePath, string>,
): readonly SbtBuild[] {
  const roots = new Set([
    ...sbtVersions.keys(),
    ...scripts.filter(({ path }) => isOfProject(path)).map(({ path }) => rootOfProject(path)),
  ]);
  const groups = new Map<TreePath, ReadInput<SbtScript>[]>();
  for (const script of scripts) {
    const folder = isOfProject(script.path)
      ? rootOfProject(script.path)
      : nearest(folderOf(script.path), roots);
    const group = groups.get(folder);
    if (group === undefined) groups.set(folder, [script]);
    else group.push(script);
  }
  return [...groups].map(([folder, group]) => ({
    folder,
    scripts: group,
    sbtVersion: sbtVersions.get(folder),
    texts: joinTexts(group),
  }));
}

/** Whether a file builds the build: it lies in `project`. */
export function isOfProject(path: TreePath): boolean {
  return fileNameOf(folderOf(path)) === "project";
}

function rootOfProject(path: TreePath): TreePath {
  return folderOf(folderOf(path));
}

function nearest(folder: TreePath, roots: ReadonlySet<TreePath>): TreePath {
  let above = folder;
  while (above !== "" && !roots.has(above)) above = folderOf(above);
  return roots.has(above) ? above : folder;
}

function joinTexts(scripts: readonly ReadInput<SbtScript>[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { parsed } of scripts) {
    for (const [name, value] of parsed.texts) {
      if (texts.has(name) && texts.get(name) !== value) ambiguous.add(name);
      texts.set(name, value);
    }
  }
  for (const name of ambiguous) texts.delete(name);
  return texts;
}

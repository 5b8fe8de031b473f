import { posix } from "node:path";

import type { ComponentRef, TreePath } from "@lizenzlotse/model";

import type { DraftComponent } from "../inventory/draft-component.ts";

/** The folder of a path; `""` is the root. */
export function folderOf(path: TreePath): TreePath {
  const folder = posix.dirname(path);
  return folder === "." ? "" : folder;
}

/** The folders that hold a first-party project's manifest, and the projects in each. The root is always one. */
export class ProjectFolders {
  readonly #projects = new Map<TreePath, ComponentRef[]>([["", []]]);

  constructor(drafts: Iterable<DraftComponent>) {
    for (const draft of drafts) {
      if (draft.origin !== "first-party") continue;
      const folder = folderOf(draft.ref.slice("first-party:".length));
      this.#projects.set(folder, [...(this.#projects.get(folder) ?? []), draft.ref]);
    }
  }

  /** Folders with their projects, in path order of insertion. */
  entries(): Iterable<readonly [TreePath, readonly ComponentRef[]]> {
    return this.#projects;
  }

  /** The nearest project folder at or above a file. */
  nearest(path: TreePath): TreePath {
    let folder = folderOf(path);
    while (folder !== "" && !this.#projects.has(folder)) folder = folderOf(folder);
    return folder;
  }

  /** The next project folder above a project folder; `undefined` above the root. */
  above(folder: TreePath): TreePath | undefined {
    return folder === "" ? undefined : this.nearest(folder);
  }
}

import type { TreePath } from "@lizenzlotse/model";

import type { AnalyzedProject } from "../contract.ts";
import { joinUsages, type ComputedUsage } from "./reachability.ts";
import { folderOf } from "./tree-path.ts";

/**
 * What lockfiles say packages are used for, so that installed copies say the same: a copy alone does not tell a
 * development tool from what is delivered.
 */
export class LockedUsages {
  readonly #byFolder = new Map<TreePath, Map<string, ComputedUsage>>();

  constructor(locked: readonly AnalyzedProject[]) {
    for (const project of locked) {
      const folder = folderOf(project.location.path);
      const usages = this.#byFolder.get(folder) ?? new Map<string, ComputedUsage>();
      this.#byFolder.set(folder, usages);
      for (const { group, name, version, usages: used, scope } of project.packages) {
        const fullName = group === undefined ? name : `${group}/${name}`;
        const coordinate = `${fullName}@${version ?? ""}`;
        usages.set(coordinate, joinUsages(usages.get(coordinate), { usages: used, scope }));
      }
    }
  }

  /** Looks packages up, by `name@version`, in the nearest lockfile at or above a folder. */
  from(folder: TreePath): (coordinate: string) => ComputedUsage | undefined {
    let nearest = folder;
    while (nearest !== "" && !this.#byFolder.has(nearest)) nearest = folderOf(nearest);
    const usages = this.#byFolder.get(nearest);
    return (coordinate) => usages?.get(coordinate);
  }
}

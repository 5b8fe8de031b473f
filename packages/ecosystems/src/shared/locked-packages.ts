import type { TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage, AnalyzedProject } from "../contract.ts";
import { joinUsages, type ComputedUsage } from "./reachability.ts";
import { folderOf } from "./tree-path.ts";

/** What a lockfile says about a package of which there is an installed copy. */
export interface LockedPackage {
  readonly usage: ComputedUsage;
  /** With qualifiers for the place it comes from, which a copy does not know. */
  readonly purl?: string | undefined;
}

/**
 * What lockfiles say about packages, so that installed copies say the same: a copy alone does not tell a development
 * tool from what is delivered, nor a registry's package from another of the same name.
 */
export class LockedPackages {
  readonly #byFolder = new Map<TreePath, Map<string, LockedPackage>>();

  constructor(locked: readonly AnalyzedProject[]) {
    for (const project of locked) {
      const folder = folderOf(project.location.path);
      const packages = this.#byFolder.get(folder) ?? new Map<string, LockedPackage>();
      this.#byFolder.set(folder, packages);
      for (const entry of project.packages) {
        const coordinate = coordinateOf(entry);
        packages.set(coordinate, join(packages.get(coordinate), entry));
      }
    }
  }

  /** Looks packages up, by `name@version`, in the nearest lockfile at or above a folder. */
  from(folder: TreePath): (coordinate: string) => LockedPackage | undefined {
    let nearest = folder;
    while (nearest !== "" && !this.#byFolder.has(nearest)) nearest = folderOf(nearest);
    const packages = this.#byFolder.get(nearest);
    return (coordinate) => packages?.get(coordinate);
  }
}

function coordinateOf({ group, name, version }: AnalyzedPackage): string {
  return `${group === undefined ? "" : `${group}/`}${name}@${version ?? ""}`;
}

/** Two origins of one version leave open which of them a copy is. */
function join(known: LockedPackage | undefined, entry: AnalyzedPackage): LockedPackage {
  const isSame = known === undefined || known.purl === entry.purl;
  return {
    usage: joinUsages(known?.usage, entry),
    purl: isSame ? entry.purl : undefined,
  };
}

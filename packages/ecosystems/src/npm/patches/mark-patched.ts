import type { TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage, AnalyzedProject } from "../../contract.ts";
import { folderOf } from "../../shared/tree-path.ts";
import { patchedPackages } from "./patched-package.ts";

/** Folders in which patch-package, pnpm and Yarn keep their patches, below the project that they belong to. */
const PATCH_FOLDER = /(?:^|\/)(?:\.yarn\/)?patches$/u;

/**
 * Notes at packages the patches that their project keeps for them. A patch counts where the project, or one below it, uses
 * exactly the version that the patch is for; what is kept for a version that nobody uses changes nothing.
 */
export function markPatched(
  projects: readonly AnalyzedProject[],
  patches: readonly TreePath[],
): readonly AnalyzedProject[] {
  const patchesIn = byProject(patches);
  if (patchesIn.size === 0) return projects;
  return projects.map((project) => {
    const known = patchesAround(folderOf(project.manifest), patchesIn);
    if (known.size === 0) return project;
    return { ...project, packages: project.packages.map((entry) => marked(entry, known)) };
  });
}

type PatchesByPackage = ReadonlyMap<string, readonly TreePath[]>;

/** By the folder of the project, then by name and version. */
function byProject(patches: readonly TreePath[]): ReadonlyMap<TreePath, PatchesByPackage> {
  const projects = new Map<TreePath, Map<string, TreePath[]>>();
  for (const path of patches) {
    const folder = folderOf(path);
    if (!PATCH_FOLDER.test(folder)) continue;
    const owner = folder.replace(PATCH_FOLDER, "");
    const known = projects.get(owner) ?? new Map<string, TreePath[]>();
    projects.set(owner, known);
    for (const { name, version } of patchedPackages(path)) {
      const key = `${name}@${version}`;
      known.set(key, [...(known.get(key) ?? []), path]);
    }
  }
  return projects;
}

/** Those of the project itself and of the projects around it: a workspace keeps its patches at the top. */
function patchesAround(
  folder: TreePath,
  patchesIn: ReadonlyMap<TreePath, PatchesByPackage>,
): PatchesByPackage {
  const around = new Map<string, readonly TreePath[]>();
  for (let at = folder; ; at = folderOf(at)) {
    for (const [key, paths] of patchesIn.get(at) ?? [])
      around.set(key, [...(around.get(key) ?? []), ...paths]);
    if (at === "") return around;
  }
}

function marked(entry: AnalyzedPackage, known: PatchesByPackage): AnalyzedPackage {
  const name = entry.group === undefined ? entry.name : `${entry.group}/${entry.name}`;
  const patches = known.get(`${name}@${entry.version ?? ""}`);
  return patches === undefined ? entry : { ...entry, patches };
}

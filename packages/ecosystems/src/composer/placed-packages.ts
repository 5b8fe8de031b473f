import type { TreePath } from "@lizenzlotse/model";

import { folderOf } from "../shared/tree-path.ts";
import type { ComposerPackageEntry, ComposerProject } from "./facts.ts";
import { keyOf } from "./identity.ts";

/**
 * Types of packages that installers put where the application looks for them instead of into the vendor folder:
 * `web/modules/contrib/token`, `public/typo3conf/ext/news`.
 *
 * @see https://getcomposer.org/doc/faqs/how-do-i-install-a-package-to-a-custom-path-for-my-framework.md
 */
const PLACED =
  /^(?:civicrm|contao|craft|drupal|flow|joomla|moodle|neos|shopware|silverstripe|typo3|wordpress)-/u;

/** The packages of a lockfile, and the folder of its project. */
export interface PlacedIn {
  readonly folder: TreePath;
  readonly entries: readonly ComposerPackageEntry[];
}

/** Folders of packages that are installed outside of a vendor folder: by that of the project, then by name. */
export type PlacedFolders = ReadonlyMap<TreePath, ReadonlyMap<string, TreePath>>;

/**
 * Finds packages of lockfiles where their own composer.json lies in the tree: they are installed copies, not projects.
 *
 * @param manifests - the composer.json files of the tree, by path.
 */
export function placedFolders(
  locks: readonly PlacedIn[],
  manifests: ReadonlyMap<TreePath, ComposerProject>,
): PlacedFolders {
  const placed = new Map<TreePath, Map<string, TreePath>>(
    locks.map(({ folder }) => [folder, new Map<string, TreePath>()]),
  );
  const wanted = new Map(
    locks.map(({ folder, entries }) => [
      folder,
      new Set(
        entries
          .filter(({ data }) => PLACED.test(data.type ?? "") && data.dist?.type !== "path")
          .map(({ data }) => keyOf(data.name)),
      ),
    ]),
  );
  for (const { path, name } of manifests.values()) {
    const project = projectAround(path, wanted);
    if (project === undefined || name === undefined) continue;
    if (!(wanted.get(project)?.has(keyOf(name)) ?? false)) continue;
    placed.get(project)?.set(keyOf(name), folderOf(path));
  }
  return placed;
}

/** The nearest folder with a lockfile above the one that a manifest lies in. */
function projectAround(
  path: TreePath,
  locks: ReadonlyMap<TreePath, unknown>,
): TreePath | undefined {
  for (let folder = folderOf(path); folder !== "";) {
    folder = folderOf(folder);
    if (locks.has(folder)) return folder;
  }
  return undefined;
}

/** Manifests without those of placed packages, and of what these bring along. */
export function withoutPlaced(
  manifests: ReadonlyMap<TreePath, ComposerProject>,
  placed: PlacedFolders,
): ReadonlyMap<TreePath, ComposerProject> {
  const folders = new Set([...placed.values()].flatMap((byName) => [...byName.values()]));
  if (folders.size === 0) return manifests;
  return new Map([...manifests].filter(([path]) => !isInside(path, folders)));
}

function isInside(path: TreePath, folders: ReadonlySet<TreePath>): boolean {
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
    if (folders.has(folder)) return true;
  }
  return false;
}

/** Entries of a lockfile with the folders that hold their files. */
export function withFolders(
  { folder, entries }: PlacedIn,
  placed: PlacedFolders,
): readonly ComposerPackageEntry[] {
  const byName = placed.get(folder) ?? new Map<string, TreePath>();
  return entries.map((entry) => ({
    ...entry,
    folder: entry.folder ?? byName.get(keyOf(entry.data.name)),
  }));
}

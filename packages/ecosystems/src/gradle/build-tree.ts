import type { TreePath } from "@lizenzlotse/model";

import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import type {
  ArchiveSums,
  BuildRequest,
  BuildScript,
  Catalog,
  CatalogEntry,
  LockedModule,
} from "./facts.ts";

/** The files of a tree, parsed, and how they belong together. */
export interface BuildTree {
  /** `build.gradle` of projects. */
  readonly scripts: readonly BuildScript[];
  /** Scripts that projects take in: conventions in `buildSrc`, and those that are applied. */
  readonly conventions: readonly BuildScript[];
  readonly locks: readonly { readonly path: TreePath; readonly modules: readonly LockedModule[] }[];
  readonly catalogs: readonly Catalog[];
  readonly sums: ArchiveSums;
  /** Folders with a settings script: each is the root of a build. */
  readonly roots: ReadonlySet<TreePath>;
  /** Names of builds by the folder of their settings script. */
  readonly names: ReadonlyMap<TreePath, string>;
}

/** The folder of the project that a lockfile belongs to. */
export function lockedFolder(lockfile: TreePath): TreePath {
  const folder = folderOf(lockfile);
  if (!/(?:^|\/)dependency-locks$/u.test(folder)) return folder;
  const above = folderOf(folder);
  return /(?:^|\/)gradle$/u.test(above) ? folderOf(above) : above;
}

/** The folder of the build that a file belongs to: the nearest with a settings script, else the folder itself. */
export function buildRoot(folder: TreePath, { roots }: Pick<BuildTree, "roots">): TreePath {
  for (let at = folder; ; at = folderOf(at)) {
    if (roots.has(at)) return at;
    if (at === "") return folder;
  }
}

/** The build script of a folder; where there is none, the name that it would have. */
export function scriptIn(folder: TreePath, { scripts }: BuildTree): TreePath {
  const found = scripts.find(({ path }) => folderOf(path) === folder);
  return found?.path ?? scriptPath(folder);
}

/** The usual path of the build script in a folder. */
export function scriptPath(folder: TreePath): TreePath {
  return folder === "" ? "build.gradle" : `${folder}/build.gradle`;
}

/** The script that `:common:model` means, where the layout is the usual one. */
export function projectScript(
  request: Extract<BuildRequest, { kind: "project" }>,
  folder: TreePath,
  tree: BuildTree,
): TreePath | undefined {
  const relative = request.path.replaceAll(":", "/");
  const target = joinTreePath(buildRoot(folder, tree), `.${relative}`);
  return tree.scripts.find(({ path }) => folderOf(path) === target)?.path;
}

/** The entries of a catalog that an accessor means: one, or all of a bundle. */
export function catalogEntries(
  request: Extract<BuildRequest, { kind: "catalog" }>,
  folder: TreePath,
  tree: BuildTree,
): { readonly entries: readonly CatalogEntry[]; readonly catalog: Catalog } | undefined {
  const root = buildRoot(folder, tree);
  const named = tree.catalogs.filter(({ name }) => name === request.catalog);
  const catalog = named.find((each) => catalogFolder(each) === root) ?? named[0];
  if (catalog === undefined) return undefined;
  const wanted = new Set(catalog.bundles.get(request.accessor) ?? [request.accessor]);
  const entries = catalog.entries.filter(({ accessor }) => wanted.has(accessor));
  return entries.length === 0 ? undefined : { entries, catalog };
}

/** Catalogs lie in the folder `gradle` of a build. */
export function catalogFolder({ path }: Catalog): TreePath {
  const folder = folderOf(path);
  return /(?:^|\/)gradle$/u.test(folder) ? folderOf(folder) : folder;
}

import { posix, sep } from "node:path";

import type { AnalyzedPackage, AnalyzedProject } from "@lizenzlotse/ecosystems";
import type { ComponentRef, TreePath } from "@lizenzlotse/model";

import type { FoundCopies } from "../analyze/run-analyzers.ts";
import type { DraftComponent } from "./draft-component.ts";
import { mergeProject } from "./merge-projects.ts";
import { folderOf } from "../first-party/project-folders.ts";

/**
 * Adds packages that no manifest names to the inventory, each under the project in whose folder it lies. What lies in no
 * project's folder belongs to the tree itself, which then is a project of its own.
 *
 * @param root - the scanned folder, which the tree is called after.
 */
export function mergeCopies(
  components: Map<ComponentRef, DraftComponent>,
  found: readonly FoundCopies[],
  root: string,
): void {
  const manifests = manifestsByFolder(components.values());
  for (const { ecosystem, copies } of found)
    for (const [manifest, packages] of byManifest(copies, manifests))
      mergeProject(components, ecosystem, toProject(manifest, packages, root));
}

/** What a tree without a manifest is called in references. */
const TREE_ITSELF = ".";

/** One manifest for each folder: of several the first that gives its project a name. */
function manifestsByFolder(components: Iterable<DraftComponent>): ReadonlyMap<TreePath, TreePath> {
  const manifests = new Map<TreePath, { readonly manifest: TreePath; readonly named: boolean }>();
  for (const { ref, origin, name } of components) {
    if (origin !== "first-party") continue;
    const manifest = ref.slice("first-party:".length);
    const folder = folderOf(manifest);
    const named = name !== undefined;
    const known = manifests.get(folder);
    if (known === undefined || (named && !known.named)) manifests.set(folder, { manifest, named });
  }
  return new Map([...manifests].map(([folder, { manifest }]) => [folder, manifest]));
}

function byManifest(
  copies: readonly AnalyzedPackage[],
  manifests: ReadonlyMap<TreePath, TreePath>,
): ReadonlyMap<TreePath, AnalyzedPackage[]> {
  const grouped = new Map<TreePath, AnalyzedPackage[]>();
  for (const copy of copies) {
    const manifest = nearestManifest(copy.location.path, manifests);
    const group = grouped.get(manifest);
    if (group === undefined) grouped.set(manifest, [copy]);
    else group.push(copy);
  }
  return grouped;
}

function nearestManifest(path: TreePath, manifests: ReadonlyMap<TreePath, TreePath>): TreePath {
  let folder = folderOf(path);
  while (folder !== "" && !manifests.has(folder)) folder = folderOf(folder);
  return manifests.get(folder) ?? TREE_ITSELF;
}

function toProject(
  manifest: TreePath,
  packages: readonly AnalyzedPackage[],
  root: string,
): AnalyzedProject {
  const needed = new Set(
    packages
      .flatMap(({ dependencies }) => dependencies)
      .flatMap((target) => (target.kind === "package" ? [target.key] : [])),
  );
  return {
    manifest,
    source: "file",
    ...(manifest === TREE_ITSELF ? { name: posix.basename(root.split(sep).join("/")) } : {}),
    declared: [],
    location: { path: manifest },
    dependencies: packages
      .filter(({ key }) => !needed.has(key))
      .map(({ key }) => ({ kind: "package", key })),
    packages,
    completeness: "unknown",
  };
}

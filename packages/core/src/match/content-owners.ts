import type { ComponentRef, TreePath } from "@lizenzlotse/model";

import type { DraftComponent } from "../inventory/draft-component.ts";

/** Whose file a path is, and whether it is the owner's own or a third party's inside it. */
export interface Ownership {
  readonly owner: ComponentRef;
  readonly part: "own" | "bundled";
}

/** Subfolders whose licence files speak for the component itself (`dist-info/licenses/LICENSE`, REUSE's `LICENSES/`). */
const OWN_SUBFOLDERS: ReadonlySet<string> = new Set([
  "licenses",
  "licences",
  "license",
  "license-files",
  "meta-inf",
]);

/** Finds the component that a file belongs to: the one with the nearest content folder above it. */
export class ContentOwners {
  readonly #owners = new Map<TreePath, ComponentRef>();
  readonly #archives = new Set<TreePath>();

  constructor(components: Iterable<DraftComponent>) {
    for (const component of components) {
      for (const folder of component.contentRoots) {
        this.#owners.set(folder, component.ref);
        const end = folder.indexOf("!");
        if (end !== -1) this.#archives.add(folder.slice(0, end));
      }
    }
  }

  /** Whether an archive of the tree holds files of a component. */
  ownsInside(archive: TreePath): boolean {
    return this.#archives.has(archive);
  }

  /** Whether a single file is a component: then all of it speaks, not only its head. */
  isOwner(file: TreePath): boolean {
    return this.#owners.has(file);
  }

  ownershipOf(path: TreePath): Ownership | undefined {
    const itself = this.#owners.get(path);
    if (itself !== undefined) return { owner: itself, part: "own" };
    let folder = path;
    while (folder.includes("/")) {
      folder = folder.slice(0, folder.lastIndexOf("/"));
      const owner = this.#owners.get(folder);
      if (owner !== undefined) return { owner, part: partOf(path.slice(folder.length + 1)) };
    }
    return undefined;
  }
}

/** Whether a path inside a component's folder speaks for the component itself. */
export function partOf(inside: string): Ownership["part"] {
  const segments = inside.split("/");
  if (segments.length === 1) return "own";
  return segments.length === 2 && OWN_SUBFOLDERS.has((segments[0] ?? "").toLowerCase())
    ? "own"
    : "bundled";
}

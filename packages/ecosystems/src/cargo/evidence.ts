import type { DeclaredStatement, FileSource, TreePath } from "@lizenzlotse/model";

import { folderOf } from "../shared/tree-path.ts";
import { coordinateOf } from "./coordinate.ts";
import type { RawManifest } from "./facts.ts";
import { inheritManifest } from "./inherit-manifest.ts";

/** What a copy of a package says about it. */
export interface PackageEvidence {
  readonly declared: readonly DeclaredStatement[];
  readonly description?: string | undefined;
  /** Folders of the tree that hold its files. */
  readonly folders: readonly TreePath[];
}

/** Whether a manifest belongs to a copy that `cargo vendor` made. */
export function isVendored(manifest: TreePath, files: FileSource): boolean {
  return files.has(`${folderOf(manifest)}/.cargo-checksum.json`);
}

/** What vendored copies say, by coordinate. */
export function vendoredEvidence(
  manifests: readonly RawManifest[],
): ReadonlyMap<string, PackageEvidence> {
  return new Map(
    manifests.flatMap((raw) => {
      // Published manifests have inherited already.
      const { name, version, declared, description, path } = inheritManifest(
        raw,
        undefined,
        "installed-metadata",
      );
      if (name === undefined || version === undefined) return [];
      const evidence = { declared, description, folders: [folderOf(path)] };
      return [[coordinateOf({ name, version }), evidence]];
    }),
  );
}

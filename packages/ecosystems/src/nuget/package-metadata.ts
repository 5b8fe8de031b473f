import type { TreePath } from "@lizenzlotse/model";

import { readInputs, type Reading } from "../shared/read-inputs.ts";
import { fileNameOf, folderOf } from "../shared/tree-path.ts";
import type { PackageMetadata } from "./facts.ts";
import { coordinateOf } from "./package-facts.ts";
import { parseNuspec } from "./parse-nuspec.ts";

/** What packages say about themselves, by coordinate. */
export type MetadataByCoordinate = ReadonlyMap<string, PackageMetadata>;

/**
 * Reads the manifests of packages that were restored into the tree. NuGet keeps them in `<id>/<version>`, older tools in
 * `<id>.<version>`; a nuspec elsewhere is the project's own, for packing.
 */
export async function restoredMetadata(
  reading: Reading,
  paths: readonly TreePath[],
): Promise<MetadataByCoordinate> {
  const read = await readInputs(paths, reading, (text, input) =>
    parseNuspec(text, input, "installed-metadata"),
  );
  return new Map(
    read.map(({ path, parsed }) => [
      coordinateOf(parsed.id, parsed.version),
      { ...parsed, folder: folderOf(path) },
    ]),
  );
}

/** Whether a nuspec lies where restored packages have it. */
export function isRestored(path: TreePath): boolean {
  const id = fileNameOf(path).slice(0, -".nuspec".length).toLowerCase();
  const folder = folderOf(path);
  const name = fileNameOf(folder).toLowerCase();
  const parent = fileNameOf(folderOf(folder)).toLowerCase();
  return (
    (parent === id && /^\d/u.test(name)) || new RegExp("^" + escape(id) + "\\.\\d", "u").test(name)
  );
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

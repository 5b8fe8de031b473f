import type { CacheSource, TreePath } from "@lizenzlotse/model";

import type { Input } from "../shared/input.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { readInputs, type Reading } from "../shared/read-inputs.ts";
import { decodeTextInput } from "../shared/read-text-input.ts";
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

/** Reads the manifests of packages from the user's package folder. */
export async function cachedMetadata(
  wanted: ReadonlyMap<string, { readonly name: string; readonly version: string }>,
  cache: CacheSource | undefined,
): Promise<MetadataByCoordinate> {
  if (cache === undefined) return new Map();
  const found = await mapConcurrently([...wanted], async ([coordinate, { name, version }]) => {
    const id = name.toLowerCase();
    const path = `${id}/${version.toLowerCase()}/${id}.nuspec`;
    const bytes = await cache.read(path);
    if (bytes === undefined) return [];
    // Not the scanned project's: what is wrong with it is not the reader's to repair.
    const shown = `~/.nuget/packages/${path}`;
    const input: Input = { path: shown, format: "nuspec", report: () => undefined };
    const text = decodeTextInput(bytes, input, "any");
    const metadata =
      text === undefined ? undefined : parseNuspec(text, input, "repository-metadata");
    return metadata === undefined ? [] : [[coordinate, metadata] as const];
  });
  return new Map(found.flat());
}

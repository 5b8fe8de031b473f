import type { CacheSource, DeclaredStatement, FileSource, TreePath } from "@lizenzlotse/model";

import type { Input } from "../shared/input.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { folderOf } from "../shared/tree-path.ts";
import { coordinateOf } from "./coordinate.ts";
import type { LockedPackage, RawManifest } from "./facts.ts";
import { inheritManifest } from "./inherit-manifest.ts";
import { parseCargoToml } from "./parse-cargo-toml.ts";

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

/**
 * Folders that Cargo names after the public registry's address and a hash of it: by its sparse protocol since 1.85 and
 * before, and by git. The hashes are the same on every machine.
 */
const REGISTRY_FOLDERS = [
  "index.crates.io-1949cf8c6b5b557f",
  "index.crates.io-6f17d22bba15001f",
  "github.com-1ecc6299db9ec823",
];

/** What the sources in the user's registry say about locked packages, by coordinate. */
export async function registryEvidence(
  locked: readonly LockedPackage[],
  cache: CacheSource | undefined,
): Promise<ReadonlyMap<string, PackageEvidence>> {
  if (cache === undefined) return new Map();
  const wanted = new Map(
    locked.filter(({ source }) => source !== undefined).map((it) => [coordinateOf(it), it]),
  );
  const found = await mapConcurrently([...wanted], async ([coordinate, { name, version }]) => {
    const manifest = await readFirst(
      REGISTRY_FOLDERS.map((folder) => `${folder}/${name}-${version}/Cargo.toml`),
      cache,
    );
    if (manifest === undefined) return [];
    const { declared, description } = inheritManifest(manifest, undefined, "repository-metadata");
    return [[coordinate, { declared, description, folders: [] }]] as const;
  });
  return new Map(found.flat());
}

async function readFirst(
  paths: readonly TreePath[],
  cache: CacheSource,
): Promise<RawManifest | undefined> {
  for (const path of paths) {
    const bytes = await cache.read(path);
    if (bytes === undefined) continue;
    // Not the scanned project's: what is wrong with it is not the reader's to repair.
    const shown = `~/.cargo/registry/src/${path}`;
    const input: Input = { path: shown, format: "Cargo.toml", report: () => undefined };
    return await parseCargoToml(new TextDecoder().decode(bytes), input);
  }
  return undefined;
}

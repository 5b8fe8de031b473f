import type { CacheSource, DeclaredStatement, TreePath } from "@lizenzlotse/model";

import type { PackageFinder } from "../contract.ts";
import { cachedInput } from "../shared/cached-input.ts";
import { inheritManifest } from "./inherit-manifest.ts";
import { parseCargoToml } from "./parse-cargo-toml.ts";

/**
 * Folders that Cargo names after the public registry's address and a hash of it: by its sparse protocol since 1.85 and
 * before, and by git. The hashes are the same on every machine.
 */
export const REGISTRY_FOLDERS: readonly string[] = [
  "index.crates.io-1949cf8c6b5b557f",
  "index.crates.io-6f17d22bba15001f",
  "github.com-1ecc6299db9ec823",
];

/** Finds crates among the sources that Cargo unpacked, else among the archives that it fetched. */
export function findInRegistry(store: CacheSource): PackageFinder {
  return async ({ name, version }) => {
    const crate = `${name}-${version}`;
    for (const registry of REGISTRY_FOLDERS) {
      const root = `src/${registry}/${crate}`;
      const bytes = await store.read(`${root}/Cargo.toml`);
      if (bytes === undefined) continue;
      const declared = await declaredIn({ path: `${root}/Cargo.toml`, bytes });
      return { declared, content: { kind: "folder", root } };
    }
    const archives = REGISTRY_FOLDERS.map((registry) => `cache/${registry}/${crate}.crate`);
    const path = archives.find((candidate) => holds(store, candidate));
    if (path === undefined) return undefined;
    const manifest = { path: "Cargo.toml", read: declaredIn };
    const archive = { path, format: "tar" } as const;
    const content = { kind: "archive", archive, root: crate, manifest } as const;
    return { declared: [], content };
  };
}

async function declaredIn(file: {
  readonly path: TreePath;
  readonly bytes: Uint8Array;
}): Promise<readonly DeclaredStatement[]> {
  const input = cachedInput(file.path, "Cargo.toml");
  const manifest = await parseCargoToml(new TextDecoder().decode(file.bytes), input);
  if (manifest === undefined) return [];
  // Published manifests have inherited already.
  return inheritManifest(manifest, undefined, "repository-metadata").declared;
}

function holds(store: CacheSource, path: TreePath): boolean {
  const slash = path.lastIndexOf("/");
  return store.list(path.slice(0, slash)).files.includes(path.slice(slash + 1));
}

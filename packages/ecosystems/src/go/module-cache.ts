import type { CacheSource } from "@lizenzlotse/model";

import type { PackageFinder } from "../contract.ts";
import { cachedInput } from "../shared/cached-input.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import type { ModuleVersion } from "./facts.ts";
import { coordinateOf } from "./module-version.ts";
import { parseGoMod } from "./parse-go-mod.ts";

/** What the user's module cache knows about modules. */
export interface ModuleCache {
  /** Module paths that a module requires; `undefined` where the cache does not have it. */
  requirementsOf(module: ModuleVersion): readonly string[] | undefined;
}

/** Reads the go.mod of each module from the module cache, where there is one. */
export async function readModuleCache(
  modules: readonly ModuleVersion[],
  cache: CacheSource | undefined,
): Promise<ModuleCache> {
  const requirements = new Map<string, readonly string[]>();
  if (cache === undefined) return { requirementsOf: () => undefined };
  const distinct = new Map(modules.map((module) => [coordinateOf(module), module]));
  await mapConcurrently([...distinct], async ([coordinate, { path, version }]) => {
    if (version === undefined) return;
    const file = `cache/download/${escapePath(path)}/@v/${escapePath(version)}.mod`;
    const bytes = await cache.read(file);
    if (bytes === undefined) return;
    const input = cachedInput(file, "go.mod of a dependency");
    const parsed = parseGoMod(new TextDecoder().decode(bytes), input);
    requirements.set(
      coordinate,
      parsed.requirements.map((each) => each.path),
    );
  });
  return { requirementsOf: (module) => requirements.get(coordinateOf(module)) };
}

/** Finds the unpacked sources of modules, else the archives that Go fetched. A module states no licence but in files. */
export function findInModuleCache(store: CacheSource): PackageFinder {
  return ({ group, name, version }) => {
    const path = escapePath(group === undefined ? name : `${group}/${name}`);
    const escapedVersion = escapePath(version);
    const root = `${path}@${escapedVersion}`;
    const folder = `cache/download/${path}/@v`;
    const unpacked = store.list(root);
    if (unpacked.files.length + unpacked.folders.length > 0)
      return Promise.resolve({ declared: [], content: { kind: "folder", root } });
    if (!store.list(folder).files.includes(`${escapedVersion}.zip`))
      return Promise.resolve(undefined);
    const archive = { path: `${folder}/${escapedVersion}.zip`, format: "zip" } as const;
    // In the archive neither path nor version is escaped.
    const inside = `${group === undefined ? name : `${group}/${name}`}@${version}`;
    const content = { kind: "archive", archive, root: inside } as const;
    return Promise.resolve({ declared: [], content });
  };
}

/**
 * The cache's spelling of a path or version, which file systems without cases can keep apart.
 *
 * @see https://go.dev/ref/mod#goproxy-protocol
 */
export function escapePath(path: string): string {
  return path.replaceAll(/[A-Z]/gu, (letter) => `!${letter.toLowerCase()}`);
}

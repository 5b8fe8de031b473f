import type { CacheSource } from "@lizenzlotse/model";

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
    // Not the scanned project's: what is wrong with it is not the reader's to repair.
    const input = { path: file, format: "go.mod of a dependency", report: () => undefined };
    const parsed = parseGoMod(new TextDecoder().decode(bytes), input);
    requirements.set(
      coordinate,
      parsed.requirements.map((each) => each.path),
    );
  });
  return { requirementsOf: (module) => requirements.get(coordinateOf(module)) };
}

/**
 * The cache's spelling of a path or version, which file systems without cases can keep apart.
 *
 * @see https://go.dev/ref/mod#goproxy-protocol
 */
function escapePath(path: string): string {
  return path.replaceAll(/[A-Z]/gu, (letter) => `!${letter.toLowerCase()}`);
}

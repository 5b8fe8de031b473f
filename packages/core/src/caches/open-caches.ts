import { isAbsolute, join } from "node:path";

import type { CachePlace, EcosystemAnalyzer, PackageCache } from "@lizenzlotse/ecosystems";
import { type CacheSource, sortedUnique, type TreePath } from "@lizenzlotse/model";

import { openFolderCache } from "../read/folder-cache.ts";
import { safeRead } from "../read/safe-read.ts";

/** Where the user's package managers keep their stores. Nothing of a scanned tree plays a part in it. */
export interface UserEnvironment {
  /** Absolute path of the home folder. */
  readonly home: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** A store that is there. */
export interface OpenedCache {
  readonly cache: PackageCache;
  readonly source: CacheSource;
  /** Absolute path of the store. */
  readonly folder: string;
  readonly owner: "user" | "project";
  /** Put before paths in it: `go-modules:`, or for one in the tree its folder and `/`. */
  readonly prefix: string;
}

/** Opens the user's stores that an analyzer can use; none without an environment. */
export function openUserCaches(
  { caches = [] }: EcosystemAnalyzer,
  environment: UserEnvironment | undefined,
): readonly OpenedCache[] {
  if (environment === undefined) return [];
  return caches.flatMap((cache) =>
    distinctPlaces(cache.places, environment).flatMap((folder) => {
      const source = openFolderCache(folder);
      if (source === undefined) return [];
      return [{ cache, source, folder, owner: "user" as const, prefix: `${cache.id}:` }];
    }),
  );
}

/** In the order given, each once. */
function distinctPlaces(
  places: readonly CachePlace[],
  { home, variables }: UserEnvironment,
): readonly string[] {
  const folders = places.flatMap((place) => {
    if ("homePath" in place) return [join(home, place.homePath)];
    if ("settingsPath" in place) {
      const folder = place.folderIn(readSettings(join(home, place.settingsPath)), home);
      return folder !== undefined && isAbsolute(folder) ? [folder] : [];
    }
    const value = variables[place.variable];
    return value !== undefined && isAbsolute(value) ? [join(value, place.path)] : [];
  });
  return [...new Set(folders)];
}

/** Largest file of settings that is read. */
const MAX_SETTINGS_BYTES = 1_048_576;

function readSettings(file: string): string {
  const outcome = safeRead(file, { maxBytes: MAX_SETTINGS_BYTES });
  return outcome.state === "read" ? new TextDecoder().decode(outcome.bytes) : "";
}

/** Opens the stores that lie in the tree itself, beside the files that an analyzer reads. */
export function openProjectCaches(
  { caches = [] }: EcosystemAnalyzer,
  { root, matches }: { readonly root: string; readonly matches: readonly TreePath[] },
): readonly OpenedCache[] {
  // What lies in an archive has no folder on the disk; a path out of a document may lead anywhere.
  const onDisk = matches.filter((path) => !path.includes("!/") && !path.split("/").includes(".."));
  const folders = sortedUnique(onDisk.map((path) => path.slice(0, path.lastIndexOf("/") + 1)));
  return caches.flatMap((cache) =>
    (cache.projectFolders ?? []).flatMap((projectFolder) =>
      folders.flatMap((folder) => {
        const path = `${folder}${projectFolder}`;
        const source = openFolderCache(join(root, path));
        if (source === undefined) return [];
        const place = { folder: join(root, path), owner: "project" as const, prefix: `${path}/` };
        return [{ cache, source, ...place }];
      }),
    ),
  );
}

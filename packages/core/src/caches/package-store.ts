import type { ArchiveLocator, PackageFinder } from "@lizenzlotse/ecosystems";
import type { TreePath } from "@lizenzlotse/model";

import type { OpenedCache } from "./open-caches.ts";

/** Largest archive that is read (512 MiB). */
const MAX_ARCHIVE_BYTES = 536_870_912;

/** A store that is ready to be asked. */
export interface PackageStore extends OpenedCache {
  readonly find: PackageFinder;
  readonly locate: ArchiveLocator;
}

/** Makes stores ready to be asked; one that keeps no packages, or no archives, answers that it has none. */
export async function readyStores(opened: readonly OpenedCache[]): Promise<PackageStore[]> {
  return Promise.all(
    opened.map(async (each) => ({
      ...each,
      find: (await each.cache.finderIn?.(each.source)) ?? FINDS_NOTHING,
      locate: (await each.cache.archivesIn?.(each.source)) ?? LOCATES_NOTHING,
    })),
  );
}

const FINDS_NOTHING: PackageFinder = () => Promise.resolve(undefined);
const LOCATES_NOTHING: ArchiveLocator = () => [];

/** Reads archives of one package, each once: what lies in it and its digest are asked for one after the other. */
export class ArchiveReader {
  readonly #read = new Map<string, Promise<Uint8Array | undefined>>();

  read({ folder, source }: OpenedCache, path: TreePath): Promise<Uint8Array | undefined> {
    const key = `${folder}\0${path}`;
    const bytes = this.#read.get(key) ?? source.read(path, { maxBytes: MAX_ARCHIVE_BYTES });
    this.#read.set(key, bytes);
    return bytes;
  }
}

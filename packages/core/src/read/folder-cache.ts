import { readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";

import {
  byText,
  type CacheListing,
  type CacheSource,
  type ReadLimits,
  type TreePath,
} from "@lizenzlotse/model";

import { safeRead } from "./safe-read.ts";

/** Largest file that is read from a cache. */
const MAX_CACHE_FILE_BYTES = 16_777_216;
/** Most entries of one folder that are listed. */
const MAX_LISTED_ENTRIES = 100_000;

/** Opens a folder as a cache, or gives `undefined` where there is none. */
export function openFolderCache(folder: string): CacheSource | undefined {
  const root = realPath(folder);
  if (root === undefined || statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
    return undefined;
  return new FolderCache(root);
}

class FolderCache implements CacheSource {
  readonly #root: string;
  readonly #listings = new Map<TreePath, CacheListing>();

  constructor(root: string) {
    this.#root = root;
  }

  read(path: TreePath, limits: ReadLimits = {}): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#readInside(path, limits.maxBytes ?? MAX_CACHE_FILE_BYTES));
  }

  list(folder: TreePath): CacheListing {
    const known = this.#listings.get(folder) ?? this.#listFolder(folder);
    this.#listings.set(folder, known);
    return known;
  }

  #readInside(path: TreePath, maxBytes: number): Uint8Array | undefined {
    const place = this.#placeOf(path);
    if (place === undefined) return undefined;
    const outcome = safeRead(place, { maxBytes });
    return outcome.state === "read" ? outcome.bytes : undefined;
  }

  #listFolder(folder: TreePath): CacheListing {
    const place = this.#placeOf(folder === "" ? "." : folder);
    const real = place === undefined ? undefined : realPath(place);
    if (real === undefined || !this.#holds(real)) return EMPTY;
    try {
      const entries = readdirSync(real, { withFileTypes: true }).slice(0, MAX_LISTED_ENTRIES);
      const names = (isKind: (entry: (typeof entries)[number]) => boolean): string[] =>
        entries
          .filter(isKind)
          .map(({ name }) => name)
          .sort(byText((name) => name));
      return {
        files: names((entry) => entry.isFile()),
        folders: names((entry) => entry.isDirectory()),
      };
    } catch {
      return EMPTY;
    }
  }

  /**
   * Where a path lies on the disk; `undefined` where it leads out of the cache, by its text (names come from scanned
   * files) or through a link. The last segment is opened without following links.
   */
  #placeOf(path: TreePath): string | undefined {
    if (path.includes("\0")) return undefined;
    const place = join(this.#root, path);
    if (place === this.#root) return place;
    const parent = realPath(dirname(place));
    if (parent === undefined || !this.#holds(parent) || !this.#holds(place)) return undefined;
    return place;
  }

  #holds(place: string): boolean {
    return place === this.#root || place.startsWith(this.#root + sep);
  }
}

const EMPTY: CacheListing = { files: [], folders: [] };

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

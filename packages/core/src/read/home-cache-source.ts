import { stat } from "node:fs/promises";
import { join, posix } from "node:path";

import type { CacheSource, ReadLimits, TreePath } from "@lizenzlotse/model";

import { safeRead } from "./safe-read.ts";

/** Largest file that is read from a package manager's cache. */
const MAX_CACHE_FILE_BYTES = 16_777_216;

/** Opens a package manager's folder in the user's home, or gives `undefined` where there is none. */
export async function openHomeCache(
  home: string,
  homePath: string,
): Promise<CacheSource | undefined> {
  const folder = join(home, homePath);
  const present = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!present) return undefined;
  return {
    read(path: TreePath, limits: ReadLimits = {}): Promise<Uint8Array | undefined> {
      if (!staysInside(path)) return Promise.resolve(undefined);
      const maxBytes = limits.maxBytes ?? MAX_CACHE_FILE_BYTES;
      const outcome = safeRead(join(folder, path), { maxBytes });
      return Promise.resolve(outcome.state === "read" ? outcome.bytes : undefined);
    },
  };
}

/** Coordinates come from scanned files: `../` in a group id must not lead out of the cache. */
function staysInside(path: TreePath): boolean {
  const normalized = posix.normalize(path);
  return (
    !posix.isAbsolute(normalized) &&
    normalized !== ".." &&
    !normalized.startsWith("../") &&
    !path.includes("\0")
  );
}

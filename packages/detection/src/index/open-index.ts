import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LotseError } from "@lizenzlotse/model";
import type { LicenseIndex } from "./license-index.ts";
import { invalidIndex } from "./invalid-index.ts";
import { readIndex } from "./read-index.ts";

/** Largest file that is read as an index; ours has a few megabytes. */
const MAX_INDEX_BYTES = 268_435_456;

/**
 * Opens the prebuilt index: one read into shared memory, no copying, about 10 ms.
 *
 * @param path - default: the index that the package was published with.
 * @throws {LotseError} `INDEX_MISSING` without such a file, `INDEX_INVALID` for a damaged one or one of another version.
 */
export function openIndex(path: string = defaultPath()): LicenseIndex {
  return readIndex(readShared(path), path);
}

/**
 * Puts an index that another thread has opened to use in this one: `LicenseIndex.buffer`, shared, not copied.
 *
 * @throws {LotseError} `INDEX_INVALID` when the memory holds no index.
 */
export function attachIndex(buffer: SharedArrayBuffer): LicenseIndex {
  return readIndex(buffer, "in shared memory");
}

function defaultPath(): string {
  return fileURLToPath(new URL("../../data/licenses.ldx", import.meta.url));
}

function readShared(path: string): SharedArrayBuffer {
  const file = openFile(path);
  try {
    const { size } = fstatSync(file);
    if (size > MAX_INDEX_BYTES) throw invalidIndex(path, "it is far too large");
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    let read = 0;
    while (read < size) {
      const count = readSync(file, bytes, read, size - read, read);
      if (count === 0) throw invalidIndex(path, "it shrank while it was read");
      read += count;
    }
    return bytes.buffer;
  } finally {
    closeSync(file);
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, "r");
  } catch (cause) {
    throw new LotseError("INDEX_MISSING", `There is no licence index at ${path}.`, {
      hint: {
        de: "Erzeugen Sie ihn mit „npm run build“; das veröffentlichte Paket bringt ihn mit.",
        en: "Build it with `npm run build`; the published package brings it along.",
      },
      cause,
    });
  }
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

import { LotseError } from "@lizenzlotse/model";

/** The texts of the SPDX list by identifier. */
export type LicenseTexts = ReadonlyMap<string, string>;

/** Largest list that is unpacked; ours has six megabytes. */
const MAX_TEXTS_BYTES = 67_108_864;

/**
 * Opens the licence texts that the package brings along, about 40 ms: only explanations need them, detection works on
 * the index alone.
 *
 * @param path - default: the file that the package was published with.
 * @throws {LotseError} `INDEX_MISSING` without such a file, `INDEX_INVALID` for a damaged one.
 */
export function openLicenseTexts(path: string = defaultPath()): LicenseTexts {
  const packed = readPacked(path);
  try {
    const json = brotliDecompressSync(packed, { maxOutputLength: MAX_TEXTS_BYTES }).toString(
      "utf8",
    );
    return new Map(Object.entries(JSON.parse(json) as Record<string, string>));
  } catch (cause) {
    throw new LotseError("INDEX_INVALID", `The licence texts at ${path} cannot be read.`, {
      hint: {
        de: "Erzeugen Sie sie neu mit „npm run build -- --fresh“.",
        en: "Build them again with `npm run build -- --fresh`.",
      },
      cause,
    });
  }
}

function defaultPath(): string {
  return fileURLToPath(new URL("../../data/license-texts.json.br", import.meta.url));
}

function readPacked(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new LotseError("INDEX_MISSING", `There are no licence texts at ${path}.`, {
      hint: {
        de: "Erzeugen Sie sie mit „npm run build“; das veröffentlichte Paket bringt sie mit.",
        en: "Build them with `npm run build`; the published package brings them along.",
      },
      cause,
    });
  }
}

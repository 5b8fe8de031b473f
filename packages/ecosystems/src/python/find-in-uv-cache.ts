import type { CacheSource, TreePath } from "@lizenzlotse/model";

import type { CachedPackage, PackageFinder } from "../contract.ts";
import { cachedInput } from "../shared/cached-input.ts";
import { normalizeName } from "../shared/python/normalize-name.ts";
import { metadataLicenses } from "./installed/metadata-licenses.ts";
import { headerValues, parseMetadata } from "./installed/parse-metadata.ts";

/**
 * Finds packages of the public index in uv's cache: source archives that it unpacked to build them, else wheels that it
 * unpacked.
 *
 * @see https://docs.astral.sh/uv/concepts/cache/ for the places; what lies in them, as uv 0.13 writes it
 */
export function findInUvCache(store: CacheSource): PackageFinder {
  const sourceFolders = store.list("").folders.filter((name) => /^sdists-v\d+$/u.test(name));
  let wheels: ReadonlyMap<string, TreePath> | undefined;
  return async ({ name, version }) => {
    const normalized = normalizeName(name);
    const source = sourceFolders
      .flatMap((folder) => revisionsIn(store, `${folder}/pypi/${normalized}/${version}`))
      .find((root) => store.list(root).files.includes("PKG-INFO"));
    if (source !== undefined) return packageIn(store, source, "PKG-INFO");
    wheels ??= unpackedWheels(store);
    const wheel = wheels.get(`${normalized} ${version}`);
    return wheel === undefined ? undefined : packageIn(store, wheel, "METADATA");
  };
}

/** The folder into which each download of a source archive was unpacked. */
function revisionsIn(store: CacheSource, folder: TreePath): readonly TreePath[] {
  return store.list(folder).folders.map((revision) => `${folder}/${revision}/src`);
}

const DIST_INFO = /^([\w.]+)-([^-]+)\.dist-info$/u;

/** Wheels lie under random names; what one is, its metadata folder says. */
function unpackedWheels(store: CacheSource): ReadonlyMap<string, TreePath> {
  const wheels = new Map<string, TreePath>();
  for (const id of store.list("archive-v0").folders) {
    for (const folder of store.list(`archive-v0/${id}`).folders) {
      const [, name, version] = DIST_INFO.exec(folder) ?? [];
      if (name === undefined || version === undefined) continue;
      wheels.set(`${normalizeName(name)} ${version}`, `archive-v0/${id}/${folder}`);
    }
  }
  return wheels;
}

async function packageIn(
  store: CacheSource,
  root: TreePath,
  file: string,
): Promise<CachedPackage | undefined> {
  const path = `${root}/${file}`;
  const bytes = await store.read(path);
  if (bytes === undefined) return undefined;
  const input = cachedInput(path, "core metadata");
  const metadata = parseMetadata(new TextDecoder().decode(bytes), input);
  if (metadata === undefined) return undefined;
  const [description] = headerValues(metadata, "summary");
  const declared = metadataLicenses(metadata, path);
  return { declared, description, content: { kind: "folder", root } };
}

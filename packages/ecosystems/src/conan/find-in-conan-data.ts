import type { CacheSource } from "@lizenzlotse/model";

import type { PackageFinder } from "../contract.ts";
import { cachedInput } from "../shared/cached-input.ts";
import { parseConanfilePy } from "./parse-conan.ts";
import { recipeLicense } from "./recipe-license.ts";

/**
 * Finds recipes in the cache of Conan 1: `name/version/user/channel/export/conanfile.py`, with the licence files that a
 * package put into `package/<id>/licenses`.
 */
export function findInConanData(store: CacheSource): PackageFinder {
  return async ({ name, version }) => {
    // Recipes of the public centre have neither user nor channel.
    const base = `${name}/${version}/_/_`;
    const path = `${base}/export/conanfile.py`;
    const bytes = await store.read(path);
    if (bytes === undefined) return undefined;
    const input = cachedInput(path, "conanfile.py");
    const { license } = parseConanfilePy(new TextDecoder().decode(bytes), input);
    const [build] = store.list(`${base}/package`).folders;
    const content =
      build === undefined
        ? undefined
        : ({ kind: "folder", root: `${base}/package/${build}` } as const);
    return { declared: recipeLicense(license, path), content };
  };
}

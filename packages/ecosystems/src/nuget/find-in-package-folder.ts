import type { CacheSource } from "@lizenzlotse/model";

import type { PackageFinder } from "../contract.ts";
import { cachedInput } from "../shared/cached-input.ts";
import { decodeTextInput } from "../shared/read-text-input.ts";
import { parseNuspec } from "./parse-nuspec.ts";

/** Finds packages in the folder into which NuGet unpacks all of them; it writes ids and versions in lower case there. */
export function findInPackageFolder(store: CacheSource): PackageFinder {
  return async ({ name, version }) => {
    const id = name.toLowerCase();
    const root = `${id}/${version.toLowerCase()}`;
    const path = `${root}/${id}.nuspec`;
    const bytes = await store.read(path);
    if (bytes === undefined) return undefined;
    const input = cachedInput(path, "nuspec");
    const text = decodeTextInput(bytes, input, "any");
    const metadata =
      text === undefined ? undefined : parseNuspec(text, input, "repository-metadata");
    const { declared = [], description, authors: supplier } = metadata ?? {};
    const content = { kind: "folder", root } as const;
    return { declared, description, supplier, content };
  };
}

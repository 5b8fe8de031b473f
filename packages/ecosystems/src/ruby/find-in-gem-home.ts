import { type CacheSource, parsePurl } from "@lizenzlotse/model";

import type { PackageFinder } from "../contract.ts";
import { cachedInput } from "../shared/cached-input.ts";
import { parseGemspec } from "./parse-gemspec.ts";

/** Finds installed gems: `gems/name-version/` with what RubyGems wrote down in `specifications/name-version.gemspec`. */
export function findInGemHome(store: CacheSource): PackageFinder {
  const homes = homesIn(store);
  return async ({ name, version, purl }) => {
    const platform = parsePurl(purl)?.qualifiers?.["platform"];
    const gem = `${name}-${version}${platform === undefined ? "" : `-${platform}`}`;
    for (const home of homes) {
      const path = `${home}specifications/${gem}.gemspec`;
      const bytes = await store.read(path);
      if (bytes === undefined) continue;
      const input = cachedInput(path, "gemspec");
      const text = new TextDecoder().decode(bytes);
      const { declared, summary } = parseGemspec(text, input, "repository-metadata");
      const root = `${home}gems/${gem}`;
      const content = { kind: "folder", root } as const;
      return { declared, description: summary, content };
    }
    return undefined;
  };
}

/** The folder itself, or those in it for each version of Ruby. */
export function homesIn(store: CacheSource): readonly string[] {
  const { folders } = store.list("");
  return folders.includes("specifications") ? [""] : folders.map((folder) => `${folder}/`);
}

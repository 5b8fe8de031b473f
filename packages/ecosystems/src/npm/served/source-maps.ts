import type { FileSource, TreePath } from "@lizenzlotse/model";

import { mapConcurrently } from "../../shared/map-concurrently.ts";

/** Most source maps that are read of one tree; they only ever add to what is known. */
const MAX_SOURCE_MAPS = 500;
/** Largest source map that is read. */
const MAX_SOURCE_MAP_BYTES = 16_777_216;
/** Most names of sources that are looked at in one map. */
const MAX_SOURCES = 50_000;

/** A script that a bundler built, with the packages that it put in. */
export interface BundledScript {
  readonly sourceMap: TreePath;
  /** Names with their scope. */
  readonly packages: ReadonlySet<string>;
}

/**
 * Reads which packages scripts were built from, out of the source maps beside them (ECMA-426). What is no source map, is
 * too large, or names no package tells nothing, and that is no problem of the scan.
 *
 * @param paths - source maps, sorted.
 */
export async function bundledScripts(
  paths: readonly TreePath[],
  files: FileSource,
): Promise<readonly BundledScript[]> {
  const scripts = await mapConcurrently(paths.slice(0, MAX_SOURCE_MAPS), async (path) => {
    const outcome = await files.read(path, { maxBytes: MAX_SOURCE_MAP_BYTES });
    if (!outcome.ok) return undefined;
    const packages = packagesOf(new TextDecoder().decode(outcome.bytes));
    return packages.size === 0 ? undefined : { sourceMap: path, packages };
  });
  return scripts.filter((script) => script !== undefined);
}

/** Names of the packages whose files a source map lists. */
export function packagesOf(sourceMap: string): ReadonlySet<string> {
  // Most maps are of the project's own code, and need not be parsed at all.
  if (!sourceMap.includes("node_modules/")) return new Set();
  const names = sourcesOf(sourceMap).slice(0, MAX_SOURCES).map(packageOfSource);
  return new Set(names.filter((name) => name !== undefined));
}

function sourcesOf(sourceMap: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(sourceMap);
    const sources: unknown =
      typeof value === "object" && value !== null && "sources" in value ? value.sources : [];
    return Array.isArray(sources)
      ? sources.filter((source): source is string => typeof source === "string")
      : [];
  } catch {
    return [];
  }
}

/** `webpack:///../node_modules/.pnpm/a@1/node_modules/@scope/a/index.js` is a file of `@scope/a`. */
function packageOfSource(source: string): string | undefined {
  const folder = "node_modules/";
  const at = source.lastIndexOf(folder);
  if (at === -1) return undefined;
  const [first = "", second = ""] = source.slice(at + folder.length).split("/");
  const name = first.startsWith("@") ? `${first}/${second}` : first;
  return name === "" || name === ".pnpm" ? undefined : name;
}

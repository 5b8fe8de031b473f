import type { CacheSource, FileSource, TreePath } from "@lizenzlotse/model";
import { filesOf } from "@lizenzlotse/testkit";

import type { Analysis, EcosystemAnalyzer } from "../../src/contract.ts";

/** A tree in memory: path → content. */
export type Tree = Readonly<Record<TreePath, string | Uint8Array>>;

/** Runs an analyzer as the core does, and notes what it read. */
export async function runAnalyzer(
  analyzer: EcosystemAnalyzer,
  tree: Tree,
  caches: ReadonlyMap<string, CacheSource> = new Map(),
): Promise<Analysis & { readonly read: readonly TreePath[] }> {
  const read: TreePath[] = [];
  const source = filesOf(tree);
  const files: FileSource = {
    ...source,
    read: (path, limits) => {
      read.push(path);
      return source.read(path, limits);
    },
  };
  const analysis = await analyzer.analyze({
    matches: matchesOf(analyzer, Object.keys(tree)),
    files,
    caches,
    depth: "manifest",
    signal: new AbortController().signal,
  });
  return { ...analysis, read };
}

/** The paths that an analyzer declares to read, sorted. */
export function matchesOf(analyzer: EcosystemAnalyzer, paths: readonly TreePath[]): TreePath[] {
  const patterns = analyzer.files.map(toRegExp);
  return paths.filter((path) => patterns.some((pattern) => pattern.test(path))).sort();
}

/** `**` is any number of segments, `*` any text within one; a name without `/` is found in every folder. */
function toRegExp(pattern: string): RegExp {
  const source = (pattern.includes("/") ? pattern : `**/${pattern}`)
    .replace(/[.+^${}()|[\]\\]/gu, "\\$&")
    .replaceAll("**/", "\u0000")
    .replaceAll("*", "[^/]*")
    .replaceAll("\u0000", "(?:[^/]+/)*");
  return new RegExp(`^${source}$`, "u");
}

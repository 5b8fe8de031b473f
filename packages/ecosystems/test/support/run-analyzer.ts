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
    readPart: (path, part) => {
      read.push(path);
      return source.readPart(path, part);
    },
  };
  const analysis = await analyzer.analyze({
    matches: [
      ...new Set([...matchesOf(analyzer, Object.keys(tree)), ...contentsOf(analyzer, tree)]),
    ].sort(),
    files,
    caches,
    depth: "files",
    signal: new AbortController().signal,
  });
  return { ...analysis, read };
}

/** The paths that an analyzer asks for by their first bytes. */
export function contentsOf({ contents = [] }: EcosystemAnalyzer, tree: Tree): TreePath[] {
  return Object.keys(tree).filter((path) => {
    const start = Buffer.from(tree[path] ?? "")
      .subarray(0, 8)
      .toString("hex");
    return contents.some(({ hexPrefix }) => start.startsWith(hexPrefix));
  });
}

/** The paths that an analyzer declares to read, sorted. */
export function matchesOf(analyzer: EcosystemAnalyzer, paths: readonly TreePath[]): TreePath[] {
  const patterns = analyzer.files.map((pattern) => ({
    inArchive: pattern.includes("!/"),
    expression: toRegExp(pattern),
  }));
  return paths
    .filter((path) =>
      patterns.some(
        ({ inArchive, expression }) => inArchive === path.includes("!/") && expression.test(path),
      ),
    )
    .sort();
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

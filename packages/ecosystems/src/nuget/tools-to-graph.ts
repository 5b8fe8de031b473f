import type { TreePath } from "@lizenzlotse/model";

import { lockedFileToGraph } from "../shared/locked-graph.ts";
import type { PackageGraph } from "../shared/package-graph.ts";
import { type MetadataOf, packageFacts } from "./package-facts.ts";
import type { PinnedTool } from "./parse-dotnet-tools.ts";

/** Turns pinned tools into a graph: they are for development, and what they bring along is packed into them. */
export function toolsToGraph(
  path: TreePath,
  tools: readonly PinnedTool[],
  metadataOf: MetadataOf,
): PackageGraph {
  return lockedFileToGraph({
    source: "lockfile",
    path,
    project: { manifest: path, completeness: "complete" },
    packages: tools.map(({ name, version, line }) => ({
      ...packageFacts(name, version, metadataOf),
      location: { path, line },
      edges: [],
      completeness: "unknown",
      asked: { usage: "development" },
    })),
  });
}

import type { Fields } from "../supplied/fields.ts";
import { MAX_EDGES, MAX_NESTING } from "../supplied/limits.ts";
import { numberOf } from "./model-tables.ts";

/** Which package depends on which, by their numbers. Nodes of scopes only group; their children belong to the project. */
export function dependencyTrees(root: Fields): ReadonlyMap<number, ReadonlySet<number>> {
  const edges = new Map<number, Set<number>>();
  let count = 0;
  let deepest = 0;
  const walk = (nodes: readonly Fields[], parent: number | undefined, depth: number): void => {
    deepest = Math.max(deepest, depth);
    if (depth > MAX_NESTING) return;
    for (const node of nodes) {
      const own = numberOf(node, "pkg");
      if (parent !== undefined && own !== undefined && count < MAX_EDGES) {
        const targets = edges.get(parent) ?? new Set<number>();
        edges.set(parent, targets.add(own));
        count += 1;
      }
      walk(node.list("children"), own ?? parent, depth + 1);
    }
  };
  walk(root.list("dependency_trees"), undefined, 0);
  if (deepest > MAX_NESTING || count >= MAX_EDGES)
    root.problems.add("input/limit", "", {
      limit: `dependency_trees: ${String(MAX_NESTING)} levels`,
    });
  return edges;
}

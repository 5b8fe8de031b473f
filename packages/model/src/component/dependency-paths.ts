import { byText } from "../text/compare.ts";
import type { Component, ComponentRef } from "./component.ts";

/** Most paths to one component that are looked for. */
export const MAX_PATHS = 20;
/** Most steps of one search: graphs with many circles have more ways than anybody reads. */
const MAX_STEPS = 200_000;

/** Paths from the roots to a component. */
export interface DependencyPaths {
  /** From the root to the component, both included; the shortest first. */
  readonly paths: readonly (readonly ComponentRef[])[];
  /** Whether there may be more. */
  readonly limited: boolean;
}

/** Answers which paths lead to a component, at most {@link MAX_PATHS} or fewer. */
export type PathFinder = (target: ComponentRef, maxPaths?: number) => DependencyPaths;

/**
 * Finds the shortest paths from the roots of a graph to its components, without circles. What a search needs of the
 * graph is gathered once for all of them.
 */
export function pathFinder(
  roots: readonly ComponentRef[],
  components: readonly Component[],
): PathFinder {
  const graph = {
    dependents: dependentsOf(components),
    depths: depthsOf(roots, components),
  };
  return (target, maxPaths = MAX_PATHS) => search(graph, target, maxPaths);
}

interface Graph {
  readonly dependents: ReadonlyMap<ComponentRef, readonly ComponentRef[]>;
  /** Steps from the nearest root; only for components that a root reaches. */
  readonly depths: ReadonlyMap<ComponentRef, number>;
}

/**
 * Upwards from the component, always on with a beginning whose path will be the shortest, the last one first. How long
 * a path will be is known, so that nothing is walked that does not become one, but for circles.
 */
function search(graph: Graph, target: ComponentRef, maxPaths: number): DependencyPaths {
  const { dependents, depths } = graph;
  const paths: (readonly ComponentRef[])[] = [];
  const byLength: ((readonly ComponentRef[])[] | undefined)[] = [];
  const add = (path: readonly ComponentRef[]): void => {
    const above = depths.get(path[0] ?? target);
    if (above !== undefined) (byLength[path.length + above] ??= []).push(path);
  };
  add([target]);
  let steps = 0;
  // The array grows while it is walked, and so does each of its lists; lengths that no path has are holes.
  for (const waiting of byLength) {
    for (let path = waiting?.pop(); path !== undefined; path = waiting?.pop()) {
      steps += 1;
      if (paths.length === maxPaths || steps > MAX_STEPS) return { paths, limited: true };
      const [top = target] = path;
      if (depths.get(top) === 0) paths.push(path);
      else extended(path, dependents.get(top) ?? []).forEach(add);
    }
  }
  return { paths, limited: false };
}

/** The last one in the order of the text first, because the one that is added last is walked first. */
function extended(
  path: readonly ComponentRef[],
  dependents: readonly ComponentRef[],
): readonly (readonly ComponentRef[])[] {
  return dependents
    .filter((dependent) => !path.includes(dependent))
    .map((dependent) => [dependent, ...path])
    .reverse();
}

function dependentsOf(components: readonly Component[]): ReadonlyMap<ComponentRef, ComponentRef[]> {
  const dependents = new Map<ComponentRef, ComponentRef[]>();
  for (const { ref, dependencies } of [...components].sort(byText((component) => component.ref))) {
    for (const dependency of dependencies) {
      const known = dependents.get(dependency);
      if (known === undefined) dependents.set(dependency, [ref]);
      else known.push(ref);
    }
  }
  return dependents;
}

function depthsOf(
  roots: readonly ComponentRef[],
  components: readonly Component[],
): ReadonlyMap<ComponentRef, number> {
  const byRef = new Map(components.map((component) => [component.ref, component]));
  const depths = new Map(roots.map((root) => [root, 0]));
  // A Map keeps insertion order and may grow while it is walked: it is the queue, too.
  for (const [ref, depth] of depths) {
    for (const dependency of byRef.get(ref)?.dependencies ?? []) {
      if (!depths.has(dependency)) depths.set(dependency, depth + 1);
    }
  }
  return depths;
}

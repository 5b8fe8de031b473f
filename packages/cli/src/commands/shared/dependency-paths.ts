import { byText, type Component, type ComponentRef } from "@lizenzlotse/model";

/** Most paths to one component that are looked for. */
export const MAX_PATHS = 20;
/** Most steps of the search: graphs with many diamonds have more paths than anybody reads. */
const MAX_STEPS = 200_000;

/** Paths from the roots to a component. */
export interface DependencyPaths {
  /** From the root to the component, both included; the shortest first. */
  readonly paths: readonly (readonly ComponentRef[])[];
  /** Whether there may be more. */
  readonly limited: boolean;
}

/**
 * The shortest paths from the roots of a graph to a component, without circles: breadth first from the component
 * upwards, so that nothing is walked that does not lead to it.
 */
export function dependencyPaths(
  roots: readonly ComponentRef[],
  components: readonly Component[],
  target: ComponentRef,
): DependencyPaths {
  const dependents = dependentsOf(components);
  const isRoot = new Set(roots);
  const paths: (readonly ComponentRef[])[] = [];
  const queue: (readonly ComponentRef[])[] = [[target]];
  let steps = 0;
  for (const path of queue) {
    steps += 1;
    if (paths.length === MAX_PATHS || steps > MAX_STEPS) return { paths, limited: true };
    const [top = target] = path;
    if (isRoot.has(top)) paths.push(path);
    else for (const next of extended(path, dependents.get(top) ?? [])) queue.push(next);
  }
  return { paths, limited: false };
}

function extended(
  path: readonly ComponentRef[],
  dependents: readonly ComponentRef[],
): readonly (readonly ComponentRef[])[] {
  return dependents
    .filter((dependent) => !path.includes(dependent))
    .map((dependent) => [dependent, ...path]);
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

import type { Component, ComponentRef } from "@lizenzlotse/model";

import { visibleText, type VisibleText } from "../text/visible-text.ts";
import type { Capped } from "./capped.ts";
import { displayName } from "./inventory-rows.ts";

/** Names of one dependency path that a report shows, counted from the component upwards. */
const MAX_PATH_NAMES = 8;

/**
 * Answers how a component gets into the project: the names on one shortest path from a root down to, but without,
 * the component itself. Empty for roots and for components that no root reaches. Of a long path the names next to
 * the component are shown; `more` counts those above them.
 */
export function requiredByOf(
  roots: readonly ComponentRef[],
  components: readonly Component[],
): (ref: ComponentRef) => Capped<VisibleText> {
  const byRef = new Map(components.map((component) => [component.ref, component]));
  const steps = shortestPaths(roots, byRef);
  return (ref) => {
    const shown: VisibleText[] = [];
    let step = steps.get(ref);
    const length = step?.depth ?? 0;
    while (step?.parent !== undefined && shown.length < MAX_PATH_NAMES) {
      const component = byRef.get(step.parent);
      shown.unshift(component === undefined ? visibleText(step.parent) : displayName(component));
      step = steps.get(step.parent);
    }
    return { shown, more: length - shown.length };
  };
}

/** The last step of a shortest path to a component; roots have no parent and depth 0. */
interface PathStep {
  readonly parent: ComponentRef | undefined;
  readonly depth: number;
}

/** Breadth first from all roots, in document order. */
function shortestPaths(
  roots: readonly ComponentRef[],
  components: ReadonlyMap<ComponentRef, Component>,
): ReadonlyMap<ComponentRef, PathStep> {
  const steps = new Map<ComponentRef, PathStep>();
  for (const root of roots) steps.set(root, { parent: undefined, depth: 0 });
  // A Map keeps insertion order and may grow while it is walked: it is the queue, too.
  for (const [ref, { depth }] of steps) {
    for (const dependency of components.get(ref)?.dependencies ?? []) {
      if (!steps.has(dependency)) steps.set(dependency, { parent: ref, depth: depth + 1 });
    }
  }
  return steps;
}

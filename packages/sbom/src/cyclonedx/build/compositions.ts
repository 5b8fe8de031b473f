import type { Completeness, Component, ComponentRef } from "@lizenzlotse/model";

import type { BomContext } from "./bom-context.ts";
import type { Composition } from "./normalized.ts";

/**
 * Says for every ref whether its dependencies are all there, and for the root whether the inventory is. Never more
 * than is known: what no path from the root reaches has an unknown parent, so the graph is not complete then.
 */
export function compositionsOf(source: BomContext): readonly Composition[] {
  const byRef = new Map(source.components.map((component) => [component.ref, component]));
  const refs: Record<Completeness, ComponentRef[]> = { complete: [], incomplete: [], unknown: [] };
  for (const component of source.components)
    refs[completenessOf(component, byRef)].push(component.ref);
  const allReached = countReached(source.topLevel, byRef) === byRef.size;
  if (!byRef.has(source.rootRef)) refs[allReached ? "complete" : "unknown"].unshift(source.rootRef);
  return [
    { aggregate: inventoryCompleteness(source, refs), assemblies: [source.rootRef] },
    ...AGGREGATES.filter((aggregate) => refs[aggregate].length > 0).map((aggregate) => ({
      aggregate,
      dependencies: refs[aggregate],
    })),
  ];
}

const AGGREGATES: readonly Completeness[] = ["complete", "incomplete", "unknown"];

function completenessOf(
  component: Component,
  byRef: ReadonlyMap<ComponentRef, Component>,
): Completeness {
  const allKnown = component.dependencies.every((ref) => byRef.has(ref));
  return allKnown ? component.dependenciesCompleteness : "incomplete";
}

function inventoryCompleteness(
  { head }: BomContext,
  refs: Readonly<Record<Completeness, readonly ComponentRef[]>>,
): Completeness {
  if (!head.complete || refs.incomplete.length > 0) return "incomplete";
  return refs.unknown.length > 0 ? "unknown" : "complete";
}

function countReached(
  topLevel: readonly ComponentRef[],
  byRef: ReadonlyMap<ComponentRef, Component>,
): number {
  const reached = new Set<ComponentRef>();
  const pending = [...topLevel];
  for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) {
    const component = byRef.get(ref);
    if (component === undefined || reached.has(ref)) continue;
    reached.add(ref);
    for (const dependency of component.dependencies) pending.push(dependency);
  }
  return reached.size;
}

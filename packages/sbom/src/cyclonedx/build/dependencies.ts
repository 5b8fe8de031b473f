import { sortedUnique, type ComponentRef } from "@lizenzlotse/model";

import type { BomContext } from "./bom-context.ts";
import type { DependencyEdges } from "./normalized.ts";

/**
 * The edges of every component, the root's first. One to a component that is not there is left out here and told by the
 * compositions.
 */
export function dependenciesOf({
  components,
  rootRef,
  topLevel,
}: BomContext): readonly DependencyEdges[] {
  const refs = new Set(components.map(({ ref }) => ref));
  const edgesOf = (ref: ComponentRef, targets: readonly ComponentRef[]): DependencyEdges => {
    const known = sortedUnique(targets).filter((target) => target !== ref && refs.has(target));
    return { ref, ...(known.length > 0 && { dependsOn: known }) };
  };
  const root = components.find(({ ref }) => ref === rootRef);
  const others = components.filter(({ ref }) => ref !== rootRef);
  return [
    edgesOf(rootRef, root?.dependencies ?? topLevel),
    ...others.map(({ ref, dependencies }) => edgesOf(ref, dependencies)),
  ];
}

import { type Component, type Glob, matchesGlob, textGlob } from "@lizenzlotse/model";

import type { Combination, ComponentContext } from "./context.ts";

/** What holds for components that a pattern names, its pattern compiled. */
export interface ComponentException {
  readonly pattern: Glob;
  readonly combine: Combination | undefined;
  readonly modified: "yes" | "no" | undefined;
}

/** Compiles patterns; one that is too long fits nothing. */
export function componentExceptions(
  contexts: readonly ComponentContext[],
): readonly ComponentException[] {
  return contexts.flatMap(({ component, combine, modified }) => {
    const pattern = textGlob(component);
    return pattern === undefined ? [] : [{ pattern, combine, modified }];
  });
}

/** The first exception that fits a component, by its package URL or by the place that its ref names. */
export function exceptionFor(
  { purl, ref }: Pick<Component, "purl" | "ref">,
  exceptions: readonly ComponentException[],
): ComponentException | undefined {
  if (exceptions.length === 0) return undefined;
  const names = [ref, ref.slice(ref.indexOf(":") + 1), ...(purl === undefined ? [] : [purl])];
  return exceptions.find(({ pattern }) => names.some((name) => matchesGlob(pattern, name)));
}

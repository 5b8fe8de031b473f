import type { DependencyTarget } from "../contract.ts";

/**
 * Follows edges between the packages of one lockfile. First-party projects are not entered: each answers for itself.
 *
 * @param dependenciesOf - the edges of a package by its key; none for keys that do not exist.
 * @returns keys in the order in which they are met.
 */
export function reachableKeys(
  starts: readonly DependencyTarget[],
  dependenciesOf: (key: string) => readonly DependencyTarget[],
): ReadonlySet<string> {
  const reached = new Set(packageKeysOf(starts));
  // A set may grow while it is iterated: it serves as the queue as well.
  for (const key of reached) {
    for (const next of packageKeysOf(dependenciesOf(key))) reached.add(next);
  }
  return reached;
}

/** The packages among targets. */
export function packageKeysOf(targets: readonly DependencyTarget[]): string[] {
  return targets.flatMap((target) => (target.kind === "package" ? [target.key] : []));
}

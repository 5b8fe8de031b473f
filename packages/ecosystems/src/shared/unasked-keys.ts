import type { DependencyTarget } from "../contract.ts";
import { packageKeysOf, reachableKeys } from "./reachable-keys.ts";

/**
 * Finds the packages through which one gets to everything that no project leads to: those that nobody asks for, and one
 * of each circle.
 *
 * A lockfile pins them for its project all the same: because its manifest is not there, because a resolution of yarn
 * names a package that no one uses any more, or because the manifest was changed afterwards. Of installed packages only
 * where nothing at all is known of the project: links between them, which nothing here follows, may lead to the others.
 *
 * @param unreached - keys, in the order of the file.
 * @returns keys, in the order of the file.
 */
export function unaskedKeys(
  unreached: ReadonlySet<string>,
  dependenciesOf: (key: string) => readonly DependencyTarget[],
): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const key of unreached) {
    for (const next of packageKeysOf(dependenciesOf(key))) if (next !== key) asked.add(next);
  }
  const found = new Set([...unreached].filter((key) => !asked.has(key)));
  const reached = new Set<string>();
  const enter = (key: string): void => {
    const start: DependencyTarget = { kind: "package", key };
    const beyond = (each: string): readonly DependencyTarget[] =>
      reached.has(each) ? [] : dependenciesOf(each);
    for (const each of reachableKeys([start], beyond)) reached.add(each);
  };
  for (const key of found) enter(key);
  for (const key of unreached) {
    if (reached.has(key)) continue;
    found.add(key);
    enter(key);
  }
  return found;
}

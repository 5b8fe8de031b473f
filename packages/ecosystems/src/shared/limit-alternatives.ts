import { createDiagnostic, type TreePath } from "@lizenzlotse/model";

import type { Report } from "./input.ts";

/**
 * Most packages of one file that one name may stand for: versions for different environments, or packages that provide
 * the same. Real files have fewer than ten. Without a limit a small file asks for each of its packages from each of them.
 */
export const MAX_ALTERNATIVES = 20;

/**
 * Cuts every list to {@link MAX_ALTERNATIVES}, so that edges grow with the size of the file, not with its square. The
 * packages themselves are not lost. What is cut is reported once, as `input/limit`.
 */
export function limitAlternatives<V>(
  lists: ReadonlyMap<string, readonly V[]>,
  { path, report }: { readonly path: TreePath; readonly report: Report },
): ReadonlyMap<string, readonly V[]> {
  const isCut = [...lists.values()].some((list) => list.length > MAX_ALTERNATIVES);
  if (!isCut) return lists;
  const limit = `${String(MAX_ALTERNATIVES)} packages of one name`;
  report(createDiagnostic("input/limit", { path }, { limit }));
  return new Map([...lists].map(([name, list]) => [name, list.slice(0, MAX_ALTERNATIVES)]));
}

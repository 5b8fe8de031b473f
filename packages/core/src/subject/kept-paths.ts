import { posix } from "node:path";

import type { KeptPaths } from "../walk/path-filter.ts";
import { trackedIn } from "../walk/tracked-paths.ts";

/**
 * What a scan reads although `.gitignore` names it. Where the index of the repository can be read, that is what it lists,
 * as for git itself. Elsewhere, in an unpacked archive, nobody can tell what was added in spite of the rules: there it is
 * the files that package managers read by their name, since without a lockfile the scan would miss all that it pins.
 *
 * @param root - absolute.
 * @param patterns - of the files that analyzers ask for.
 */
export function keptPaths(root: string, patterns: readonly string[]): KeptPaths {
  let keeps: KeptPaths | undefined;
  return (path) => {
    // Read when the rules first name something.
    keeps ??= keepsOf(trackedIn(root), patterns);
    return keeps(path);
  };
}

function keepsOf(tracked: ReadonlySet<string>, patterns: readonly string[]): KeptPaths {
  if (tracked.size > 0) return (path) => tracked.has(path);
  const names = new Set(
    patterns
      .filter(isOfTree)
      .map((each) => posix.basename(each))
      .filter(isLiteral),
  );
  return (path) => !path.endsWith("/") && names.has(posix.basename(path));
}

/** Not of the files inside archives. */
function isOfTree(pattern: string): boolean {
  return !pattern.includes("!/");
}

function isLiteral(name: string): boolean {
  return !/[*?{}]/u.test(name);
}

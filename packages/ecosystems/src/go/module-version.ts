import type { GoModule, ModuleVersion } from "./facts.ts";

/** Names one version of a module, as Go writes it. */
export function coordinateOf({ path, version }: ModuleVersion): string {
  return version === undefined ? path : `${path}@${version}`;
}

/** What stands in for a module: the replacement for its version, else the one for all versions, else itself. */
export function replacementOf(
  wanted: ModuleVersion,
  replacements: GoModule["replacements"],
): ModuleVersion {
  const fitting = replacements.filter(({ from }) => from.path === wanted.path);
  const replacement =
    fitting.find(({ from }) => from.version !== undefined && from.version === wanted.version) ??
    fitting.find(({ from }) => from.version === undefined);
  return replacement?.to ?? wanted;
}

/** Whether a replacement is a folder, as the grammar has it: it starts with `./`, `../` or `/`. */
export function isFolder({ path }: ModuleVersion): boolean {
  return /^(?:\.{1,2}(?:\/|$)|\/|[A-Za-z]:[\\/])/u.test(path);
}

/**
 * Orders versions as Go does (semantic versions with a leading `v`), for choosing the higher of two.
 *
 * @returns negative where the left one is lower.
 */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [partsOf(left), partsOf(right)];
  for (const index of [0, 1, 2]) {
    const difference = (a.numbers[index] ?? 0) - (b.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.preRelease === b.preRelease) return 0;
  // A release is higher than what came before it.
  if (a.preRelease === "") return 1;
  if (b.preRelease === "") return -1;
  return a.preRelease.localeCompare(b.preRelease, "en", { numeric: true });
}

function partsOf(version: string): {
  readonly numbers: readonly number[];
  readonly preRelease: string;
} {
  const [, core = "", preRelease = ""] = /^v?([\d.]*)(?:-([^+]*))?/u.exec(version) ?? [];
  return { numbers: core.split(".").map(Number), preRelease };
}

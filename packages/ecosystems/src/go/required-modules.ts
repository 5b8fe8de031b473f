import type { GoModule, ModuleSurroundings, ModuleVersion } from "./facts.ts";
import { compareVersions } from "./module-version.ts";

/** A module that a project needs, before replacements. */
export interface NeededModule extends ModuleVersion {
  readonly line?: number | undefined;
  /** Where it is named, if not in the go.mod. */
  readonly listing?: "vendor" | "checksums" | undefined;
}

/**
 * Everything that a module needs.
 *
 * Since Go 1.17 a go.mod names every module that builds and tests need. Before, it names direct ones: the others are
 * taken from the vendored modules, else from the checksums, the highest version of each, which may be too many.
 */
export function neededModules(
  module: GoModule,
  { vendor, checksums }: ModuleSurroundings,
): { readonly modules: readonly NeededModule[]; readonly completeness: "complete" | "incomplete" } {
  const required: readonly NeededModule[] = module.requirements;
  const known = new Set(required.map(({ path }) => path));
  const vendored = (vendor?.modules ?? [])
    .filter(({ path, version }) => version !== undefined && !known.has(path))
    .map(({ path, version, line }): NeededModule => ({ path, version, line, listing: "vendor" }));
  if (vendor !== undefined || namesEverything(module)) {
    return { modules: [...required, ...vendored], completeness: "complete" };
  }
  const others = highestVersions([...checksums.keys()]).filter(({ path }) => !known.has(path));
  return { modules: [...required, ...others], completeness: "incomplete" };
}

function namesEverything({ goVersion = "1.0", requirements }: GoModule): boolean {
  return requirements.length === 0 || compareVersions(goVersion, "1.17") >= 0;
}

function highestVersions(coordinates: readonly string[]): readonly NeededModule[] {
  const highest = new Map<string, string>();
  for (const coordinate of coordinates) {
    const at = coordinate.lastIndexOf("@");
    const [path, version] = [coordinate.slice(0, at), coordinate.slice(at + 1)];
    const known = highest.get(path);
    if (known === undefined || compareVersions(known, version) < 0) highest.set(path, version);
  }
  return Array.from(highest, ([path, version]) => ({ path, version, listing: "checksums" }));
}

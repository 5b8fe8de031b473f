import { type Component, parsePurl } from "@lizenzlotse/model";

/** How the truth joins namespace and name of a purl type; a slash where nothing is said. */
const SEPARATORS: Readonly<Record<string, string>> = { maven: ":" };

/**
 * Third-party components as `name@version` by purl type, spelled as the truth does: lower case throughout, with
 * subpaths as part of the name.
 */
export function packagesByType(
  components: readonly Component[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const byType = new Map<string, Set<string>>();
  for (const { origin, purl } of components) {
    const parts = origin === "third-party" && purl !== undefined ? parsePurl(purl) : undefined;
    if (parts === undefined) continue;
    const { type, namespace, name, version, subpath } = parts;
    const separator = SEPARATORS[type] ?? "/";
    const path = [namespace === undefined ? name : `${namespace}${separator}${name}`, subpath];
    const full = path.filter((part) => part !== undefined).join("/");
    const packages = byType.get(type) ?? new Set<string>();
    byType.set(type, packages);
    packages.add(coordinate(full, version));
  }
  return byType;
}

function coordinate(name: string, version: string | undefined): string {
  return (version === undefined ? name : `${name}@${version}`).toLowerCase();
}

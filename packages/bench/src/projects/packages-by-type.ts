import { type Component, parsePurl, type PurlParts } from "@lizenzlotse/model";

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
    if (type === "docker") {
      addTo(byType, type, imageReference(parts));
      continue;
    }
    const separator = SEPARATORS[type] ?? "/";
    const path = [namespace === undefined ? name : `${namespace}${separator}${name}`, subpath];
    const full = path.filter((part) => part !== undefined).join("/");
    addTo(byType, type, coordinate(full, version));
  }
  return byType;
}

function addTo(byType: Map<string, Set<string>>, type: string, found: string): void {
  const packages = byType.get(type) ?? new Set<string>();
  byType.set(type, packages);
  packages.add(found);
}

/** `registry/path:tag@digest`, as Dockerfiles write it. */
function imageReference({ namespace, name, version = "", qualifiers = {} }: PurlParts): string {
  const path = [qualifiers["repository_url"], namespace, name].filter((part) => part !== undefined);
  const isDigest = version.includes(":");
  const tag = isDigest ? (qualifiers["tag"] ?? "") : version;
  const parts = [path.join("/"), tag === "" ? "" : `:${tag}`, isDigest ? `@${version}` : ""];
  return parts.join("").toLowerCase();
}

function coordinate(name: string, version: string | undefined): string {
  return (version === undefined ? name : `${name}@${version}`).toLowerCase();
}

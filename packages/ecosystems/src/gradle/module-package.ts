import { type ComponentHash, formatPurl, type SourceLocation } from "@lizenzlotse/model";

import { hexToHash } from "../shared/integrity-to-hashes.ts";
import type { GraphPackage } from "../shared/package-graph.ts";
import type { ArchiveSums, Coordinates } from "./facts.ts";

/** Names one version of a module. */
export function coordinateOf({ group, name, version }: Coordinates): string {
  return `${group}:${name}${version === undefined ? "" : `:${version}`}`;
}

/** The purl of a module; modules of Gradle come from Maven repositories. */
export function modulePurl({ group, name, version }: Coordinates): string | undefined {
  return formatPurl({ type: "maven", namespace: group, name, version });
}

/** A module as a package; nothing of Gradle's files names edges between modules. */
export function modulePackage(
  module: Coordinates,
  location: SourceLocation,
  sums: ArchiveSums,
): GraphPackage {
  const key = coordinateOf(module);
  const hash: ComponentHash | undefined = hexToHash("SHA-256", sums.get(key) ?? "");
  return {
    key,
    purl: modulePurl(module),
    group: module.group,
    name: module.name,
    version: module.version,
    hashes: hash === undefined ? [] : [hash],
    location,
    edges: [],
    completeness: "unknown",
  };
}

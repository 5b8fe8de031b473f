import { formatPurl, type SourceLocation } from "@lizenzlotse/model";

import type { GraphPackage } from "../shared/package-graph.ts";
import type { ModuleName } from "./facts.ts";

/** The purl of a module: sbt and Ivy take modules from repositories of Maven. */
export function modulePurl(module: ModuleName, version: string | undefined): string | undefined {
  const { organization, name } = module;
  return formatPurl({ type: "maven", namespace: organization, name, version });
}

/** Names one version of a module. */
export function moduleKey({ organization, name }: ModuleName, version: string | undefined): string {
  return `${organization}:${name}:${version ?? ""}`;
}

/** A module as a package of which nothing but its name is known. */
export function modulePackage(
  module: ModuleName,
  version: string | undefined,
  location: SourceLocation,
): GraphPackage {
  return {
    key: moduleKey(module, version),
    purl: modulePurl(module, version),
    group: module.organization,
    name: module.name,
    version,
    location,
    edges: [],
    completeness: "unknown",
  };
}

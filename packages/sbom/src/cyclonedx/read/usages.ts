import { sortedUnique, type Scope, type Usage } from "@lizenzlotse/model";

import type { ReadProperties } from "./properties.ts";

/** Properties by which tools mark what is not for production, each with the value that says so. */
const MARKS: readonly (readonly [name: string, value: string, usage: Usage])[] = [
  ["cdx:npm:package:development", "true", "development"],
  ["cdx:composer:package:isDevRequirement", "true", "development"],
  ["cdx:pyproject:group", "dev", "development"],
  ["cdx:poetry:group", "dev", "development"],
  ["cdx:pipenv:category", "dev-packages", "development"],
  ["gitlab:dependency_scanning:category", "development", "development"],
  ["gitlab:dependency_scanning:category", "test", "test"],
  ["cdx:maven:package:scope", "test", "test"],
];

const USAGES: readonly Usage[] = ["production", "development", "test", "build"];

/**
 * What a component is used for. `excluded` means by the standard "for test and other non-runtime purposes"; where nothing
 * tells, production is assumed, which is the careful reading.
 */
export function usagesOf(scope: Scope, properties: ReadProperties): readonly Usage[] {
  const stated = properties.all("usage").filter(isUsage);
  if (stated.length > 0) return sortedUnique(stated) as Usage[];
  const marked = MARKS.filter(([name, value]) =>
    properties.others.some((property) => property.name === name && property.value === value),
  ).map(([, , usage]) => usage);
  if (marked.length > 0) return sortedUnique(marked) as Usage[];
  return scope === "excluded" ? ["development"] : ["production"];
}

function isUsage(value: string): value is Usage {
  return (USAGES as readonly string[]).includes(value);
}

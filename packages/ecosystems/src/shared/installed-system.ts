import { createDiagnostic, type ExternalReference, type TreePath } from "@lizenzlotse/model";

import { appendTo } from "./append-to.ts";
import type { Report } from "./input.ts";
import { limitAlternatives } from "./limit-alternatives.ts";
import {
  type GraphEdge,
  type GraphPackage,
  type GraphRequest,
  packageTarget,
} from "./package-graph.ts";
import type { ComputedUsage } from "./reachability.ts";
import { reachableKeys } from "./reachable-keys.ts";
import { sanitizeUrl } from "./sanitize-url.ts";

/** What is installed in a root file system is what runs from it. */
export const INSTALLED_USE: ComputedUsage = { usages: ["production"], scope: "required" };

/** A package of a database, before its edges are known. */
export interface SystemPackage {
  readonly key: string;
  readonly name: string;
  /** Other names that it answers to. */
  readonly provides: readonly string[];
  /** What it needs: of each group one name is enough. */
  readonly needs: readonly (readonly string[])[];
  /** Absent where the database has no lines. */
  readonly line?: number | undefined;
}

/** Which installed packages answer to a name: those of the name, else those that provide it. */
export type Providers = (name: string) => readonly string[];

/** Looks packages up by name; how many one name may stand for is limited, and what is cut is reported. */
export function providersOf(
  packages: readonly SystemPackage[],
  context: { readonly path: TreePath; readonly report: Report },
): Providers {
  const named = new Map<string, string[]>();
  const provided = new Map<string, string[]>();
  for (const { key, name, provides } of packages) {
    appendTo(named, name, [key]);
    for (const other of new Set(provides)) appendTo(provided, other, [key]);
  }
  const byName = limitAlternatives(named, context);
  const byProvided = limitAlternatives(provided, context);
  return (name) => byName.get(name) ?? byProvided.get(name) ?? [];
}

/**
 * The edges of a package: of each group the first name that something installed answers to. A group that nothing
 * answers to is reported.
 */
export function edgesOf(
  { name, key, needs, line }: SystemPackage,
  providers: Providers,
  { path, report }: { readonly path: TreePath; readonly report: Report },
): readonly GraphEdge[] {
  return needs.flatMap((group) => {
    const found = group.map(providers).find((keys) => keys.length > 0);
    if (found === undefined) {
      const parameters = { dependency: group.join(" | "), dependent: name };
      report(createDiagnostic("inventory/unresolved-dependency", { path, line }, parameters));
      return [];
    }
    return found
      .filter((target) => target !== key)
      .map((target) => ({ target: packageTarget(target) }));
  });
}

/**
 * What the root file system asks for: the packages that no other needs, and of packages that only need each other the
 * first, so that everything is reached.
 */
export function requestsOfSystem(packages: ReadonlyMap<string, GraphPackage>): GraphRequest[] {
  const edges = (key: string): GraphEdge["target"][] =>
    (packages.get(key)?.edges ?? []).map(({ target }) => target);
  const needed = new Set(
    [...packages.keys()]
      .flatMap(edges)
      .flatMap((target) => (target.kind === "package" ? target.key : [])),
  );
  const tops = [...packages.keys()].filter((key) => !needed.has(key));
  const reached = new Set(reachableKeys(tops.map(packageTarget), edges));
  for (const key of packages.keys()) {
    if (reached.has(key)) continue;
    tops.push(key);
    const rest = [packageTarget(key)];
    for (const found of reachableKeys(rest, (each) => (reached.has(each) ? [] : edges(each))))
      reached.add(found);
  }
  return tops.map((key) => ({ target: packageTarget(key), usage: "production" }));
}

/** The supplier out of `Name <address>`: the address is a person's, the name is enough. */
export function supplierOf(maintainer: string | undefined): string | undefined {
  const name = maintainer?.split("<", 1)[0]?.trim();
  return name === "" ? undefined : name;
}

/** A package's own website as a reference; none where the text is no address. */
export function websiteOf(homepage: string | undefined): readonly ExternalReference[] {
  const url = homepage === undefined ? undefined : sanitizeUrl(homepage);
  return url === undefined ? [] : [{ type: "website", url }];
}

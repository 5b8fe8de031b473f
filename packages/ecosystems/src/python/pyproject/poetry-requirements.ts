import type { Usage } from "@lizenzlotse/model";

import { normalizeName } from "../../shared/python/normalize-name.ts";
import { poetryConstraint } from "../requirement/poetry-constraint.ts";
import type { DeclaredDependency } from "./project-facts.ts";
import type { PoetryDependencyData, PoetryDependencyTable } from "./schema.ts";

/** Reads dependencies in Poetry's notation; the entry `python` is the interpreter, not a package. */
export function poetryRequirements(
  dependencies: Readonly<Record<string, PoetryDependencyData>> | undefined,
  usage: Usage,
): readonly Omit<DeclaredDependency, "line">[] {
  return Object.entries(dependencies ?? {})
    .filter(([name]) => normalizeName(name) !== "python")
    .flatMap(([name, dependency]) => alternatives(dependency).map((table) => ({ name, table })))
    .map(({ name, table }) => ({
      requirement: {
        name,
        extras: table.extras ?? [],
        specifier: specifierOf(table),
        url: urlOf(table),
      },
      usage,
      optional: table.optional ?? false,
    }));
}

function alternatives(dependency: PoetryDependencyData): readonly PoetryDependencyTable[] {
  const list = typeof dependency === "string" || !("map" in dependency) ? [dependency] : dependency;
  return list.map((it) => (typeof it === "string" ? { version: it } : it));
}

function specifierOf({ version }: PoetryDependencyTable): string {
  const [only, ...others] = poetryConstraint(version ?? "*");
  return others.length === 0 ? (only ?? "") : "";
}

function urlOf({ git, rev, url, path }: PoetryDependencyTable): string | undefined {
  if (git !== undefined) return `git+${git}${rev === undefined ? "" : `@${rev}`}`;
  return url ?? path;
}

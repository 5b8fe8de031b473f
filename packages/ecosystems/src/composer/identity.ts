import { formatPurl, type TreePath } from "@lizenzlotse/model";

import type { AnalyzedProject } from "../contract.ts";
import type { ComposerProject } from "./facts.ts";

/** Names of packages are the same in any case. */
export function keyOf(name: string): string {
  return name.toLowerCase();
}

/** Splits `vendor/name`. */
export function splitName(name: string): {
  readonly group?: string | undefined;
  readonly name: string;
} {
  const slash = name.indexOf("/");
  return slash === -1 ? { name } : { group: name.slice(0, slash), name: name.slice(slash + 1) };
}

/** Who a project is, from its composer.json. */
export function identityOf(
  project: ComposerProject | undefined,
): Pick<AnalyzedProject, "name" | "version" | "purl" | "declared"> {
  const { name, version, declared = [] } = project ?? {};
  if (name === undefined || version === undefined) return { name, version, declared };
  const { group, name: rest } = splitName(name);
  const purl = formatPurl({ type: "composer", namespace: group, name: rest, version });
  return { name, version, purl, declared };
}

/** The manifest of the project in a folder. */
export function manifestIn(folder: TreePath): TreePath {
  return folder === "" ? "composer.json" : `${folder}/composer.json`;
}

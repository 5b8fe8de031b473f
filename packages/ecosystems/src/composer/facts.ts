import type { DeclaredStatement, SourceLocation, TreePath, Usage } from "@lizenzlotse/model";

import type { ComputedUsage } from "../shared/reachability.ts";
import type { ComposerPackageData } from "./schema.ts";

/** One package of a composer.lock or installed.json, with where it stands. */
export interface ComposerPackageEntry {
  readonly data: ComposerPackageData;
  readonly declared: readonly DeclaredStatement[];
  readonly location: SourceLocation;
  /** Absent where the source does not tell. */
  readonly usage?: ComputedUsage | undefined;
  /** The folder that holds its files, of installed packages. */
  readonly folder?: TreePath | undefined;
}

/** A requirement of a composer.json that a package can meet; PHP itself and its extensions are none. */
export interface ComposerRequirement {
  readonly name: string;
  readonly usage: Usage;
  readonly line?: number | undefined;
}

/** What a composer.json says. */
export interface ComposerProject {
  readonly path: TreePath;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly declared: readonly DeclaredStatement[];
  readonly requirements: readonly ComposerRequirement[];
  /** Files and addresses of patches that the plug-in `cweagans/composer-patches` applies, by package. */
  readonly patches: ReadonlyMap<string, readonly string[]>;
  /** Names that the project stands in for. */
  readonly provides: readonly string[];
}

/** The packages of one composer.lock or installed.json, and the project they serve. */
export interface ComposerSet {
  readonly source: "lockfile" | "installed";
  readonly location: TreePath;
  /** The folder that paths of `path` repositories start from; holds composer.json. */
  readonly folder: TreePath;
  readonly entries: readonly ComposerPackageEntry[];
  /** The composer.json files of the tree, by path. */
  readonly manifests: ReadonlyMap<TreePath, ComposerProject>;
}

/** Used in production, as composer.lock tells by its two lists. */
export const PRODUCTION: ComputedUsage = { usages: ["production"], scope: "required" };

/** Used in development only. */
export const DEVELOPMENT: ComputedUsage = { usages: ["development"], scope: "excluded" };

import type { TreePath, Usage } from "@lizenzlotse/model";

/** A module by its coordinates; the version is absent where something else manages it. */
export interface Coordinates {
  readonly group: string;
  readonly name: string;
  readonly version?: string | undefined;
}

/** A module of a lockfile with the configurations that hold it. */
export interface LockedModule extends Coordinates {
  readonly configurations: readonly string[];
  readonly line: number;
}

/** A library or plugin of a version catalog. */
export interface CatalogEntry extends Coordinates {
  /** As build scripts write it: `libs.plugins.spotless` without `libs`. */
  readonly accessor: string;
  readonly isPlugin: boolean;
  readonly line?: number | undefined;
}

/** A version catalog. */
export interface Catalog {
  readonly path: TreePath;
  /** `libs` of `libs.versions.toml`. */
  readonly name: string;
  readonly entries: readonly CatalogEntry[];
  /** Accessors of libraries by that of their bundle, `bundles.x`. */
  readonly bundles: ReadonlyMap<string, readonly string[]>;
}

/** What a build script asks for. */
export type BuildRequest = {
  readonly usage: Usage;
  readonly line: number;
} & (
  | { readonly kind: "module"; readonly coordinates: Coordinates }
  /** Catalog and accessor: `libs`, `spring.boot.starter.web`. */
  | { readonly kind: "catalog"; readonly catalog: string; readonly accessor: string }
  /** A path like `:common:model`. */
  | { readonly kind: "project"; readonly path: string }
);

/** A build script as far as it can be read without running it. */
export interface BuildScript {
  readonly path: TreePath;
  /**
   * The project that it is for: of a `build.gradle` its own. What a convention or an applied script asks for is asked for
   * by the projects that take it in; which do, is not known, so it is the build's.
   */
  readonly manifest: TreePath;
  readonly group?: string | undefined;
  readonly version?: string | undefined;
  readonly requests: readonly BuildRequest[];
}

/** SHA-256 of archives by `group:name:version`. */
export type ArchiveSums = ReadonlyMap<string, string>;

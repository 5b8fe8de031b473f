import type { DeclaredStatement, TreePath, Usage } from "@lizenzlotse/model";

import type { LockedPackageData, ManifestData } from "./schema.ts";

/** A locked package with its line. */
export interface LockedPackage extends LockedPackageData {
  readonly line: number | undefined;
}

/** A Cargo.toml as it stands, before it inherits from its workspace. */
export interface RawManifest {
  readonly path: TreePath;
  readonly data: ManifestData;
  /** Of the `[package]` header. */
  readonly line: number | undefined;
  /** By table and name. */
  readonly dependencyLines: ReadonlyMap<string, number>;
}

/** What a Cargo.toml says, with what it inherits. */
export interface Manifest {
  readonly path: TreePath;
  /** Absent for a workspace without a package of its own. */
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly description?: string | undefined;
  readonly declared: readonly DeclaredStatement[];
  readonly dependencies: readonly ManifestDependency[];
}

/** A dependency of a Cargo.toml, by its real name. */
export interface ManifestDependency {
  readonly name: string;
  readonly usage: Usage;
  readonly optional: boolean;
  readonly line: number | undefined;
  /** Folder of the tree, where it is one. */
  readonly folder?: TreePath | undefined;
}

import type { ComponentHash, SourceLocation, TreePath } from "@lizenzlotse/model";

/** A module path with its version; the version is absent where none is named. */
export interface ModuleVersion {
  readonly path: string;
  readonly version?: string | undefined;
}

/** A `require` of a go.mod. */
export interface Requirement {
  readonly path: string;
  readonly version: string;
  /** Marked `// indirect`: no package of the module itself imports it. */
  readonly isIndirect: boolean;
  readonly line: number;
}

/** A `replace`; a target without version is a folder. */
export interface Replacement {
  readonly from: ModuleVersion;
  readonly to: ModuleVersion;
}

/** What a go.mod or a go.work says. */
export interface GoModule {
  readonly path: TreePath;
  /** Module path; absent in a go.work. */
  readonly module?: string | undefined;
  /** `go` directive, for example `1.24.0`. */
  readonly goVersion?: string | undefined;
  readonly requirements: readonly Requirement[];
  readonly replacements: readonly Replacement[];
  /** Folders that a go.work uses. */
  readonly uses: readonly string[];
}

/** A line of a go.sum. */
export interface Checksum {
  readonly hash: ComponentHash;
  readonly location: SourceLocation;
}

/** Checksums by `path@version`. */
export type Checksums = ReadonlyMap<string, Checksum>;

/** A module of a vendor/modules.txt. */
export interface VendoredModule {
  readonly path: string;
  readonly version?: string | undefined;
  /** Whether files of it are vendored; modules without a needed package are only named. */
  readonly hasPackages: boolean;
  readonly line: number;
}

/** Everything that belongs to one go.mod. */
export interface ModuleSurroundings {
  readonly checksums: Checksums;
  /** Of the workspace that uses it. */
  readonly workspace?: GoModule | undefined;
  /** Folder of vendored modules with what it holds. */
  readonly vendor?: Vendor | undefined;
}

/** A vendor folder. */
export interface Vendor {
  readonly listing: TreePath;
  readonly folder: TreePath;
  readonly modules: readonly VendoredModule[];
}

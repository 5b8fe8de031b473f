import type { DeclaredStatement, TreePath } from "@lizenzlotse/model";

/** How a locked package got there. */
export type LockedKind = "direct" | "project" | "transitive";

/** One package for one target framework. */
export interface LockedEntry {
  readonly name: string;
  readonly kind: LockedKind;
  /** Absent for projects. */
  readonly version?: string | undefined;
  /** SHA-512 in base64, of the package without its signature. */
  readonly contentHash?: string | undefined;
  /** Names. */
  readonly dependencies: readonly string[];
  /** `net10.0`, or `net10.0/linux-x64` for what a platform needs besides. */
  readonly framework: string;
  readonly line?: number | undefined;
}

/** A reference of a project file, or of a file that it imports. */
export interface PackageReference {
  readonly path: TreePath;
  /** `update` and `remove` change what other files refer to. */
  readonly action: "include" | "update" | "remove";
  readonly name: string;
  /** As written; absent where it is managed elsewhere. */
  readonly version?: string | undefined;
  /** `PrivateAssets="all"`: a tool that users of the project do not get. */
  readonly isPrivate: boolean;
  readonly line: number;
}

/** What a project file, or a file that it imports by its place, says. */
export interface ProjectFile {
  readonly path: TreePath;
  /** By lower-case name. */
  readonly properties: ReadonlyMap<string, string>;
  readonly references: readonly PackageReference[];
  /** Of Directory.Packages.props: versions by lower-case name. */
  readonly managedVersions: ReadonlyMap<string, string>;
  /** Paths of other project files, as written. */
  readonly projectReferences: readonly string[];
  /** Paths of files that are taken in, as written. */
  readonly imports: readonly string[];
}

/** What is known about a project: its file with what it inherits. */
export interface DotnetProject {
  readonly path: TreePath;
  readonly name: string;
  readonly version?: string | undefined;
  readonly declared: readonly DeclaredStatement[];
  readonly references: readonly PackageReference[];
  readonly projects: readonly TreePath[];
  readonly isTest: boolean;
}

/** What a nuspec says about a package. */
export interface PackageMetadata {
  readonly id: string;
  readonly version: string;
  readonly declared: readonly DeclaredStatement[];
  readonly authors?: string | undefined;
  readonly description?: string | undefined;
  readonly repositoryUrl?: string | undefined;
  readonly projectUrl?: string | undefined;
  /** Folder of the tree that holds the package. */
  readonly folder?: TreePath | undefined;
}

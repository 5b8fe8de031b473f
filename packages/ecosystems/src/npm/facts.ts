import type {
  Contact,
  Completeness,
  ComponentHash,
  DeclaredStatement,
  ExternalReference,
  SourceLocation,
  TreePath,
  Usage,
} from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import type { ComputedUsage } from "../shared/reachability.ts";
import type { VcsAddress } from "../shared/sanitize-url.ts";

/** Where the archive of a package comes from. URLs carry no credentials. */
export type PackageOrigin =
  | { readonly kind: "registry"; readonly url?: string | undefined }
  | { readonly kind: "git"; readonly address?: VcsAddress | undefined }
  | { readonly kind: "archive"; readonly url?: string | undefined }
  | { readonly kind: "local-archive" };

/** An edge of the dependency graph. */
export interface NpmEdge {
  readonly target: DependencyTarget;
  readonly optional: boolean;
}

/** An edge that starts at a first-party project. */
export interface NpmRootEdge extends NpmEdge {
  readonly usage: Usage;
}

/** One resolved third-party package, as every kind of npm lockfile and installed copy can tell it. */
export interface NpmPackage {
  readonly key: string;
  /** With its scope, for example `@babel/core`; the real name where the project uses an alias. */
  readonly name: string;
  readonly version?: string | undefined;
  readonly origin: PackageOrigin;
  /** Where another source knows it better than {@link NpmPackage.origin} tells. */
  readonly purl?: string | undefined;
  readonly hashes: readonly ComponentHash[];
  readonly declared: readonly DeclaredStatement[];
  readonly location: SourceLocation;
  readonly edges: readonly NpmEdge[];
  /** Whether the edges are all there are; optional ones may be missing. */
  readonly completeness: Completeness;
  /** What the lockfile itself says it is used for; absent where it does not. */
  readonly usage?: ComputedUsage | undefined;
  readonly description?: string | undefined;
  readonly creator?: Contact | undefined;
  /** Links from the package's own manifest. */
  readonly references?: readonly ExternalReference[] | undefined;
  readonly contentRoots?: readonly TreePath[] | undefined;
}

/** A first-party project that a lockfile or a folder of installed packages serves. */
export interface NpmProject {
  readonly manifest: TreePath;
  /** What the lockfile says about it, for where the manifest itself is not there. */
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly declared: readonly DeclaredStatement[];
  readonly edges: readonly NpmRootEdge[];
  readonly completeness: Completeness;
}

/** Everything that one lockfile, or one folder of installed packages, holds. */
export interface NpmGraph {
  readonly source: "lockfile" | "installed" | "manifest";
  readonly location: SourceLocation;
  /** The first is the one that owns what no project reaches. */
  readonly projects: readonly NpmProject[];
  readonly packages: ReadonlyMap<string, NpmPackage>;
  readonly evidenceCommand?: string | undefined;
}
